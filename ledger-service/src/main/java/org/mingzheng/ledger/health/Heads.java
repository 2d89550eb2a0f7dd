package org.mingzheng.ledger.health;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzheng.ledger.database.DatabaseAwayException;
import org.mingzheng.ledger.fabric.LedgerAwayException;
import org.mingzheng.ledger.fabric.RefusedException;
import org.mingzheng.ledger.log.Logs;
import org.mingzheng.ledger.log.Registrations;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.log.ServedLogs;
import org.mingzheng.ledger.publish.Published;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.log.TreeHead;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares, every second, the newest published checkpoint of each log with the head that a peer tells. */
@Component
public final class Heads {
    /** For how long a log may be behind while it is being written. */
    private static final long PATIENCE_NANOS = 5_000_000_000L;

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
        boolean ready(long nowNanos) {
            return !stopped && nowNanos - heardNanos < PATIENCE_NANOS && nowNanos - evenNanos < PATIENCE_NANOS;
        }
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        served.all().forEach(log -> states.put(log.number(), look(log)));
    }

    private State look(ServedLog log) {
        State before = of(log);
        try {
            boolean stopped = logs.read(log.number()).stopped().isPresent();
            TreeHead head = Registrations.ask(log.client(), log.origin()).head();
            return compared(before, head, published.newest(log.number()).orElse(null), stopped);
        } catch (LedgerAwayException | RefusedException | DatabaseAwayException e) {
            return before;
        }
    }

    private static State compared(
            State before, TreeHead head, @org.jspecify.annotations.Nullable Checkpoint newest, boolean stopped) {
        long now = System.nanoTime();
        long size = newest == null ? 0 : newest.body().head().size();
        boolean same = size != head.size()
                || size == 0
                || newest == null
                || newest.body().head().equals(head);
        boolean even = size >= Math.max(before.ledger, 0) && same;
        return new State(head.size(), size, stopped, now, even ? now : before.evenNanos);
    }

    /**
     * {@return how a log was when it was looked at last}
     *
     * @param log any served log
     */
    public State of(ServedLog log) {
        long never = System.nanoTime() - 2 * PATIENCE_NANOS;
        return states.getOrDefault(log.number(), new State(-1, 0, false, never, never));
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
