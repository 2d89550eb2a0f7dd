package org.mingzheng.ledger.publish;

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
 * The endorsement lines of one head, on their way.
 *
 * @param lines by organisation
 * @param quorum how many are enough
 */
record Endorsing(Map<String, CompletableFuture<NoteSignature>> lines, int quorum) {
    private static final long QUORUM_MILLIS = 5000;
    /** How long the others are waited for once there are enough: mostly they come at the same time. */
    private static final long GRACE_MILLIS = 10;

    void await() throws InterruptedException {
        CompletableFuture<?>[] all = lines.values().toArray(CompletableFuture[]::new);
        CompletableFuture<Void> everyone = CompletableFuture.allOf(all).exceptionally(failure -> null);
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(QUORUM_MILLIS);
        boolean enough = false;
        while (!everyone.isDone() && System.nanoTime() - deadline < 0) {
            if (!enough && there().size() >= quorum) {
                enough = true;
                deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
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

    List<NoteSignature> there() {
        List<NoteSignature> there = new ArrayList<>();
        lines.values().forEach(line -> {
            if (line.isDone() && !line.isCompletedExceptionally()) {
                there.add(line.join());
            }
        });
        return there;
    }

    Optional<HeadLines.OtherHeadException> otherHead() {
        return lines.values().stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .map(CompletableFuture::exceptionNow)
                .flatMap(failure ->
                        failure instanceof HeadLines.OtherHeadException other ? Stream.of(other) : Stream.empty())
                .findFirst();
    }

    /** Does something each time that one more line comes. */
    void whenLate(Runnable more) {
        lines.values().stream().filter(line -> !line.isDone()).forEach(line -> {
            var _ = line.thenRun(more);
        });
    }
}
