package org.mingzheng.proof.log;

import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.note.NoteVerifier;
import org.mingzheng.proof.note.VerifiedNote;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

/**
 * A tree head as its log signs it (<a href="https://c2sp.org/tlog-checkpoint">c2sp.org/tlog-checkpoint</a>): a note whose text
 * is a {@link CheckpointBody}. Nothing in it may be believed before {@link #verify}.
 *
 * @param note text and signature lines
 * @param body what the text says
 */
public record Checkpoint(Note note, CheckpointBody body) {
    /** Refuses a body that is not the note's text. */
    public Checkpoint {
        if (!note.text().equals(body.text())) {
            throw new IllegalArgumentException("the note has another text than the body");
        }
    }

    /**
     * {@return a checkpoint signed by its log}
     *
     * @param body what to sign
     * @param log holds the log's key; its name must be the origin
     */
    public static Checkpoint sign(CheckpointBody body, NoteSigner log) {
        if (!log.verifierKey().key().name().equals(body.origin().name())) {
            throw new IllegalArgumentException("the key has another name than the origin " + body.origin());
        }
        return new Checkpoint(Note.sign(body.text(), log), body);
    }

    /**
     * {@return the checkpoint with these bytes, or the reason why not: one of {@link Note#parse} or of
     * {@link CheckpointBody#parse}}
     *
     * @param encoded a note
     */
    public static Result<Checkpoint> parse(Bytes encoded) {
        return Note.parse(encoded).then(Checkpoint::of);
    }

    /**
     * {@return the note as a checkpoint, or the reason why it is none: one of {@link CheckpointBody#parse}}
     *
     * @param note with any signature lines
     */
    public static Result<Checkpoint> of(Note note) {
        return CheckpointBody.parse(note.text()).map(body -> new Checkpoint(note, body));
    }

    /**
     * {@return the note with the lines of known keys, or the reason why it is rejected: one of {@link Note#verify}, or
     * {@link Reason#CHECKPOINT_UNSIGNED}} A key signs for the log of its own name only. Keys of others, such as the peers of an
     * organisation, may be given too; the log's must be among those that signed.
     *
     * @param known the keys that the caller trusts, the log's and others
     */
    public Result<VerifiedNote> verify(List<? extends NoteVerifier> known) {
        return note.verify(known).then(this::requireLog);
    }

    private Result<VerifiedNote> requireLog(VerifiedNote verified) {
        String log = body.origin().name();
        boolean signed = verified.signatures().stream()
                .anyMatch(signature -> signature.key().name().equals(log));
        return signed
                ? Result.accepted(verified)
                : Result.rejected(Reason.CHECKPOINT_UNSIGNED, "no signature by a known key with the log's name");
    }

    /** {@return the bytes of the note} */
    public Bytes encoded() {
        return note.encoded();
    }
}
