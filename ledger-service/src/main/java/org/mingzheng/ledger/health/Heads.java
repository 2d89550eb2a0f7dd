package org.mingzheng.ledger.health;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.ledger.database.DatabaseAwayException;
import org.mingzheng.ledger.log.LogRow;
import org.mingzheng.ledger.log.Logs;
import org.mingzheng.ledger.log.Registrations;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.log.ServedLogs;
import org.mingzheng.ledger.publish.Published;
import org.mingzheng.proof.log.TreeHead;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares, every second, the newest published checkpoint of each log with the head that a peer tells. */
@Component
public final class Heads {
    /** For how long a log may be behind while it is being written. */
    static final long PATIENCE_NANOS = 5_000_000_000L;

    private final ServedLogs served;
    private final Logs logs;
    private final Published published;
    private final Map<Integer, State> states = new ConcurrentHashMap<>();

    Heads(ServedLogs served, Logs logs, Published published) {
        this.served = served;
        this.logs = logs;
        this.published = published;
    }

    /**
     * How a log is.
     *
     * @param ledger the size that a peer told last; −1 if none ever did
     * @param published the size of the newest checkpoint
     * @param stopped whether nothing is published until a person has looked
     * @param heardNanos when a peer told last
     * @param evenNanos when the checkpoint was last equal to the ledger's head
     */
    public record State(long ledger, long published, boolean stopped, long heardNanos, long evenNanos) {
        static State unknown(long nowNanos) {
            long never = nowNanos - 2 * PATIENCE_NANOS;
            return new State(-1, 0, false, never, never);
        }

        /**
         * While a log is being written, its checkpoint need only be as new as the head that was heard of last time; but the
         * rows of all leaves under it must be there, which a rebuild has dropped.
         */
        State then(TreeHead head, Optional<TreeHead> newest, long rows, boolean nowStopped, long nowNanos) {
            long size = newest.map(TreeHead::size).orElse(0L);
            boolean other = size == head.size() && size > 0 && !newest.equals(Optional.of(head));
            boolean even = rows >= size && size >= ledger && size <= head.size() && !other;
            return new State(head.size(), size, nowStopped, nowNanos, even ? nowNanos : evenNanos);
        }

        boolean ready(long nowNanos) {
            return !stopped && nowNanos - heardNanos < PATIENCE_NANOS && nowNanos - evenNanos < PATIENCE_NANOS;
        }
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        served.all().forEach(log -> states.put(log.number(), look(log)));
    }

    /** What is published is looked at first: the ledger's head cannot be behind it, unless something is wrong. */
    private State look(ServedLog log) {
        State before = of(log);
        try {
            Optional<TreeHead> newest = published
                    .newest(log.number())
                    .map(checkpoint -> checkpoint.body().head());
            LogRow row = logs.read(log.number());
            TreeHead head = Registrations.ask(log.client(), log.origin()).head();
            return before.then(head, newest, row.size(), row.evidence().isPresent(), System.nanoTime());
        } catch (LedgerAwayException | RefusedException | DatabaseAwayException e) {
            return before;
        }
    }

    /**
     * {@return how a log was when it was looked at last}
     *
     * @param log any served log
     */
    public State of(ServedLog log) {
        return states.getOrDefault(log.number(), State.unknown(System.nanoTime()));
    }

    /**
     * {@return whether the log's newest checkpoint is fresh and the ledger's head}
     *
     * @param log any served log
     */
    public boolean ready(ServedLog log) {
        return of(log).ready(System.nanoTime());
    }
}
