package org.mingzheng.ledger.projection;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Tells a peer that has stopped from a ledger in which nothing happens: the peer sends nothing, though another had more blocks
 * already when it was last asked. Not thread-safe.
 */
final class Stall {
    /** For how long a peer may send nothing before the others are asked, and how long it then has to catch up with them. */
    static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private long most;
    private long askedNanos;

    Stall(long nowNanos) {
        this.askedNanos = nowNanos;
    }

    /** What each peer says of its number of blocks, if it answers. */
    interface Heights {
        List<OptionalLong> ask();
    }

    /**
     * {@return whether the peer has stopped}
     *
     * @param next number of the block that it should send
     * @param heights are asked for when it is time
     * @param nowNanos any clock's that never goes back
     */
    boolean isCertain(long next, Heights heights, long nowNanos) {
        if (nowNanos - askedNanos < PATIENCE_NANOS) {
            return false;
        }
        if (next < most) {
            return true;
        }
        most = heights.ask().stream().flatMapToLong(OptionalLong::stream).max().orElse(0);
        askedNanos = nowNanos;
        return false;
    }
}
