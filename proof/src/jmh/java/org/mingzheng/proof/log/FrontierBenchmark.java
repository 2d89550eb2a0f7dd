package org.mingzheng.proof.log;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Appends a batch to a log of an odd million. An operation is a leaf. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@OperationsPerInvocation(FrontierBenchmark.BATCH)
public class FrontierBenchmark {
    static final int BATCH = 10_000;

    private List<Hash> leaves = List.of();
    private List<BulkEntry> entries = List.of();
    private Frontier frontier = Frontier.empty();

    @Setup
    public void makeLog() {
        leaves = Trees.leaves(BATCH);
        entries = leaves.stream().map(leaf -> new BulkEntry(leaf.value())).toList();
        for (int size = 0; size < 1_000_000; size += BATCH) {
            frontier = frontier.appendAll(leaves);
        }
        frontier = frontier.append(leaves.getFirst());
    }

    @Benchmark
    public Frontier leafHashes() {
        return frontier.appendAll(leaves);
    }

    /** With the leaf hashes of commitments to be computed, as the contract does it. */
    @Benchmark
    public Frontier commitments() {
        return frontier.appendAll(entries.stream().map(BulkEntry::leafHash).toList());
    }
}
