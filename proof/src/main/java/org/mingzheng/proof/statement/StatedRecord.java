package org.mingzheng.proof.statement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/**
 * What the ledger says of a record, as a note: the answer of {@code record(type, id)} with organisations' endorsement lines
 * under it ({@code docs/spec/stated-record.md}). Nothing in it may be believed before {@link #verify}.
 *
 * @param note text and signature lines
 * @param channel the Fabric channel
 * @param id which record
 * @param answer canonical JSON, exactly as the contract gave it
 * @param place in a tree of answers, if the lines endorse its head
 */
public record StatedRecord(Note note, String channel, RecordId id, Bytes answer, Optional<TreePlace> place) {
    /** The first line. */
    public static final String FORMAT = "mingzheng/stated-record/v1";

    /** Refuses what is not the note's text. */
    public StatedRecord {
        if (!note.text().equals(text(channel, id, answer, place))) {
            throw new RejectedException(Reason.STATED_RECORD_MALFORMED, "not the one form of the text");
        }
    }

    /**
     * {@return the text over which the lines are made: format, channel, record and answer, each a line}
     *
     * @param channel the Fabric channel
     * @param id which record
     * @param answer of the contract function {@code record}
     */
    public static String text(String channel, RecordId id, Bytes answer) {
        return FORMAT + "\n" + channel + "\n" + id + "\n" + new String(answer.unsafeArray(), StandardCharsets.UTF_8)
                + "\n";
    }

    private static String text(String channel, RecordId id, Bytes answer, Optional<TreePlace> place) {
        return text(channel, id, answer) + place.map(TreePlace::text).orElse("");
    }

    /**
     * {@return the stated record of these bytes, or why they are none: one of {@link Note#parse}, or
     * {@link Reason#UNKNOWN_FORMAT}, {@link Reason#STATED_RECORD_MALFORMED}, {@link Reason#IDENTIFIER_MALFORMED}, or what is
     * wrong with a hash}
     *
     * @param encoded a note
     */
    public static Result<StatedRecord> parse(Bytes encoded) {
        return Note.parse(encoded).then(StatedRecord::of);
    }

    /**
     * {@return the note as a stated record, or why it is none}
     *
     * @param note with any signature lines
     */
    public static Result<StatedRecord> of(Note note) {
        return Result.of(() -> {
            StatedText text = StatedText.read(note.text());
            return new StatedRecord(note, text.channel(), text.id(), text.answer(), text.place());
        });
    }

    /**
     * {@return the bytes of the note}
     */
    public Bytes encoded() {
        return note.encoded();
    }

    /**
     * {@return this with one more line at its end}
     *
     * @param key the endorsing organisation's
     * @param line the peer's answer, see {@link Statement}
     */
    public StatedRecord with(OrganisationKey key, Bytes line) {
        return new StatedRecord(note.with(key.signature(line)), channel, id, answer, place);
    }

    /**
     * {@return a stated record with its first line}
     *
     * @param id which record
     * @param answer of the contract function {@code record}
     * @param key the endorsing organisation's
     * @param line the peer's answer, see {@link Statement}
     */
    public static StatedRecord of(RecordId id, Bytes answer, OrganisationKey key, Bytes line) {
        return of(key.channel(), id, answer, Optional.empty(), List.of(key.signature(line)));
    }

    /**
     * {@return a stated record}
     *
     * @param channel the Fabric channel
     * @param id which record
     * @param answer of the contract function {@code record}
     * @param place in the tree that the lines endorse, or nothing if they endorse the answer itself
     * @param lines at least one, see {@link OrganisationKey#signature}
     */
    public static StatedRecord of(
            String channel, RecordId id, Bytes answer, Optional<TreePlace> place, List<NoteSignature> lines) {
        return new StatedRecord(new Note(text(channel, id, answer, place), lines), channel, id, answer, place);
    }

    /**
     * {@return who vouches for the answer, or why it is rejected: one of {@link Note#verify}}
     *
     * @param known the organisations that count
     */
    public Result<Endorsers> verify(List<OrganisationKey> known) {
        return endorsements(known).map(Endorsers::of);
    }

    /**
     * {@return each proven line with its time, or why the note is rejected: one of {@link Note#verify}}
     *
     * @param known the organisations that count
     */
    public Result<List<Endorsement>> endorsements(List<OrganisationKey> known) {
        return note.verify(known).map(verified -> OrganisationKey.endorsements(verified.signatures(), known));
    }
}
