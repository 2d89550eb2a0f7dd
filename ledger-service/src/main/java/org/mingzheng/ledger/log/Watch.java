package org.mingzheng.ledger.log;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzheng.proof.bytes.Bytes;
import org.springframework.stereotype.Component;

/** Requests that wait for what becomes of an entry. Bounded by their number: each has a connection open. */
@Component
public final class Watch {
    private final Map<Bytes, Waiting> waiting = new ConcurrentHashMap<>();

    /** What wakes the requests that wait for one entry. */
    private static final class Waiting {
        private final CompletableFuture<Boolean> changed = new CompletableFuture<>();
        private volatile int log = -1;
        private volatile long index = -1;
    }

    /** Nobody waits. */
    public Watch() {}

    /**
     * {@return completed when the entry was refused, or is under a published checkpoint}
     *
     * @param id the entry's leaf hash
     */
    public CompletableFuture<Boolean> of(Bytes id) {
        return waiting.computeIfAbsent(id, key -> new Waiting()).changed;
    }

    /**
     * Forgets an entry for which nobody waits any more.
     *
     * @param id the entry's leaf hash
     */
    public void forget(Bytes id) {
        var _ = waiting.remove(id);
    }

    /**
     * The entry is in the log.
     *
     * @param id the entry's leaf hash
     * @param log number of the log's row
     * @param index of the leaf
     */
    public void logged(Bytes id, int log, long index) {
        Waiting each = waiting.get(id);
        if (each != null) {
            each.index = index;
            each.log = log;
        }
    }

    /**
     * The contract refused the entry.
     *
     * @param id the entry's leaf hash
     */
    public void refused(Bytes id) {
        Waiting each = waiting.remove(id);
        if (each != null) {
            var _ = each.changed.complete(true);
        }
    }

    /**
     * A checkpoint was published.
     *
     * @param log number of the log's row
     * @param size of its tree
     */
    public void published(int log, long size) {
        var _ = waiting.entrySet().removeIf(each -> isUnder(each.getValue(), log, size));
    }

    private static boolean isUnder(Waiting each, int log, long size) {
        boolean under = each.log == log && each.index >= 0 && each.index < size;
        return under && each.changed.complete(true);
    }
}
