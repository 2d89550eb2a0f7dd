package org.mingzheng.proof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Code;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

class RefusalTest {
    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("mingzheng.root")));

    static Stream<Code> codes() {
        return Stream.concat(Stream.of(RefusalReason.values()), Stream.of(Reason.values()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void whatTheContractWritesIsRead(Code code) {
        Refusal refusal = new Refusal(code, OptionalInt.of(3), Optional.of("expectedSize"), "the log has 1200 leaves");
        assertThat(Refusal.parse(refusal.toBytes())).isEqualTo(Result.accepted(refusal));
        Refusal bare = new Refusal(code, OptionalInt.empty(), Optional.empty(), "");
        assertThat(Refusal.parse(bare.toBytes())).isEqualTo(Result.accepted(bare));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wrong-size",
                "[]",
                "{\"detail\":\"\"}",
                "{\"reason\":\"wrong-size\"}",
                "{\"detail\":\"\",\"reason\":\"no-such-code\"}",
                "{\"detail\":\"\",\"reason\":\"WRONG_SIZE\"}",
                "{\"detail\":\"\", \"reason\":\"wrong-size\"}",
                "{\"detail\":\"wrong-size\",\"more\":1,\"reason\":\"wrong-size\"}",
                "{\"detail\":\"\",\"position\":-1,\"reason\":\"wrong-size\"}",
                "{\"detail\":\"\",\"position\":500,\"reason\":\"wrong-size\"}",
                "{\"detail\":\"\",\"reason\":\"wrong-size\"} and more"
            })
    void whatIsNotARefusalIsNoneHoweverMuchItLooksLikeOne(String message) {
        assertThat(Refusal.parse(Bytes.utf8(message)).isAccepted()).isFalse();
    }

    @Test
    void theLastEntryOfAFullBatchCanBeNamed() {
        assertThat(Refusal.parse(Bytes.utf8("{\"detail\":\"\",\"position\":499,\"reason\":\"wrong-size\"}"))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void aRefusalCanBeReadWhateverWasSent() {
        String longest = "\u0001".repeat(Refusal.MAX_FIELD);
        Refusal full = refusal(longest, "\u0001".repeat(Refusal.MAX_DETAIL)).at(499);
        assertThat(full.field()).hasValue(longest);
        assertThat(full.toBytes().size()).isLessThanOrEqualTo(Refusal.MAX_SIZE);
        assertThat(Refusal.parse(full.toBytes())).isEqualTo(Result.accepted(full));
        Refusal longer = refusal(longest + "x", "d".repeat(Refusal.MAX_DETAIL + 1));
        assertThat(longer.field()).isEmpty();
        assertThat(longer.detail()).hasSize(Refusal.MAX_DETAIL);
    }

    private static Refusal refusal(String field, String detail) {
        return new Refusal(RefusalReason.DESCRIPTOR_MISMATCH, OptionalInt.empty(), Optional.of(field), detail);
    }

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void everyRefusalHasALineInTheSpecification(RefusalReason reason) throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/spec/contract.md"))).contains("`" + reason.code() + "`");
    }
}
