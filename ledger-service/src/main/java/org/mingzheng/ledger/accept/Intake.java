package org.mingzheng.ledger.accept;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.mingzheng.ledger.database.DatabaseAwayException;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.step.Step;
import org.mingzheng.ledger.step.Steps;

/** The submissions to one log that are not yet stored. */
final class Intake implements Runnable {
    private static final int QUEUE = 4096;
    /** As many single entries as one append takes. */
    private static final int TOGETHER = 500;

    private static final long TOGETHER_BYTES = 4 << 20;
    private static final long IDLE_MILLIS = 200;
    private static final Duration STORING = Duration.ofSeconds(30);

    private final BlockingQueue<Request> queue = new ArrayBlockingQueue<>(QUEUE);
    private final ServedLog log;
    private final Parts parts;
    private volatile boolean running = true;

    private record Request(Submission submission, CompletableFuture<Accepted> outcome) {}

    /** What intakes share. */
    record Parts(Transactions transactions, Steps steps, Backlog backlog) {}

    Intake(ServedLog log, Parts parts) {
        this.log = log;
        this.parts = parts;
    }

    boolean offer(Submission submission, CompletableFuture<Accepted> outcome) {
        return queue.offer(new Request(submission, outcome));
    }

    void stop() {
        running = false;
    }

    @Override
    public void run() {
        try {
            while (running) {
                storeNext();
            }
        } catch (InterruptedException e) {
            running = false;
        } finally {
            List<Request> left = new ArrayList<>();
            var _ = queue.drainTo(left);
            fail(left, new IllegalStateException("the service stops"));
        }
    }

    /** Whoever comes while the door is closed goes in together: a commit costs the same for one entry and for hundreds. */
    private void storeNext() throws InterruptedException {
        Request first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            try {
                log.door().pass();
            } finally {
                store(taken(first));
            }
        }
    }

    private List<Request> taken(Request first) {
        List<Request> together = new ArrayList<>();
        long size = 0;
        for (Request next = first; next != null; ) {
            together.add(next);
            size += next.submission.size();
            next = together.size() < TOGETHER && size < TOGETHER_BYTES ? queue.poll() : null;
        }
        return together;
    }

    private void store(List<Request> together) {
        try {
            finish(together, stored(together.stream().map(Request::submission).toList()));
        } catch (SQLException e) {
            fail(together, new DatabaseAwayException(e));
        } catch (Exception e) {
            fail(together, e);
        }
    }

    private List<Accepted> stored(List<Submission> submissions) throws Exception {
        List<Accepted> outcomes = parts.steps.at(
                Step.STORE_ENTRIES, () -> parts.transactions.run(STORING, on -> new EntryStore(on).store(submissions)));
        parts.backlog.added(submissions);
        log.waiting().raise();
        return outcomes;
    }

    private static void finish(List<Request> together, List<Accepted> outcomes) {
        for (int i = 0; i < outcomes.size(); i++) {
            var _ = together.get(i).outcome.complete(outcomes.get(i));
        }
    }

    private static void fail(List<Request> together, Exception why) {
        together.forEach(each -> each.outcome.completeExceptionally(why));
    }
}
