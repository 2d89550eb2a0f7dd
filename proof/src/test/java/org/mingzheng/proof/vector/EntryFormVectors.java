package org.mingzheng.proof.vector;

import static org.mingzheng.proof.vector.EntryVectors.LOOSE;
import static org.mingzheng.proof.vector.EntryVectors.SEALED;
import static org.mingzheng.proof.vector.EntryVectors.bad;
import static org.mingzheng.proof.vector.EntryVectors.text;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entries;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.result.Reason;

/** What each text in an entry of {@code entry.md}, and in the seals on it, may look like. */
final class EntryFormVectors {
    private EntryFormVectors() {}

    static Stream<Vector> all() {
        return Stream.of(identifiers(), forms(), seals()).flatMap(each -> each);
    }

    private static Stream<Vector> identifiers() {
        return Stream.of(
                malformed("channel-upper-case", "Fabric's channels are lower case.", text("channel", "Evidence")),
                malformed("event-upper-case", "Names are lower case.", text("event", "Issued")),
                malformed("actor-long", "A name has at most 64 characters.", text("actor", "a".repeat(65))),
                malformed("record-dots", "No id can be mistaken for a folder.", text("record", "..")),
                malformed("record-slash", "An id is one segment of a path.", text("record", "2026/17")),
                malformed(
                        "record-chinese",
                        "An id is ASCII; the number in the law's own form is a field.",
                        text("record", "(2026)济南补字第17号")),
                malformed("record-long", "An id has at most 128 characters.", text("record", "a".repeat(129))),
                malformed("type-no-version", "A type has a version.", text("type", "notarial-correction")),
                malformed("type-version-0", "Versions start at 1.", text("type", "notarial-correction/v0")),
                malformed("type-version-01", "A version has one spelling.", text("type", "notarial-correction/v01")),
                malformed(
                        "field-hyphen",
                        "A field is a word in camel case.",
                        SEALED.with("public", JsonObject.empty().with("a-b", new JsonInteger(1)))),
                bad("origin-space", "An origin is visible ASCII.", Reason.ORIGIN_MALFORMED, text("origin", "a b")));
    }

    private static Stream<Vector> forms() {
        return Stream.of(
                bad(
                        "time-offset",
                        "Times are in UTC, written Z.",
                        Reason.TIME_MALFORMED,
                        text("effectiveAt", "2026-11-24T16:30:00+08:00")),
                bad(
                        "time-fraction",
                        "Times are whole seconds.",
                        Reason.TIME_MALFORMED,
                        text("effectiveAt", "2026-11-24T08:30:00.000Z")),
                bad(
                        "time-leap-second",
                        "There is no second 60.",
                        Reason.TIME_MALFORMED,
                        text("effectiveAt", "2016-12-31T23:59:60Z")),
                bad(
                        "time-no-such-day",
                        "Days are those of the calendar.",
                        Reason.TIME_MALFORMED,
                        text("effectiveAt", "2026-02-29T08:30:00Z")),
                bad("previous-short", "A leaf hash has 32 bytes.", Reason.NOT_A_HASH, text("previous", "AAAA")),
                bad("definition-hex", "Digests are base64url.", Reason.NOT_A_HASH, text("definition", "ab".repeat(32))),
                bad(
                        "definition-padded",
                        "Base64url is not padded.",
                        Reason.NOT_BASE64,
                        text("definition", SEALED.text("definition") + "=")),
                bad("fraction", "Numbers are integers.", Reason.NOT_INTEGER, bytes("\"copies\":3", "\"copies\":3.0")),
                bad(
                        "white-space",
                        LOOSE + "no white space.",
                        Reason.NOT_CANONICAL,
                        bytes("\"copies\":3", "\"copies\": 3")),
                bad(
                        "newline",
                        LOOSE + "no newline at the end.",
                        Reason.NOT_CANONICAL,
                        SEALED.canonical().concat(Bytes.utf8("\n"))),
                bad("escape", LOOSE + "no needless escape.", Reason.NOT_CANONICAL, bytes("济", "\\u6d4e")),
                bad(
                        "member-twice",
                        "No member is there twice.",
                        Reason.DUPLICATE_NAME,
                        bytes("\"copies\":3", "\"copies\":3,\"copies\":3")),
                bad(
                        "size-8193",
                        "An entry has at most 8192 bytes.",
                        Reason.TOO_LARGE,
                        bytes("\"copies\":3", "\"copies\":\"" + "a".repeat(Entry.MAX_SIZE) + "\"")));
    }

    private static Stream<Vector> seals() {
        return Stream.of(
                header("seal-none", "No seal is unsigned.", "alg", "none", Reason.UNKNOWN_SUITE),
                header("seal-ed25519", "Ed25519 is for logs.", "alg", "Ed25519", Reason.UNKNOWN_SUITE),
                header("seal-jwt", "A seal says that it is one.", "typ", "JWT", Reason.UNKNOWN_FORMAT),
                header("seal-vote", "Votes are a closed list.", "vote", "yes", Reason.UNKNOWN_VALUE),
                header("seal-role", "Roles are names.", "role", "Notary", Reason.IDENTIFIER_MALFORMED),
                header("seal-kid", "A key's id is a SHA-256.", "kid", "AAAA", Reason.NOT_A_HASH),
                header("seal-crit", "The header is closed.", "crit", "exp", Reason.UNKNOWN_FIELD),
                bad(
                        "seal-header-white-space",
                        "The header has one form too.",
                        Reason.NOT_CANONICAL,
                        SEALED.with(
                                "seals",
                                JsonArray.of(seal().with(
                                                "protected",
                                                base64Url(Bytes.utf8(" ").concat(header().canonical())))))),
                bad(
                        "seal-unprotected-header",
                        "All that a seal says is signed.",
                        Reason.UNKNOWN_FIELD,
                        SEALED.with("seals", JsonArray.of(seal().with("header", JsonObject.empty())))),
                bad(
                        "seal-der",
                        "A signature is r and s, 32 bytes each, without DER.",
                        Reason.SIGNATURE_MALFORMED,
                        SEALED.with(
                                "seals",
                                JsonArray.of(seal().with(
                                                "signature",
                                                base64Url(Bytes.ofHex("3006020101020101")
                                                        .orThrow()))))));
    }

    private static JsonObject seal() {
        return SEALED.array("seals").objects().getFirst();
    }

    private static JsonObject header() {
        Bytes text = Entries.sealed().seals().getFirst().header().canonical();
        return (JsonObject) Json.parse(text, Entry.MAX_SIZE).orThrow();
    }

    private static JsonString base64Url(Bytes bytes) {
        return new JsonString(bytes.base64Url());
    }

    private static Bytes bytes(String from, String to) {
        String text = new String(SEALED.canonical().unsafeArray(), StandardCharsets.UTF_8);
        return Bytes.utf8(text.replace(from, to));
    }

    private static Vector header(String name, String why, String member, String text, Reason reason) {
        JsonString header =
                base64Url(header().with(member, new JsonString(text)).canonical());
        return bad(name, why, reason, SEALED.with("seals", JsonArray.of(seal().with("protected", header))));
    }

    private static Vector malformed(String name, String why, JsonObject entry) {
        return bad(name, why, Reason.IDENTIFIER_MALFORMED, entry);
    }
}
