package org.mingzheng.proof.vector;

import java.util.Map;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.entry.Entries;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.result.Reason;

/** The field {@code document} of {@code disclosure.md}: the output is its canonical value, if it is the document's. */
final class DocumentVectors {
    private static final JsonObject GOOD = of(Entries.DOCUMENT);
    private static final JsonObject OTHER = of(Bytes.utf8("%PDF-1.7 撤正公证书\n"));

    private DocumentVectors() {}

    static Stream<Vector> all() {
        return Stream.of(
                Vector.good("document", "both", "Both digests are the document's.", inputs(GOOD), GOOD.canonical()),
                changed("other-sha-256", "SHA-256 alone contradicts.", Reason.DOCUMENT_SHA256, "sha-256", OTHER),
                changed("other-sm3", "SM3 alone contradicts.", Reason.DOCUMENT_SM3, "sm3", OTHER),
                bad("other-document", "Another document of the same size.", Reason.DOCUMENT_SHA256, OTHER),
                bad("other-size", "The size contradicts.", Reason.DOCUMENT_SIZE, GOOD.with("size", new JsonInteger(1))),
                bad("no-sm3", "Both digests are always given.", Reason.MISSING_FIELD, GOOD.without("sm3")),
                bad("sha-1", "There are no other digests.", Reason.UNKNOWN_FIELD, GOOD.with("sha-1", text("x"))),
                bad("size-text", "A size is an integer.", Reason.WRONG_TYPE, GOOD.with("size", text("27"))),
                bad(
                        "size-negative",
                        "A size is not negative.",
                        Reason.INTEGER_RANGE,
                        GOOD.with("size", new JsonInteger(-1))),
                bad("sm3-short", "A digest has 32 bytes.", Reason.NOT_A_HASH, GOOD.with("sm3", text("AAAA"))),
                bad(
                        "name-path",
                        "A name leads to no folder.",
                        Reason.FILE_NAME_MALFORMED,
                        GOOD.with("name", text("../a.pdf"))),
                bad(
                        "media-type-parameter",
                        "A media type has no parameters.",
                        Reason.MEDIA_TYPE_MALFORMED,
                        GOOD.with("mediaType", text("text/plain; charset=utf-8"))));
    }

    private static JsonObject of(Bytes document) {
        return DocumentDigests.of("补正公证书.pdf", "application/pdf", document).json();
    }

    private static JsonString text(String text) {
        return new JsonString(text);
    }

    private static Vector changed(String name, String why, Reason reason, String member, JsonObject from) {
        Json value = from.value(member);
        return bad(name, why, reason, GOOD.with(member, value));
    }

    private static Vector bad(String name, String why, Reason reason, JsonObject digests) {
        return Vector.bad("document", name, why, inputs(digests), reason);
    }

    private static Map<String, Bytes> inputs(JsonObject digests) {
        return Map.of("digests", digests.canonical(), "document", Entries.DOCUMENT);
    }
}
