package org.mingzheng.proof.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.note.ExaminedNote;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteKey;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.note.NoteVerifier;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
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
    private static final int REMEMBERED = 512;

    private final TrustPolicy policy;
    private final List<OrganisationKey> keys;
    private final List<Peers> peers;
    private final Map<Note, Vouched> known = new LinkedHashMap<>();

    /**
     * Counts under this policy.
     *
     * @param policy whose organisations, logs and quorum count
     */
    public Endorsed(TrustPolicy policy) {
        this.policy = policy;
        this.keys = policy.organisationKeys();
        this.peers = keys.stream().map(key -> new Peers(key.key(), key)).toList();
    }

    /** An organisation's key with its name and id, which cost a digest each time they are asked for. */
    private record Peers(NoteKey key, OrganisationKey organisation) implements NoteVerifier {
        @Override
        public Result<NoteSignature> verify(Bytes text, NoteSignature signature) {
            return organisation.verify(text, signature);
        }
    }

    /** Who vouches for a record's state, and enough of them, else why not. */
    Vouched record(StatedRecord stated) {
        return remembered(stated.note(), peers, good -> Optional.empty());
    }

    /** Who vouches for a checkpoint that its log has signed with the key for this size, and enough of them, else why not. */
    Vouched checkpoint(Checkpoint checkpoint, TrustedLog log) {
        List<NoteVerifier> verifiers = new ArrayList<>(peers);
        verifiers.add(log.keyAt(checkpoint.body().head().size()));
        return remembered(checkpoint.note(), verifiers, good -> unsigned(checkpoint, log, good));
    }

    private static Optional<Rejection> unsigned(Checkpoint checkpoint, TrustedLog log, List<NoteSignature> good) {
        if (!log.covers(checkpoint.body().head().size())) {
            return Optional.of(new Rejection(Reason.LOG_KEY_RANGE, "the log ended before a tree of this size"));
        }
        NoteKey right = log.keyAt(checkpoint.body().head().size()).key();
        if (good.stream().anyMatch(line -> line.key().equals(right))) {
            return Optional.empty();
        }
        boolean other = checkpoint.note().signatures().stream()
                .filter(line -> !line.key().equals(right))
                .anyMatch(line ->
                        log.keys().stream().anyMatch(each -> each.key().key().equals(line.key())));
        return Optional.of(
                other
                        ? new Rejection(
                                Reason.LOG_KEY_RANGE, "signed with a key of the log that is not for trees of this size")
                        : new Rejection(Reason.CHECKPOINT_UNSIGNED, "no signature by the log's key"));
    }

    /** A further demand on a note's good lines. */
    private interface Check {
        Optional<Rejection> against(List<NoteSignature> good);
    }

    private Vouched remembered(Note note, List<? extends NoteVerifier> verifiers, Check check) {
        Optional<Vouched> before = recall(note);
        if (before.isPresent()) {
            return before.get();
        }
        ExaminedNote lines = note.examine(verifiers);
        Vouched vouched = new Vouched(quorum(lines, check), lines.bad());
        remember(note, vouched);
        return vouched;
    }

    /** The good lines count. Only if they do not suffice, it matters what is wrong with the others. */
    private Result<Quorum> quorum(ExaminedNote lines, Check check) {
        Optional<Rejection> against = lines.good().isEmpty()
                ? Optional.of(new Rejection(Reason.NOTE_UNSIGNED, "no signature by a known key"))
                : check.against(lines.good());
        Result<Quorum> counted = against.isPresent() ? new Result.Rejected<>(against.get()) : enough(lines.good());
        return counted.isAccepted() || lines.bad().isEmpty()
                ? counted
                : new Result.Rejected<>(lines.bad().getFirst().rejection());
    }

    private synchronized Optional<Vouched> recall(Note note) {
        return Optional.ofNullable(known.get(note));
    }

    private synchronized void remember(Note note, Vouched vouched) {
        if (known.size() >= REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
        known.put(note, vouched);
    }

    private Result<Quorum> enough(List<NoteSignature> good) {
        Stream<NoteSignature> lines = good.stream()
                .filter(line -> peers.stream().anyMatch(each -> each.key().equals(line.key())));
        Quorum quorum = new Quorum(policy.quorum(), OrganisationKey.endorsements(lines.toList(), keys));
        return quorum.reached().isPresent()
                ? Result.accepted(quorum)
                : Result.rejected(
                        Reason.QUORUM_MISSING,
                        quorum.endorsers().parties() + " of " + policy.quorum() + " independent parties vouch for it");
    }
}
