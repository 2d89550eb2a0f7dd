package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.note.NoteVerifier;
import org.mingzheng.proof.note.VerifiedNote;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A document with one seal; three organisations' lines under each of three notes. Certificate chains are known in all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VerdictBenchmark {
    private final Bytes encoded = file().encoded();
    private final SealedFile file = file();
    private final Checkpoint checkpoint =
            file.sealedEntry().receipts().getFirst().checkpoint();
    private final Verifier known = new Verifier(SamplePolicy.policy(SampleDefinitions.trusted()));
    private final Question question =
            Question.about(SampleFile.digests(SampleFile.DOCUMENT), SampleFile.time("2026-11-24T12:00:00Z"));
    private final List<NoteVerifier> keys = keys();

    private static SealedFile file() {
        SampleFile sample = new SampleFile();
        sample.endorsers = SampleNetwork.MSPS;
        return sample.build();
    }

    private static List<NoteVerifier> keys() {
        List<NoteVerifier> keys = new ArrayList<>(SampleNetwork.keys());
        keys.add(SampleNetwork.logKey(SamplePolicy.NOTARY).verifierKey());
        return keys;
    }

    /** The archive, its entries, receipts and notes, none of them proven. */
    @Benchmark
    public Result<SealedFile> read() {
        return SealedFile.parse(encoded);
    }

    /** Three endorsement lines and the log's signature under one checkpoint. */
    @Benchmark
    public Result<VerifiedNote> checkpoint() {
        return checkpoint.verify(keys);
    }

    /** All three claims of a file of which no note was seen before. */
    @Benchmark
    public Verdict first() {
        return new Verifier(known.policy()).verify(file, question);
    }

    /** All three claims of a file whose notes were seen before, as those of a batch sealed together mostly were. */
    @Benchmark
    public Verdict again() {
        return known.verify(file, question);
    }
}
