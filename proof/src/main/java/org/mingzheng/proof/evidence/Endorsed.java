package org.mingzheng.proof.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.note.ExaminedNote.BadLine;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteKey;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.statement.OrganisationKey;
import org.mingzheng.proof.statement.Quorum;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedLog;

/**
 * Counts the endorsement lines of checkpoints and stated records under one policy. Remembers notes: files that were sealed
 * together share their checkpoint and their keys' statements, and every line costs a signature check.
 */
public final class Endorsed {
    private final TrustPolicy policy;
    private final Map<NoteKey, OrganisationKey> keys = new LinkedHashMap<>();
    private final Memory<Vouched> checkpoints = new Memory<>();
    private final Memory<Told> records = new Memory<>();

    /**
     * Counts under this policy.
     *
     * @param policy whose organisations, logs and quorum count
     */
    public Endorsed(TrustPolicy policy) {
        this.policy = policy;
        policy.organisationKeys().forEach(key -> keys.put(key.key(), key));
    }

    /**
     * A quorum that is reached, counted once.
     *
     * @param endorsers who vouch
     * @param reached by when enough had vouched, in milliseconds since 1970
     * @param held the latest instant at which enough still did
     */
    record Voices(Endorsers endorsers, long reached, long held) {
        private static Voices of(Quorum quorum) {
            return new Voices(
                    quorum.endorsers(),
                    quorum.reached().orElseThrow(),
                    quorum.held().orElseThrow());
        }
    }

    /**
     * What a note's lines come to.
     *
     * @param quorum who vouches, if enough do by good lines; else why not: what is wrong with the first bad line, or that they are
     *     few
     * @param bad lines of known parties that do not hold; they harm only their own
     */
    record Vouched(Result<Voices> quorum, List<BadLine> bad) {}

    /**
     * What a statement of a record comes to.
     *
     * @param vouched for it
     * @param answer that it gives; nothing of it is true unless enough vouch
     */
    record Told(Vouched vouched, Result<RecordAnswer> answer) {}

    /** Who vouches for a record's state, and enough of them, else why not. */
    Told record(StatedRecord stated) {
        return records.of(
                stated.note(),
                () -> new Told(read(stated.note(), Optional.empty()), RecordAnswer.parse(stated.answer())));
    }

    /** Who vouches for a checkpoint that its log has signed with the key for this size, and enough of them, else why not. */
    Vouched checkpoint(Checkpoint checkpoint, TrustedLog log) {
        Note note = checkpoint.note();
        return checkpoints.of(note, () -> read(note, Optional.of(LogLine.of(checkpoint, log))));
    }

    private Vouched read(Note note, Optional<LogLine> log) {
        Lines lines = Lines.of(note, keys);
        List<BadLine> bad = new ArrayList<>(log.map(LogLine::bad).orElse(List.of()));
        bad.addAll(lines.bad());
        List<BadLine> all = new ArrayList<>(bad);
        all.addAll(lines.named());
        return new Vouched(quorum(lines, log, bad), all);
    }

    /** The good lines count. Only if they do not suffice, it matters what is wrong with the others. */
    private Result<Voices> quorum(Lines lines, Optional<LogLine> log, List<BadLine> bad) {
        boolean signed = !lines.good().isEmpty() || log.filter(LogLine::isGood).isPresent();
        Optional<Rejection> against = signed
                ? log.flatMap(LogLine::against)
                : Optional.of(new Rejection(Reason.NOTE_UNSIGNED, "no signature by a known key"));
        Quorum all = new Quorum(policy.quorum(), lines.good(), lines.ended());
        if (against.isPresent() || all.reached().isEmpty()) {
            Rejection first = bad.isEmpty()
                    ? against.orElseGet(() -> few(all))
                    : bad.getFirst().rejection();
            return new Result.Rejected<>(first);
        }
        Quorum standing = all.without(lines.silent());
        return standing.reached().isPresent()
                ? Result.accepted(Voices.of(standing))
                : new Result.Rejected<>(few(standing));
    }

    private Rejection few(Quorum quorum) {
        return new Rejection(
                Reason.QUORUM_MISSING,
                quorum.endorsers().parties() + " of " + policy.quorum() + " independent parties vouch for it");
    }

    /** What notes came to. */
    private static final class Memory<V> {
        private static final int REMEMBERED = 512;

        private final Map<Note, V> known = new LinkedHashMap<>();

        /** What is remembered of a note, or is found out now; two threads may both find it out. */
        V of(Note note, Supplier<V> found) {
            return recall(note).orElseGet(() -> remember(note, found.get()));
        }

        private synchronized Optional<V> recall(Note note) {
            return Optional.ofNullable(known.get(note));
        }

        private synchronized V remember(Note note, V value) {
            if (known.size() >= REMEMBERED) {
                known.remove(known.keySet().iterator().next());
            }
            known.put(note, value);
            return value;
        }
    }
}
