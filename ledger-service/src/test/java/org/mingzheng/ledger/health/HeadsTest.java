package org.mingzheng.ledger.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.TreeHead;

class HeadsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long PATIENCE = Heads.PATIENCE_NANOS;

    private static final long ALL = Long.MAX_VALUE;

    private static TreeHead head(long size, String root) {
        return new TreeHead(size, Hash.leaf(Bytes.utf8(root)));
    }

    private static TreeHead head(long size) {
        return size == 0 ? new TreeHead(0, Hash.EMPTY_ROOT) : head(size, "root of " + size);
    }

    private static Heads.State even(long size) {
        return Heads.State.unknown(0).then(head(size), Optional.of(head(size)), ALL, false, 0);
    }

    @Test
    void isNotReadyBeforeAPeerWasHeard() {
        assertThat(Heads.State.unknown(0).ready(0)).isFalse();
    }

    @Test
    void isReadyWhenTheNewestCheckpointIsTheLedgersHead() {
        assertThat(even(10).ready(0)).isTrue();
        assertThat(Heads.State.unknown(0)
                        .then(head(0), Optional.empty(), ALL, false, 0)
                        .ready(0))
                .isTrue();
    }

    @Test
    void isReadyForAsLongAsPatienceLastsWithoutAPeersWordAndNoLonger() {
        assertThat(even(10).ready(PATIENCE - 1)).isTrue();
        assertThat(even(10).ready(PATIENCE)).isFalse();
    }

    @Test
    void isReadyWhileItIsWrittenAndPublished() {
        Heads.State state = even(10);
        for (int second = 1; second < 60; second++) {
            state = state.then(head(10 + second), Optional.of(head(9 + second)), ALL, false, second * SECOND);
            assertThat(state.ready(second * SECOND)).isTrue();
        }
    }

    @Test
    void isNotReadyWhenTheLedgerGrowsAndNothingIsPublished() {
        Heads.State state = even(10);
        for (int second = 1; second <= 6; second++) {
            state = state.then(head(12), Optional.of(head(10)), ALL, false, second * SECOND);
        }
        assertThat(state.ready(6 * SECOND)).isFalse();
        assertThat(state.then(head(12), Optional.of(head(12)), ALL, false, 7 * SECOND)
                        .ready(7 * SECOND))
                .isTrue();
    }

    @Test
    void isNotReadyWhenTheLedgerHasAnotherRootOrLessThanWasPublished() {
        for (TreeHead ledger : new TreeHead[] {head(10, "another"), head(9)}) {
            Heads.State state = even(10);
            for (int second = 1; second <= 6; second++) {
                state = state.then(ledger, Optional.of(head(10)), ALL, false, second * SECOND);
            }
            assertThat(state.ready(6 * SECOND)).isFalse();
        }
    }

    @Test
    void isNotReadyWhileTheRowsOfWhatWasPublishedAreBeingMadeAnew() {
        Heads.State state = Heads.State.unknown(0).then(head(10), Optional.of(head(10)), 9, false, 0);
        assertThat(state.ready(0)).isFalse();
        assertThat(state.then(head(10), Optional.of(head(10)), 10, false, SECOND)
                        .ready(SECOND))
                .isTrue();
    }

    @Test
    void aStoppedLogIsNotReadyAtOnce() {
        Heads.State state = even(10).then(head(10), Optional.of(head(10)), ALL, true, SECOND);
        assertThat(state.ready(SECOND)).isFalse();
    }
}
