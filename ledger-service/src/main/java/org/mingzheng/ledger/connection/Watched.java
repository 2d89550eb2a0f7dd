package org.mingzheng.ledger.connection;

import java.time.Duration;

/** One connection: what it is doing, and since when. */
final class Watched {
    /** Longest time for a whole head of a request, from the connection or its first byte on. */
    static final Duration HEAD = Duration.ofSeconds(10);

    /** The same while most connections are taken. */
    static final Duration HEAD_IN_A_CROWD = Duration.ofSeconds(2);

    /** Longest time for what is left of a body that nobody reads. */
    static final Duration REST = Duration.ofSeconds(5);

    /** The connection that the current thread serves, if any. */
    static final ThreadLocal<Watched> CURRENT = new ThreadLocal<>();

    /** What a connection is doing. */
    enum Phase {
        /** Nothing, between two requests. */
        IDLE,
        /** It sends the head of a request. */
        HEAD,
        /** Its request is being answered. */
        WORK,
        /** It was answered, and still sends. */
        REST
    }

    private volatile Phase phase = Phase.HEAD;
    private volatile long sinceNanos;

    Watched(long nowNanos) {
        sinceNanos = nowNanos;
    }

    void enter(Phase next, long nowNanos) {
        if (phase != next) {
            sinceNanos = nowNanos;
            phase = next;
        }
    }

    Phase phase() {
        return phase;
    }

    boolean isLate(long nowNanos, boolean crowd) {
        long age = nowNanos - sinceNanos;
        return switch (phase) {
            case IDLE, WORK -> false;
            case HEAD -> age > (crowd ? HEAD_IN_A_CROWD : HEAD).toNanos();
            case REST -> age > REST.toNanos();
        };
    }
}
