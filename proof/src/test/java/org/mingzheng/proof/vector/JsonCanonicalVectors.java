package org.mingzheng.proof.vector;

import java.util.Map;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;

/** Where {@code json.md} demands the canonical form: it comes out as it went in, every other text of the value is rejected. */
final class JsonCanonicalVectors {
    private static final String FORMAT = "json-canonical";
    private static final String CANONICAL = "{\"a\":[1,\"\\n\\u001f\u007f/明\"],\"b\":{}}";

    private JsonCanonicalVectors() {}

    static Stream<Vector> all() {
        return Stream.of(
                Vector.good(FORMAT, "canonical", "Comes out as it went in.", input(CANONICAL), Bytes.utf8(CANONICAL)),
                bad("space", "A space more.", "{\"a\": 1}"),
                bad("final-newline", "A newline more.", "{}\n"),
                bad("order", "Members in another order.", "{\"b\":1,\"a\":2}"),
                bad("order-code-points", "Members ordered by code points, or by UTF-8.", "{\"\ufb33\":1,\"😂\":2}"),
                bad("escape-long", "There is a short escape.", "\"\\u000a\""),
                bad("escape-upper-case", "Hexadecimal digits are lower case.", "\"\\u001F\""),
                bad("escape-solidus", "A solidus needs no escape.", "\"\\/\""),
                bad("escape-delete", "The character U+007F needs no escape.", "\"\\u007f\""),
                bad("escape-non-ascii", "A character beyond ASCII needs no escape.", "\"\\u660e\""),
                Vector.bad(FORMAT, "not-json", "The rules of JSON come first.", input("{\"a\": 1"), Reason.NOT_JSON));
    }

    private static Vector bad(String name, String why, String text) {
        return Vector.bad(FORMAT, name, why, input(text), Reason.NOT_CANONICAL);
    }

    private static Map<String, Bytes> input(String text) {
        return Map.of("input", Bytes.utf8(text));
    }
}
