package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteKey;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.note.NoteVerifier;
import org.mingzheng.proof.note.VerifiedNote;
import org.mingzheng.proof.result.Reason;
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
final class Endorsed {
    private static final int REMEMBERED = 512;

    private final TrustPolicy policy;
    private final List<OrganisationKey> keys;
    private final List<Peers> peers;
    private final Map<Note, Result<Quorum>> known = new LinkedHashMap<>();

    Endorsed(TrustPolicy policy) {
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
    Result<Quorum> record(StatedRecord stated) {
        return remembered(stated.note(), peers, verified -> Result.accepted(verified));
    }

    /** Who vouches for a checkpoint that its log has signed with the key for this size, and enough of them, else why not. */
    Result<Quorum> checkpoint(Checkpoint checkpoint, TrustedLog log) {
        long size = checkpoint.body().head().size();
        List<NoteVerifier> verifiers = new ArrayList<>(peers);
        verifiers.add(log.keyAt(size));
        return remembered(checkpoint.note(), verifiers, verified -> signed(checkpoint, log, verified));
    }

    private static Result<VerifiedNote> signed(Checkpoint checkpoint, TrustedLog log, VerifiedNote verified) {
        NoteKey right = log.keyAt(checkpoint.body().head().size()).key();
        if (verified.signatures().stream().anyMatch(line -> line.key().equals(right))) {
            return Result.accepted(verified);
        }
        boolean other = checkpoint.note().signatures().stream()
                .anyMatch(line ->
                        log.keys().stream().anyMatch(each -> each.key().key().equals(line.key())));
        return other
                ? Result.rejected(
                        Reason.LOG_KEY_RANGE, "signed with a key of the log that is not for trees of this size")
                : Result.rejected(Reason.CHECKPOINT_UNSIGNED, "no signature by the log's key");
    }

    /** A further check of a note whose known lines are proven. */
    private interface Check {
        Result<VerifiedNote> of(VerifiedNote verified);
    }

    private Result<Quorum> remembered(Note note, List<? extends NoteVerifier> verifiers, Check check) {
        Optional<Result<Quorum>> before = recall(note);
        if (before.isPresent()) {
            return before.get();
        }
        Result<Quorum> quorum = note.verify(verifiers).then(check::of).then(this::enough);
        remember(note, quorum);
        return quorum;
    }

    private synchronized Optional<Result<Quorum>> recall(Note note) {
        return Optional.ofNullable(known.get(note));
    }

    private synchronized void remember(Note note, Result<Quorum> quorum) {
        if (known.size() >= REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
        known.put(note, quorum);
    }

    private Result<Quorum> enough(VerifiedNote verified) {
        Stream<NoteSignature> lines = verified.signatures().stream()
                .filter(line -> peers.stream().anyMatch(each -> each.key().equals(line.key())));
        Quorum quorum = new Quorum(policy.quorum(), OrganisationKey.endorsements(lines.toList(), keys));
        return quorum.reached().isPresent()
                ? Result.accepted(quorum)
                : Result.rejected(
                        Reason.QUORUM_MISSING,
                        quorum.endorsers().parties() + " of " + policy.quorum() + " independent parties vouch for it");
    }
}
