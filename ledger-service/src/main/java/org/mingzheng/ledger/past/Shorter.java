package org.mingzheng.ledger.past;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Tells a ledger that has lost something from peers that lag and catch up. Not thread-safe. */
final class Shorter {
    /** For how long no peer may have grown. */
    static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private long most = -1;
    private long sinceNanos;

    /**
     * {@return whether it is certain that the ledger is shorter: every peer answers, none has what was seen, and none has grown
     * for a while}
     *
     * @param sizes what each peer says, if it answers
     * @param seen the size that was seen
     * @param nowNanos any clock's that never goes back
     */
    boolean isCertain(List<OptionalLong> sizes, long seen, long nowNanos) {
        boolean all = sizes.stream().allMatch(OptionalLong::isPresent);
        long greatest = sizes.stream().flatMapToLong(OptionalLong::stream).max().orElse(-1);
        if (!all || greatest > most || greatest >= seen) {
            most = greatest;
            sinceNanos = nowNanos;
        }
        return all && greatest < seen && nowNanos - sinceNanos >= PATIENCE_NANOS;
    }

    /** Begins again. */
    void reset() {
        most = -1;
    }
}
