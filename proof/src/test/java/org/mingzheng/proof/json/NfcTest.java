package org.mingzheng.proof.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

class NfcTest {
    private static final JsonString DECOMPOSED = new JsonString("e\u0301");

    static Stream<Json> notInFormC() {
        return Stream.of(
                DECOMPOSED,
                JsonArray.of(new JsonInteger(1), DECOMPOSED),
                JsonObject.empty().with("a", JsonArray.of(DECOMPOSED)),
                JsonObject.empty().with(DECOMPOSED.value(), new JsonInteger(1)),
                new JsonString("\u2126"));
    }

    @ParameterizedTest
    @MethodSource("notInFormC")
    void refusesATextOrNameThatIsNotInFormC(Json value) {
        assertThat(Nfc.check(value)).isEqualTo(Result.rejected(Reason.NOT_NFC, "a text or name"));
    }

    @Test
    void takesEverythingElse() {
        Json value = JsonObject.builder()
                .put("中", "é 公证 😂 \u0301")
                .put("n", 1)
                .put("b", true)
                .put("x", JsonArray.of(new JsonString("f")))
                .build();
        assertThat(Nfc.check(value)).isEqualTo(Result.accepted(value));
    }

    /** In canonical JSON the newline is the two characters \n; with an accent after it these would compose. */
    @Test
    void judgesEachTextByItself() {
        Json value = new JsonString("\n\u0301");
        assertThat(Nfc.check(value)).isEqualTo(Result.accepted(value));
    }
}
