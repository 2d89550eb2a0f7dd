package org.mingzheng.proof.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;

class JsonFuzzTest {
    private static final int LIMIT = 1 << 16;

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "{\"b\":[1,-2,true,false,null],\"a\":{\"\":\"\"}}",
                        " \"\\u0041\\ud83d\\ude02\\n\\/明é😂\" ",
                        "[9007199254740991,1.5,-0,01]")
                .map(seed -> seed.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void whatIsAcceptedHasOneCanonicalForm(byte[] text) {
        if (Json.parse(Bytes.of(text), LIMIT) instanceof Result.Accepted<Json>(Json value)) {
            Bytes canonical = value.canonical();
            assertThat(Json.parseCanonical(canonical, canonical.size())).isEqualTo(Result.accepted(value));
        }
    }
}
