package org.mingzheng.ledger.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShorterTest {
    private static final long PATIENCE = Shorter.PATIENCE_NANOS;
    private static final long SEEN = 10;

    private final Shorter shorter = new Shorter();

    private boolean certain(long now, Long... sizes) {
        List<OptionalLong> all = Stream.of(sizes)
                .map(size -> size < 0 ? OptionalLong.empty() : OptionalLong.of(size))
                .toList();
        return shorter.isCertain(all, SEEN, now);
    }

    @Test
    void noPeerHasItAndNoneGrowsForAsLongAsPatienceLasts() {
        assertThat(certain(0, 7L, 9L)).isFalse();
        assertThat(certain(PATIENCE - 1, 7L, 9L)).isFalse();
        assertThat(certain(PATIENCE, 7L, 9L)).isTrue();
    }

    @Test
    void aPeerThatCatchesUpIsWaitedFor() {
        for (long size = 0; size < SEEN; size++) {
            assertThat(certain(size * PATIENCE, size)).isFalse();
        }
        assertThat(certain(SEEN * PATIENCE - 1, SEEN - 1)).isFalse();
    }

    @Test
    void aPeerThatDoesNotAnswerMayHaveIt() {
        assertThat(certain(0, 7L, -1L)).isFalse();
        assertThat(certain(2 * PATIENCE, 7L, -1L)).isFalse();
        assertThat(certain(3 * PATIENCE - 1, 7L, 7L)).isFalse();
        assertThat(certain(3 * PATIENCE, 7L, 7L)).isTrue();
    }

    @Test
    void aPeerThatHasItEndsTheSuspicion() {
        assertThat(certain(0, 7L, 9L)).isFalse();
        assertThat(certain(PATIENCE, 7L, SEEN)).isFalse();
        assertThat(certain(2 * PATIENCE, 7L, SEEN)).isFalse();
    }
}
