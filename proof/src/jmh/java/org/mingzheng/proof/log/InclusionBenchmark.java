package org.mingzheng.proof.log;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.VerifiedNote;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Result;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An entry in a log of a million. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class InclusionBenchmark {
    private static final int SIZE = 1_000_000;
    private static final int INDEX = 654_321;

    private final List<VerifierKey> keys = Receipts.keys();
    private HashSource source = (level, index) -> Hash.EMPTY_ROOT;
    private Hash leaf = Hash.EMPTY_ROOT;
    private Receipt receipt = Receipts.receipt(0, 1);
    private Bytes encoded = receipt.encoded();

    @Setup
    public void makeLog() {
        source = Trees.source(Trees.leaves(SIZE));
        leaf = Trees.leaf(INDEX);
        receipt = new Receipt(InclusionProof.of(INDEX, SIZE, source), Receipts.checkpoint(source.head(SIZE)));
        encoded = receipt.encoded();
    }

    @Benchmark
    public InclusionProof makeProof() {
        return InclusionProof.of(INDEX, SIZE, source);
    }

    @Benchmark
    public Result<TreeHead> verifyProof() {
        return receipt.proof().verify(leaf, receipt.checkpoint().body().head());
    }

    /** Read the receipt, verify the log's Ed25519 signature and the proof. */
    @Benchmark
    public Result<VerifiedNote> verifyReceipt() {
        return Receipt.parse(encoded).then(each -> each.verify(leaf, keys));
    }
}
