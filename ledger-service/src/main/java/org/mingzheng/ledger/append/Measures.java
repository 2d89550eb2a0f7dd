package org.mingzheng.ledger.append;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** What is measured of a log's appends. */
record Measures(Timer append, DistributionSummary batch, Counter refused, Counter failures) {
    static Measures of(MeterRegistry registry, String origin) {
        return new Measures(
                Timer.builder("mingzheng.append.latency")
                        .description("From the first endorsement of an append to its commit")
                        .tag("origin", origin)
                        .publishPercentileHistogram()
                        .register(registry),
                DistributionSummary.builder("mingzheng.append.batch")
                        .description("Leaves of an append")
                        .tag("origin", origin)
                        .register(registry),
                Counter.builder("mingzheng.append.refused")
                        .description("Entries that the contract refused")
                        .tag("origin", origin)
                        .register(registry),
                Counter.builder("mingzheng.append.failures")
                        .description("Appends that had to be tried again")
                        .tag("origin", origin)
                        .register(registry));
    }

    void appended(int leaves, long sinceNanos) {
        batch.record(leaves);
        append.record(System.nanoTime() - sinceNanos, TimeUnit.NANOSECONDS);
    }
}
