package org.mingzheng.cli.seal;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.journal.Journal;
import org.mingzheng.cli.service.ServiceRefusal;

/** The batches on their way to the ledger: a few at a time. After the first failure nothing more is sent. */
final class Road implements AutoCloseable {
    private final Semaphore places;
    private final Consumer<Outcome> told;
    private final ExecutorService carriers = Executors.newCachedThreadPool();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    Road(int places, Consumer<Outcome> told) {
        this.places = new Semaphore(places);
        this.told = told;
    }

    /** Sends a batch, when there is a place for it. Its journals are forgotten when all is written that can be. */
    void send(Callable<List<Outcome>> work, List<Journal> journals) {
        places.acquireUninterruptibly();
        throwFailure();
        var _ = carriers.submit(() -> {
            try {
                carry(work, journals);
            } catch (Exception e) { // thrown where the next batch is sent, or at the end
                boolean _ = failure.compareAndSet(null, e);
            } finally {
                places.release();
            }
            return true;
        });
    }

    private void carry(Callable<List<Outcome>> work, List<Journal> journals) throws Exception {
        try {
            List<Outcome> outcomes = work.call();
            outcomes.forEach(told);
            Outcome.forget(journals, outcomes);
        } catch (ServiceRefusal refusal) {
            if (refusal.isWithoutRight()) {
                Outcome.forget(journals, List.of());
            }
            throw refusal;
        }
    }

    private void throwFailure() {
        // Told once: it would be suppressed by itself otherwise.
        Exception first = failure.getAndSet(null);
        if (first instanceof RuntimeException fault) {
            throw fault;
        }
        if (first != null) {
            throw new IllegalStateException(first);
        }
    }

    @Override
    public void close() {
        carriers.close();
        throwFailure();
    }
}
