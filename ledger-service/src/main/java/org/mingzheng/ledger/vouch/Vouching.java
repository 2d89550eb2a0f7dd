package org.mingzheng.ledger.vouch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.mingzheng.proof.note.NoteSignature;

/**
 * The verified lines of one statement, on their way.
 *
 * @param lines by organisation
 * @param quorum how many are enough
 */
public record Vouching(Map<String, CompletableFuture<NoteSignature>> lines, int quorum) {
    private static final Duration QUORUM = Duration.ofSeconds(5);

    /**
     * Waits for all lines, or for a quorum and then a while longer: mostly they come at the same time.
     *
     * @param grace how long the others are waited for once there are enough
     * @throws InterruptedException if the service stops
     */
    public void await(Duration grace) throws InterruptedException {
        CompletableFuture<?>[] all = lines.values().toArray(CompletableFuture[]::new);
        CompletableFuture<Void> everyone = CompletableFuture.allOf(all).exceptionally(failure -> null);
        long deadline = System.nanoTime() + QUORUM.toNanos();
        boolean enough = false;
        while (!everyone.isDone() && System.nanoTime() - deadline < 0) {
            if (!enough && reached()) {
                enough = true;
                deadline = System.nanoTime() + grace.toNanos();
            }
            await(everyone);
        }
    }

    private static void await(CompletableFuture<Void> everyone) throws InterruptedException {
        try {
            var _ = everyone.get(1, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // looked at again by the caller
        }
    }

    /** {@return whether enough have vouched} */
    public boolean reached() {
        return there().size() >= quorum;
    }

    /** {@return the lines that have come, in the order of the organisations} */
    public List<NoteSignature> there() {
        List<NoteSignature> there = new ArrayList<>();
        lines.values().forEach(line -> {
            if (line.isDone() && !line.isCompletedExceptionally()) {
                there.add(line.join());
            }
        });
        return there;
    }

    /** {@return what another peer signed instead, if one did} */
    public Optional<OtherAnswerException> other() {
        return lines.values().stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .map(CompletableFuture::exceptionNow)
                .flatMap(failure -> failure instanceof OtherAnswerException other ? Stream.of(other) : Stream.empty())
                .findFirst();
    }

    /**
     * Does something each time that one more line comes.
     *
     * @param more what
     */
    public void whenLate(Runnable more) {
        lines.values().stream().filter(line -> !line.isDone()).forEach(line -> {
            var _ = line.thenRun(more);
        });
    }
}
