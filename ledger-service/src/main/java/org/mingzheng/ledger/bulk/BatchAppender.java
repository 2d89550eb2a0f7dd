package org.mingzheng.ledger.bulk;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mingzheng.ledger.append.BulkAppend;
import org.mingzheng.ledger.append.BulkRefusedException;
import org.mingzheng.ledger.append.Writers;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.Refusal;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.suite.Sha256;

/**
 * Appends batches of one upload, each once: what is in the log already is looked up, and what fails is sent again under the same
 * batch id, of which the contract takes one.
 */
final class BatchAppender {
    private static final int ATTEMPTS = 10;
    private static final long PAUSE_MILLIS = 500;
    private static final long APPEND_SECONDS = 120;
    private static final long LOOK_MILLIS = 20;
    private static final long PROJECTED_MILLIS = 30_000;

    private final Upload upload;
    private final UploadStore store;
    private final Writers writers;

    BatchAppender(Upload upload, UploadStore store, Writers writers) {
        this.upload = upload;
        this.store = store;
        this.writers = writers;
    }

    /** A batch on its way. */
    record Sent(String id, Bytes commitments, CompletableFuture<Long> outcome) {}

    /** Hands a batch over, and does not wait for what becomes of it. */
    Sent send(long number, Bytes commitments) {
        String id = upload.batch(number);
        Optional<LoggedBatch> before = store.batch(upload.log().number(), id);
        return before.isPresent()
                ? new Sent(id, commitments, CompletableFuture.completedFuture(same(before.get(), commitments)))
                : new Sent(id, commitments, offered(id, commitments));
    }

    private CompletableFuture<Long> offered(String id, Bytes commitments) {
        if (!writers.isWriting(upload.log())) {
            return CompletableFuture.failedFuture(new IllegalStateException("this instance does not write the log"));
        }
        CompletableFuture<Long> outcome = new CompletableFuture<>();
        Bytes descriptor = upload.descriptor(id, commitments.size() / Commitments.SIZE);
        try {
            writers.offer(upload.log(), new BulkAppend(id, descriptor, commitments, outcome));
        } catch (InterruptedException e) {
            throw stopped();
        }
        return outcome;
    }

    private static long same(LoggedBatch logged, Bytes commitments) {
        if (!logged.digest().equals(Sha256.digest(commitments))) {
            throw UploadProblems.reused();
        }
        return logged.descriptor();
    }

    /** The index of the batch's descriptor, when it is in the log. */
    long index(Sent sent) {
        Sent current = sent;
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            Optional<Long> index = outcome(current);
            if (index.isPresent()) {
                return index.get();
            }
            pause(PAUSE_MILLIS);
            current = new Sent(sent.id, sent.commitments, offered(sent.id, sent.commitments));
        }
        return outcome(current).orElseThrow(UploadProblems::away);
    }

    private Optional<Long> outcome(Sent sent) {
        try {
            return Optional.of(sent.outcome.get(APPEND_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return e.getCause() instanceof BulkRefusedException refused
                    ? refused(refused.refusal(), sent)
                    : Optional.empty();
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    private Optional<Long> refused(Refusal refusal, Sent sent) {
        if (refusal.is(RefusalReason.BATCH_EXISTS)) {
            return projected(sent);
        }
        throw UploadProblems.refused(refusal);
    }

    /** It is in the ledger, and will be in the rows. */
    private Optional<Long> projected(Sent sent) {
        for (long waited = 0; waited < PROJECTED_MILLIS; waited += LOOK_MILLIS) {
            Optional<LoggedBatch> logged = store.batch(upload.log().number(), sent.id);
            if (logged.isPresent()) {
                return Optional.of(same(logged.get(), sent.commitments));
            }
            pause(LOOK_MILLIS);
        }
        return Optional.empty();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    private static RuntimeException stopped() {
        Thread.currentThread().interrupt();
        return UploadProblems.away();
    }
}
