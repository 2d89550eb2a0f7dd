package org.mingzheng.ledger.accept;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.mingzheng.ledger.database.DatabaseAwayException;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.ledger.log.ServedLogs;
import org.mingzheng.ledger.step.Steps;
import org.mingzheng.ledger.step.Worker;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Stores submissions durably, those of each log in their own transactions. */
@Component
public final class Acceptance implements SmartLifecycle {
    private static final int RETRY_SECONDS = 1;

    private final Map<Integer, Intake> intakes = new LinkedHashMap<>();
    private final Backlog backlog;
    private volatile boolean running;

    Acceptance(ServedLogs logs, Transactions transactions, Steps steps, Backlog backlog) {
        this.backlog = backlog;
        Intake.Parts parts = new Intake.Parts(transactions, steps, backlog);
        logs.all().forEach(log -> intakes.put(log.number(), new Intake(log, parts)));
    }

    /**
     * {@return what becomes of it; fails with {@link DatabaseAwayException} if that is unknown: ask again with the same key}
     *
     * @param submission entries that were checked
     */
    public CompletableFuture<Accepted> accept(Submission submission) {
        CompletableFuture<Accepted> outcome = new CompletableFuture<>();
        int log = submission.log().number();
        if (backlog.full(log) || !intake(log).offer(submission, outcome)) {
            return CompletableFuture.completedFuture(new Accepted.Busy(RETRY_SECONDS));
        }
        return outcome;
    }

    private Intake intake(int log) {
        return Objects.requireNonNull(intakes.get(log), "a log that this service writes");
    }

    @Override
    public void start() {
        running = true;
        intakes.values().forEach(intake -> Worker.start("acceptance", intake));
    }

    @Override
    public void stop() {
        running = false;
        intakes.values().forEach(Intake::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ends after the HTTP server, so that every request has its answer. */
    @Override
    public int getPhase() {
        return 0;
    }
}
