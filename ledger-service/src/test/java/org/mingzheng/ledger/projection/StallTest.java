package org.mingzheng.ledger.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A peer that has stopped is left; one that merely has nothing to send, or is about to send it, is not. */
class StallTest {
    private static final long LATER = Stall.PATIENCE_NANOS;

    private final Stall stall = new Stall(0);

    private boolean isCertain(long next, long nowNanos, long... heights) {
        List<OptionalLong> told =
                Arrays.stream(heights).mapToObj(OptionalLong::of).toList();
        return stall.isCertain(next, () -> told, nowNanos);
    }

    @Test
    void leavesAPeerThatDoesNotSendWhatAnotherHadAWhileAgo() {
        assertThat(isCertain(7, LATER, 7, 8)).isFalse();
        assertThat(isCertain(7, 2 * LATER, 7, 8)).isTrue();
    }

    @Test
    void staysWhereNobodyHasMore() {
        assertThat(isCertain(7, LATER, 7, 7)).isFalse();
        assertThat(isCertain(7, 2 * LATER, 7, 8)).isFalse();
    }

    @Test
    void staysWithAPeerThatSentItMeanwhile() {
        assertThat(isCertain(7, LATER, 7, 8)).isFalse();
        assertThat(isCertain(8, 2 * LATER, 8, 8)).isFalse();
    }

    @Test
    void asksNobodyBeforeItIsTime() {
        assertThat(stall.isCertain(
                        7,
                        () -> {
                            throw new AssertionError("asked");
                        },
                        LATER - 1))
                .isFalse();
    }

    @Test
    void takesAPeerThatDoesNotAnswerForNoEvidence() {
        assertThat(stall.isCertain(7, () -> List.of(OptionalLong.empty()), LATER))
                .isFalse();
        assertThat(isCertain(7, 2 * LATER)).isFalse();
    }
}
