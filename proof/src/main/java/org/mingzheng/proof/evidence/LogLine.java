package org.mingzheng.proof.evidence;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.note.ExaminedNote;
import org.mingzheng.proof.note.ExaminedNote.BadLine;
import org.mingzheng.proof.note.NoteKey;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.trust.TrustedLog;

/**
 * The line of its log under a checkpoint, by the key that the policy has for a tree of this size.
 *
 * @param checkpoint any
 * @param log as the policy has it
 * @param lines by that key
 */
record LogLine(Checkpoint checkpoint, TrustedLog log, ExaminedNote lines) {
    static LogLine of(Checkpoint checkpoint, TrustedLog log) {
        long size = checkpoint.body().head().size();
        return new LogLine(checkpoint, log, checkpoint.note().examine(List.of(log.keyAt(size))));
    }

    boolean isGood() {
        return !lines.good().isEmpty();
    }

    List<BadLine> bad() {
        return lines.bad();
    }

    Optional<Rejection> against() {
        if (!log.covers(checkpoint.body().head().size())) {
            return rejected(Reason.LOG_KEY_RANGE, "the log ended before a tree of this size");
        }
        if (isGood()) {
            return Optional.empty();
        }
        return isByAnotherKey()
                ? rejected(Reason.LOG_KEY_RANGE, "signed with a key of the log that is not for trees of this size")
                : rejected(Reason.CHECKPOINT_UNSIGNED, "no signature by the log's key");
    }

    private boolean isByAnotherKey() {
        NoteKey right = log.keyAt(checkpoint.body().head().size()).key();
        return checkpoint.note().signatures().stream()
                .filter(line -> !line.key().equals(right))
                .anyMatch(line ->
                        log.keys().stream().anyMatch(each -> each.key().key().equals(line.key())));
    }

    private static Optional<Rejection> rejected(Reason reason, String detail) {
        return Optional.of(new Rejection(reason, detail));
    }
}
