package org.mingzheng.ledger.http;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mingzheng.ledger.log.Watch;
import org.mingzheng.proof.bytes.Bytes;
import org.springframework.stereotype.Component;

/** Requests that wait for what becomes of their entries. What happens in another instance is looked up now and then. */
@Component
final class Waits {
    private static final long LOOK_MILLIS = 500;

    private final Watch watch;
    private final EntryStates states;

    Waits(Watch watch, EntryStates states) {
        this.watch = watch;
        this.states = states;
    }

    /** Begins before the entries are stored, so that nothing is missed. */
    Wait begin(List<Bytes> ids, int seconds) {
        List<CompletableFuture<Boolean>> changes =
                seconds == 0 ? List.of() : ids.stream().map(watch::of).toList();
        return new Wait(ids, changes, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
    }

    /** One request's wait. */
    final class Wait {
        private final List<Bytes> ids;
        private final List<CompletableFuture<Boolean>> changes;
        private final long deadline;

        Wait(List<Bytes> ids, List<CompletableFuture<Boolean>> changes, long deadline) {
            this.ids = ids;
            this.changes = changes;
            this.deadline = deadline;
        }

        /** Whether there was a wait. It ends when all entries have ended, or the time is over. */
        boolean await() {
            if (changes.isEmpty()) {
                return false;
            }
            CompletableFuture<Void> all = CompletableFuture.allOf(changes.toArray(CompletableFuture[]::new));
            boolean ended = false;
            while (!ended && System.nanoTime() < deadline) {
                ended = await(all) || states.ended(ids);
            }
            return true;
        }

        private boolean await(CompletableFuture<Void> all) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            try {
                var _ = all.get(Math.clamp(left, 1, LOOK_MILLIS), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (InterruptedException | ExecutionException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }

        void end() {
            if (!changes.isEmpty()) {
                ids.forEach(watch::forget);
            }
        }
    }
}
