package org.mingzheng.ledger.accept;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.mingzheng.ledger.database.DatabaseAwayException;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.step.Step;
import org.mingzheng.ledger.step.Steps;
import org.mingzheng.ledger.step.Worker;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Stores submissions durably. Requests that come while a transaction is being committed share the next one: a commit costs the
 * same for one entry and for hundreds.
 */
@Component
public final class Acceptance implements SmartLifecycle {
    private static final int QUEUE = 4096;
    private static final int TOGETHER = 512;
    private static final long TOGETHER_BYTES = 4 << 20;
    private static final int RETRY_SECONDS = 1;

    private final BlockingQueue<Request> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicLong bytes = new AtomicLong();
    private final long maxBytes;
    private final Transactions transactions;
    private final Steps steps;
    private final Backlog backlog;
    private volatile boolean running;

    private record Request(Submission submission, CompletableFuture<Accepted> outcome) {}

    Acceptance(Transactions transactions, Steps steps, Backlog backlog, LedgerSettings settings) {
        this.transactions = transactions;
        this.steps = steps;
        this.backlog = backlog;
        this.maxBytes = (long) settings.limits().requestMegabytes() << 20;
    }

    /**
     * {@return what becomes of it; fails with {@link DatabaseAwayException} if that is unknown: ask again with the same key}
     *
     * @param submission entries that were checked
     */
    public CompletableFuture<Accepted> accept(Submission submission) {
        CompletableFuture<Accepted> outcome = new CompletableFuture<>();
        long size = submission.size();
        boolean room = !backlog.full(submission.log().number()) && bytes.get() + size <= maxBytes;
        if (!room || !queue.offer(new Request(submission, outcome))) {
            return CompletableFuture.completedFuture(new Accepted.Busy(RETRY_SECONDS));
        }
        var _ = bytes.addAndGet(size);
        return outcome.whenComplete((done, failure) -> {
            var _ = bytes.addAndGet(-size);
        });
    }

    private void run() {
        while (running) {
            List<Request> together = next();
            if (!together.isEmpty()) {
                store(together);
            }
        }
    }

    private List<Request> next() {
        List<Request> together = new ArrayList<>();
        try {
            Request first = queue.poll(200, TimeUnit.MILLISECONDS);
            long size = 0;
            while (first != null) {
                together.add(first);
                size += first.submission.size();
                first = together.size() < TOGETHER && size < TOGETHER_BYTES ? queue.poll() : null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
        return together;
    }

    private void store(List<Request> together) {
        List<Submission> submissions =
                together.stream().map(Request::submission).toList();
        try {
            List<Accepted> outcomes = steps.at(
                    Step.STORE_ENTRIES,
                    () -> transactions.run(connection -> new EntryStore(connection).store(submissions)));
            for (int i = 0; i < outcomes.size(); i++) {
                var _ = together.get(i).outcome.complete(outcomes.get(i));
            }
            backlog.added(submissions);
            submissions.forEach(submission -> submission.log().waiting().raise());
        } catch (SQLException e) {
            together.forEach(each -> each.outcome.completeExceptionally(new DatabaseAwayException(e)));
        } catch (Exception e) {
            together.forEach(each -> each.outcome.completeExceptionally(e));
        }
    }

    @Override
    public void start() {
        running = true;
        Worker.start("acceptance", this::run);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
