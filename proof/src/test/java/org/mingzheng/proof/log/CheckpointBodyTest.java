package org.mingzheng.proof.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

class CheckpointBodyTest {
    private static final String ORIGIN = "sd.example/jinan-notary/2026\n";
    private static final String ROOT = "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n";
    private static final String EMPTY_ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    @Test
    void isOriginSizeAndRootOnALineEach() {
        TreeHead head = Frontier.empty()
                .appendAll(Trees.published().map(Hash::leaf).toList())
                .head();
        CheckpointBody body = new CheckpointBody(new Origin("sd.example/jinan-notary/2026"), head);
        assertThat(body.text()).isEqualTo(ORIGIN + "8\n" + ROOT);
        assertThat(CheckpointBody.parse(body.text())).isEqualTo(Result.accepted(body));
    }

    @Test
    void keepsTheExtensionLinesOfOthers() {
        String text = ORIGIN + "8\n" + ROOT + "x 1\n second 明\n";
        CheckpointBody body = CheckpointBody.parse(text).orThrow();
        assertThat(body.extensions()).isEqualTo(List.of("x 1", " second 明"));
        assertThat(body.text()).isEqualTo(text);
    }

    @Test
    void readsAnEmptyAndTheLargestTree() {
        assertThat(CheckpointBody.parse(ORIGIN + "0\n" + EMPTY_ROOT).orThrow().head())
                .isEqualTo(Trees.head(0));
        assertThat(CheckpointBody.parse(ORIGIN + Long.MAX_VALUE + "\n" + ROOT)
                        .orThrow()
                        .head()
                        .size())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void readsUpToTheLimitAndNoFurther() {
        String start = ORIGIN + "8\n" + ROOT;
        String longest = start + "x".repeat(CheckpointBody.MAX_SIZE - start.length() - 1) + "\n";
        assertThat(CheckpointBody.parse(longest)).isInstanceOf(Result.Accepted.class);
        assertThat(reason("x" + longest)).isEqualTo(Reason.CHECKPOINT_MALFORMED);
    }

    @ParameterizedTest
    @MethodSource
    void refuses(String text, Reason reason) {
        assertThat(reason(text)).isEqualTo(reason);
    }

    static Stream<Object[]> refuses() {
        return Stream.of(
                new Object[] {"", Reason.CHECKPOINT_MALFORMED},
                new Object[] {"\n", Reason.CHECKPOINT_MALFORMED},
                new Object[] {ORIGIN + "8\n", Reason.CHECKPOINT_MALFORMED},
                new Object[] {ORIGIN + "8\n" + ROOT.trim(), Reason.CHECKPOINT_MALFORMED},
                new Object[] {ORIGIN + "8\n" + ROOT + "\n", Reason.CHECKPOINT_MALFORMED},
                new Object[] {ORIGIN + "8\n" + ROOT + "\nx\n", Reason.CHECKPOINT_MALFORMED},
                new Object[] {ORIGIN + "08\n" + ROOT, Reason.CHECKPOINT_MALFORMED},
                new Object[] {ORIGIN + "00\n" + EMPTY_ROOT, Reason.CHECKPOINT_MALFORMED},
                new Object[] {ORIGIN + "+8\n" + ROOT, Reason.CHECKPOINT_MALFORMED},
                new Object[] {ORIGIN + "-8\n" + ROOT, Reason.CHECKPOINT_MALFORMED},
                new Object[] {ORIGIN + "8 \n" + ROOT, Reason.CHECKPOINT_MALFORMED},
                new Object[] {ORIGIN + "\n" + ROOT, Reason.CHECKPOINT_MALFORMED},
                new Object[] {ORIGIN + "８\n" + ROOT, Reason.CHECKPOINT_MALFORMED},
                new Object[] {ORIGIN + "9223372036854775808\n" + ROOT, Reason.CHECKPOINT_MALFORMED},
                new Object[] {ORIGIN + "18446744073709551624\n" + ROOT, Reason.CHECKPOINT_MALFORMED},
                new Object[] {ORIGIN + "0\n" + ROOT, Reason.ROOT_MISMATCH},
                new Object[] {ORIGIN + "8\n" + ROOT.trim() + "\r\n", Reason.NOT_BASE64},
                new Object[] {ORIGIN + "8\nAAAA\n", Reason.NOT_A_HASH},
                new Object[] {"a b\n8\n" + ROOT, Reason.ORIGIN_MALFORMED},
                new Object[] {"\n8\n" + ROOT, Reason.ORIGIN_MALFORMED});
    }

    private static Reason reason(String text) {
        return switch (CheckpointBody.parse(text)) {
            case Result.Rejected<CheckpointBody>(var rejection) -> rejection.reason();
            case Result.Accepted<CheckpointBody> accepted -> throw new AssertionError("accepted " + accepted);
        };
    }
}
