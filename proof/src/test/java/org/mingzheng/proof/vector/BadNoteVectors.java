package org.mingzheng.proof.vector;

import static org.mingzheng.proof.vector.NoteVectors.EXAMPLE_KEY;
import static org.mingzheng.proof.vector.NoteVectors.KEY;
import static org.mingzheng.proof.vector.NoteVectors.LINE;
import static org.mingzheng.proof.vector.NoteVectors.LOG;
import static org.mingzheng.proof.vector.NoteVectors.TEXT;
import static org.mingzheng.proof.vector.NoteVectors.WITNESS;
import static org.mingzheng.proof.vector.NoteVectors.inputs;
import static org.mingzheng.proof.vector.NoteVectors.line;
import static org.mingzheng.proof.vector.NoteVectors.lines;
import static org.mingzheng.proof.vector.NoteVectors.with;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteKey;
import org.mingzheng.proof.result.Reason;

/** Notes and verifier keys with one fault each. */
final class BadNoteVectors {
    private static final String GOOD = TEXT + "\n" + LINE;
    private static final String UNKNOWN = "\u2014 other.example AAAAAAA=";

    private BadNoteVectors() {}

    static Stream<Vector> all() {
        return Stream.of(badNotes(), badLines(), badNames(), badSignatures(), badBytes(), badKeys())
                .flatMap(each -> each);
    }

    private static Stream<Vector> badNotes() {
        Reason malformed = Reason.NOTE_MALFORMED;
        return Stream.of(
                bad("empty", "Nothing is no note.", "", malformed),
                bad("no-signature", "At least one line.", TEXT + "\n", malformed),
                bad("no-blank-line", "An empty line divides.", TEXT + LINE, malformed),
                bad("no-text", "The text has at least a newline.", "\n" + LINE, malformed),
                bad("no-final-newline", "Every line ends.", GOOD.substring(0, GOOD.length() - 1), malformed),
                bad("blank-line-after", "Nothing follows the lines.", GOOD + "\n", malformed),
                bad("text-after", "Nothing follows the lines.", GOOD + "text\n", malformed),
                bad("carriage-return", "No control characters.", GOOD.replace("line\n", "line\r\n"), malformed),
                bad("tab", "No control characters.", GOOD.replace("t l", "t\tl"), malformed),
                bad("null", "No control characters.", GOOD.replace("t l", "t\0l"), malformed),
                bad("65-lines", "64 lines and no more.", text(lines(63)) + UNKNOWN + "\n", Reason.TOO_MANY));
    }

    private static Stream<Vector> badLines() {
        return Stream.of(
                badLine("hyphen", "An em dash.", UNKNOWN.replace('\u2014', '-'), Reason.NOTE_MALFORMED),
                badLine("no-space", "A space after it.", UNKNOWN.replace("\u2014 ", "\u2014"), Reason.NOTE_MALFORMED),
                badLine("no-id", "Key id and a signature.", "\u2014 other.example", Reason.NOTE_MALFORMED),
                badLine("only-id", "A signature has a byte.", "\u2014 other.example AAAAAA==", Reason.NOTE_MALFORMED),
                badLine("short-id", "An id has 4 bytes.", "\u2014 other.example AAAA", Reason.NOTE_MALFORMED),
                badLine("no-padding", "Canonical base64.", UNKNOWN.replace("=", ""), Reason.NOT_BASE64),
                badLine("trailing-bits", "Canonical base64.", UNKNOWN.replace("A=", "B="), Reason.NOT_BASE64),
                badLine("url-alphabet", "Standard base64.", UNKNOWN.replace("AAA=", "A_A="), Reason.NOT_BASE64),
                badLine("space-after", "Nothing after it.", UNKNOWN + " ", Reason.NOT_BASE64),
                badLine("line-carriage-return", "Nothing after it.", UNKNOWN + "\r", Reason.NOT_BASE64));
    }

