package org.mingzheng.ledger.bulk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.mingzheng.ledger.append.Writers;
import org.mingzheng.ledger.limit.ByteBudget;
import org.mingzheng.ledger.limit.Shares;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.ContractLimits;
import org.mingzheng.proof.suite.Sha256;
import org.springframework.stereotype.Component;

/**
 * Uploads of commitments. Each is cut into batches that the contract takes; while one is being appended, the next is read. A few
 * batches of a few uploads are in memory at a time, however many commitments there are.
 */
@Component
final class Uploads {
    /** Uploads at a time. */
    static final int AT_A_TIME = 4;

    /** Uploads of one subject at a time: the others are left theirs. */
    static final int OF_ONE = 2;

    private static final int BATCHES_SENT = 2;

    /** Those that are sent, and the one that is being read. */
    private static final long BYTES = (BATCHES_SENT + 1L) * ContractLimits.COMMITMENTS * Commitments.SIZE;

    private final UploadStore store;
    private final Writers writers;
    private final Shares room = new Shares(AT_A_TIME, OF_ONE);
    private final ByteBudget budget;

    Uploads(UploadStore store, Writers writers, ByteBudget budget) {
        this.budget = budget;
        this.store = store;
        this.writers = writers;
    }

    /**
     * A batch in the log.
     *
     * @param descriptor index of the leaf that describes it; the commitments follow
     * @param count of the commitments
     */
    record Appended(long descriptor, int count) {}

    /**
     * {@return where the commitments are, batch by batch} May be called again with the same upload after any failure.
     *
     * @param upload what the commitments are
     * @param commitments at least one
     */
    List<Appended> append(Upload upload, Commitments commitments) {
        if (!room.take(upload.subject(), 1)) {
            throw UploadProblems.busy(AT_A_TIME, OF_ONE);
        }
        try (ByteBudget.Reserved reserved = budget.open(upload.subject())) {
            reserved.take(BYTES);
            return new Run(upload, commitments, store.begin(upload)).all();
        } finally {
            room.giveBack(upload.subject(), 1);
        }
    }

    /** One upload on its way. */
    private final class Run {
        private final Upload upload;
        private final Commitments commitments;
        private final Optional<UploadStore.Whole> before;
        private final BatchAppender appender;
        private final Deque<BatchAppender.Sent> sent = new ArrayDeque<>();
        private final List<Appended> appended = new ArrayList<>();
        private final List<Bytes> digests = new ArrayList<>();
        private long count;

        Run(Upload upload, Commitments commitments, Optional<UploadStore.Whole> before) {
            this.upload = upload;
            this.commitments = commitments;
            this.before = before;
            this.appender = new BatchAppender(upload, store, writers);
        }

        List<Appended> all() {
            Bytes next = commitments.next(ContractLimits.COMMITMENTS);
            if (next.size() == 0) {
                throw UploadProblems.empty();
            }
            while (next.size() > 0) {
                take(next);
                next = commitments.next(ContractLimits.COMMITMENTS);
            }
            while (!sent.isEmpty()) {
                await();
            }
            end();
            return appended;
        }

        private void take(Bytes next) {
            int taken = next.size() / Commitments.SIZE;
            count += taken;
            if (before.isPresent() && count > before.get().count()) {
                throw UploadProblems.reused();
            }
            if (sent.size() == BATCHES_SENT) {
                await();
            }
            sent.add(appender.send(digests.size(), next));
            digests.add(Sha256.digest(next));
        }

        private void await() {
            BatchAppender.Sent first = sent.remove();
            appended.add(new Appended(appender.index(first), first.commitments().size() / Commitments.SIZE));
        }

        private void end() {
            var whole = new UploadStore.Whole(count, Sha256.digest(digests.toArray(Bytes[]::new)));
            boolean other = before.isPresent() && !before.get().equals(whole);
            boolean longer = store.batch(upload.log().number(), upload.batch(digests.size()))
                    .isPresent();
            if (other || longer) {
                throw UploadProblems.reused();
            }
            store.end(upload, whole);
        }
    }
}
