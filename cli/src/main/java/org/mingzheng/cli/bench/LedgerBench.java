package org.mingzheng.cli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.ContractLimits;

/** What a warm ledger does in a second, one log, one client; committed and durable. */
final class LedgerBench {
    private static final int BULK = 10_000;
    private static final long IDLE_MILLIS = 50;

    private final BenchNetwork network;
    private final Duration warmUp;
    private final Duration duration;
    private final Report report;

    LedgerBench(BenchNetwork network, Duration warmUp, Duration duration, Report report) {
        this.network = network;
        this.warmUp = warmUp;
        this.duration = duration;
        this.report = report;
    }

    private interface Step {
        void make();
    }

    void run() {
        try (BenchLog bulk = BenchLog.register(network, "bulk");
                BenchLog record = BenchLog.register(network, "record")) {
            idle("one append of one entry, idle, p50", () -> record.appendEntries(1));
            idle("head endorsed by all organisations, p50", record::head);
            throughput("appendBulk, batches of " + BULK, "leaves/s", BULK, () -> bulk.appendBulk(BULK));
            throughput(
                    "appendEntries, batches of " + ContractLimits.ENTRIES,
                    "entries/s",
                    ContractLimits.ENTRIES,
                    () -> record.appendEntries(ContractLimits.ENTRIES));
        }
        try (BenchLog log = BenchLog.register(network, "sealed", "record", SealedEntries.TYPES)) {
            sealed(log);
        }
    }

    private void sealed(BenchLog log) {
        SealedEntries entries = new SealedEntries(log.drafting());
        log.appendEntries(entries.keys());
        String what = "appendEntries, batches of " + ContractLimits.ENTRIES + " with ";
        report.add(what + "a seal each", sealed(log, entries::documents), "entries/s");
        report.add(what + "three seals and a number each", sealed(log, entries::certificates), "entries/s");
    }

    /** What clients sign before they append is not the ledger's work, and does not count. */
    private long sealed(BenchLog log, IntFunction<List<Bytes>> entries) {
        warm(() -> log.appendEntries(entries.apply(ContractLimits.ENTRIES)));
        long spent = 0;
        long count = 0;
        while (spent < duration.toNanos()) {
            List<Bytes> batch = entries.apply(ContractLimits.ENTRIES);
            long start = System.nanoTime();
            log.appendEntries(batch);
            spent += System.nanoTime() - start;
            count += batch.size();
        }
        return count * 1_000_000_000L / spent;
    }

    /** The median time of a step that nothing else competes with. */
    private void idle(String what, Step step) {
        warm(step);
        List<Long> times = new ArrayList<>();
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            step.make();
            times.add((System.nanoTime() - start) / 1000);
            BenchLog.pause(IDLE_MILLIS);
        }
        Collections.sort(times);
        report.add(what, times.get(times.size() / 2), "µs");
    }

    private void throughput(String what, String unit, int size, Step step) {
        warm(step);
        long start = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - start < duration.toNanos()) {
            step.make();
            count += size;
        }
        report.add(what, count * 1_000_000_000L / (System.nanoTime() - start), unit);
    }

    /** Until the just-in-time compilers have seen enough of it: a ledger runs for months, so its first seconds are not counted. */
    private void warm(Step step) {
        long start = System.nanoTime();
        do {
            step.make();
        } while (System.nanoTime() - start < warmUp.toNanos());
    }
}
