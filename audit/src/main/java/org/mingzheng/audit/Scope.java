package org.mingzheng.audit;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What is audited.
 *
 * @param origins the logs, all if empty
 * @param reader whose blocks are read
 * @param sample how many records and tiles of each log are compared; all if absent
 * @param drawn how many entries of each log have their receipts and histories compared
 * @param offline whether nobody wants a service to be compared
 * @param patience how long a service may be behind the ledger
 */
public record Scope(
        Set<String> origins, String reader, Optional<Integer> sample, int drawn, boolean offline, Duration patience) {
    boolean covers(String origin) {
        return origins.isEmpty() || origins.contains(origin);
    }

    /** Of each log, at most so many. */
    int most() {
        return sample.orElse(Integer.MAX_VALUE);
    }
}