    private static Stream<Vector> badNames() {
        return Stream.of(
                badName("name-empty", "Not empty.", ""),
                badName("name-plus", "No plus.", "a+b"),
                badName("name-tab", "No control character.", "a\tb"),
                badName("name-u0085", "No Unicode space.", "a\u0085b"),
                badName("name-u00a0", "No Unicode space.", "a\u00a0b"),
                badName("name-u2003", "No Unicode space.", "a\u2003b"),
                badName("name-u3000", "No Unicode space.", "a\u3000b"));
    }

    private static Stream<Vector> badSignatures() {
        NoteKey key = LOG.verifierKey().key();
        return Stream.of(
                bad("unknown-only", "No known key signed.", text(Note.sign(TEXT, WITNESS)), Reason.NOTE_UNSIGNED),
                bad("other-text", "Another text was signed.", "x" + GOOD, Reason.SIGNATURE_INVALID),
                bad(
                        "one-of-two",
                        "Each line of a known key holds.",
                        text(with(LOG.sign(TEXT), LOG.sign("another text\n"))),
                        Reason.SIGNATURE_INVALID),
                bad(
                        "63-bytes",
                        "An Ed25519 signature has 64.",
                        text(with(line(key.name(), key.id(), 63))),
                        Reason.SIGNATURE_MALFORMED));
    }

    private static Stream<Vector> badBytes() {
        return Stream.of(
                badUtf8("utf8-cut", "A character is cut off.", "e7ac"),
                badUtf8("utf8-overlong", "Overlong.", "c080"),
                badUtf8("utf8-surrogate", "Half a pair.", "eda080"),
                badUtf8("utf8-pair", "A pair in two halves.", "eda081edb080"),
                badUtf8("utf8-above", "Above U+10FFFF.", "f4908080"));
    }

    private static Stream<Vector> badKeys() {
        return Stream.of(
                badKey("vkey-two-parts", "Three parts.", "log.example/2026+00000000", Reason.VERIFIER_KEY_MALFORMED),
                badKey("vkey-no-name", "A name.", KEY.substring(KEY.indexOf('+')), Reason.KEY_NAME_MALFORMED),
                badKey("vkey-other-name", "The id is of the name, too.", "x" + KEY, Reason.KEY_ID_MISMATCH),
                badKey("vkey-upper-case", "Lower-case digits.", EXAMPLE_KEY.replace("03a", "03A"), Reason.NOT_HEX),
                badKey("vkey-other-id", "The id follows.", EXAMPLE_KEY.replace("03a", "03b"), Reason.KEY_ID_MISMATCH),
                badKey("vkey-other-type", "Type 1 only.", EXAMPLE_KEY.replace("+A", "+B"), Reason.UNKNOWN_SUITE),
                badKey("vkey-padding", "Canonical base64.", KEY + "=", Reason.NOT_BASE64),
                badKey("vkey-long", "32 bytes.", KEY + "AA==", Reason.KEY_MALFORMED));
    }

    private static Vector bad(String name, String why, String note, Reason reason) {
        return Vector.bad("note", name, why, inputs(Bytes.utf8(note), KEY), reason);
    }

    private static Vector badLine(String name, String why, String line, Reason reason) {
        return bad(name, why, GOOD + line + "\n", reason);
    }

    private static Vector badName(String name, String why, String keyName) {
        return badLine(name, why, "\u2014 " + keyName + " AAAAAAA=", Reason.KEY_NAME_MALFORMED);
    }

    private static Vector badUtf8(String name, String why, String hex) {
        Bytes note = Bytes.ofHex(hex).orThrow().concat(Bytes.utf8(GOOD));
        return Vector.bad("note", name, why, inputs(note, KEY), Reason.NOT_UTF8);
    }

    private static Vector badKey(String name, String why, String key, Reason reason) {
        return Vector.bad("note", name, why, inputs(Bytes.utf8(GOOD), key), reason);
    }

    private static String text(Note note) {
        return new String(note.encoded().toArray(), StandardCharsets.UTF_8);
    }
}
