package org.mingzheng.proof.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

class JsonTest {
    private static final int LIMIT = 8192;

    @Test
    void writesMembersInOrderWithoutWhiteSpace() {
        assertThat(canonical(" { \"b\" : [ 1 , -2 , true ] , \"a\" : { } , \"\" : null } \n"))
                .isEqualTo("{\"\":null,\"a\":{},\"b\":[1,-2,true]}");
    }

    @Test
    void ordersMembersByUtf16CodeUnitsNotByCodePoints() {
        assertThat(canonical("{\"\\ufb33\":1,\"\\ud83d\\ude02\":2}")).isEqualTo("{\"😂\":2,\"\ufb33\":1}");
    }

    @Test
    void writesTheShortestEscapes() {
        assertThat(canonical("\"\\u0022\\u005c\\/\\u0008\\u000C\\u000a\\u000D\\u0009\\u001F\\u007f\\u00e9\\u660e\""))
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u001f\u007fé明\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[1,]|NOT_JSON|expected a value at byte 3",
                "{\"a\" 1}|NOT_JSON|expected a colon at byte 5",
                "[1 2]|NOT_JSON|expected a comma or the closing bracket at byte 3",
                "truE|NOT_JSON|expected true at byte 3",
                "\"a|NOT_JSON|expected a closing quotation mark or a character that needs no escape at byte 2",
                "01|NOT_JSON|expected digits without a leading zero at byte 0",
                "[1.0]|NOT_INTEGER|fraction, exponent or minus zero at byte 1",
                "[-0]|NOT_INTEGER|fraction, exponent or minus zero at byte 1",
                "9007199254740992|INTEGER_RANGE|integer beyond 2^53-1 at byte 0",
                "[\"\\ud800x\"]|LONE_SURROGATE|in the string at byte 1",
                "{\"a\":1,\"\\u0061\":2}|DUPLICATE_NAME|second member of the same name at byte 7",
            })
    void rejectsWithReasonAndPosition(String text, Reason reason, String detail) {
        assertThat(parse(text)).isEqualTo(Result.rejected(reason, detail));
    }

    @Test
    void demandsTheCanonicalFormWhereAsked() {
        assertThat(Json.parseCanonical(Bytes.utf8("{\"a\":1}"), LIMIT)).isInstanceOf(Result.Accepted.class);
        assertThat(Json.parseCanonical(Bytes.utf8("{\"a\": 1}"), LIMIT))
                .isEqualTo(Result.rejected(Reason.NOT_CANONICAL, "not canonical from byte 5"));
    }

    private static String canonical(String text) {
        return parse(text)
                .map(json -> new String(json.canonical().toArray(), UTF_8))
                .orThrow();
    }

    private static Result<Json> parse(String text) {
        return Json.parse(Bytes.utf8(text), LIMIT);
    }
}
