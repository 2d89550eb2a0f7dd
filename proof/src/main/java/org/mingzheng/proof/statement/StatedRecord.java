package org.mingzheng.proof.statement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.bytes.Parts;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.VerifiedNote;
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
 */
public record StatedRecord(Note note, String channel, RecordId id, Bytes answer) {
    /** The first line. */
    public static final String FORMAT = "mingzheng/stated-record/v1";

    private static final int LINES = 4;

    /** Refuses what is not the note's text. */
    public StatedRecord {
        if (!note.text().equals(text(channel, id, answer))) {
            throw new IllegalArgumentException("the note has another text");
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

    /**
     * {@return the stated record of these bytes, or why they are none: one of {@link Note#parse}, or
     * {@link Reason#UNKNOWN_FORMAT}, {@link Reason#STATED_RECORD_MALFORMED}, {@link Reason#IDENTIFIER_MALFORMED}}
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
            Question question = Question.read(note.text());
            return new StatedRecord(note, question.channel, question.id, question.answer);
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
        return new StatedRecord(note.with(key.signature(line)), channel, id, answer);
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
        Note note = new Note(text(key.channel(), id, answer), List.of(key.signature(line)));
        return new StatedRecord(note, key.channel(), id, answer);
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
        return note.verify(known).map(StatedRecord::proven);
    }

    private static List<Endorsement> proven(VerifiedNote verified) {
        return verified.signatures().stream()
                .map(line -> Statement.proven(line.signature()))
                .toList();
    }

    static boolean isText(String text) {
        return text.startsWith(FORMAT + "\n");
    }

    /** {@return what a line under the text must be an endorsement of} */
    static Result<Statement> statement(String text, OrganisationKey key) {
        return Result.of(() -> {
            Question question = Question.read(text);
            require(
                    question.channel.equals(key.channel()),
                    Reason.STATEMENT_CHANNEL,
                    "the stated record is of another channel");
            RecordId id = question.id;
            return Statement.record(key.channel(), key.contract(), id.type(), id.id(), question.answer)
                    .orThrow();
        });
    }

    private static void require(boolean rule, Reason reason, String detail) {
        if (!rule) {
            throw new RejectedException(reason, detail);
        }
    }

    private record Question(String channel, RecordId id, Bytes answer) {
        static Question read(String text) {
            List<String> lines = Parts.of(text, '\n', LINES);
            require(lines.getFirst().equals(FORMAT), Reason.UNKNOWN_FORMAT, "another format line");
            require(
                    lines.size() == LINES && isLine(lines.get(3)),
                    Reason.STATED_RECORD_MALFORMED,
                    "not format, channel, record and answer, each a line");
            String answer = lines.get(3).substring(0, lines.get(3).length() - 1);
            return new Question(lines.get(1), id(lines.get(2)), Bytes.utf8(answer));
        }

        private static boolean isLine(String text) {
            return text.length() > 1 && text.indexOf('\n') == text.length() - 1;
        }

        private static RecordId id(String line) {
            int slash = line.indexOf('/');
            require(slash > 0, Reason.STATED_RECORD_MALFORMED, "the record is not type/id");
            return new RecordId(line.substring(0, slash), line.substring(slash + 1));
        }
    }
}
