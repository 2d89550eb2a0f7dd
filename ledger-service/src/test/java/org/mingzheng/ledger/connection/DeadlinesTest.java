package org.mingzheng.ledger.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingzheng.ledger.connection.Watched.Phase;

class DeadlinesTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void aHeadHasTenSecondsHoweverManyBytesComeMeanwhileAndTwoInACrowd() {
        Watched connection = new Watched(0);
        connection.enter(Phase.HEAD, 9 * SECOND);

        assertThat(connection.isLate(10 * SECOND, false)).isFalse();
        assertThat(connection.isLate(10 * SECOND + 1, false)).isTrue();
        assertThat(connection.isLate(2 * SECOND, true)).isFalse();
        assertThat(connection.isLate(2 * SECOND + 1, true)).isTrue();
    }

    @Test
    void whoeverIsBeingAnsweredOrSaysNothingBetweenRequestsIsNotLate() {
        Watched connection = new Watched(0);
        connection.enter(Phase.WORK, SECOND);
        assertThat(connection.isLate(1000 * SECOND, true)).isFalse();
        connection.enter(Phase.IDLE, 1000 * SECOND);
        assertThat(connection.isLate(2000 * SECOND, true)).isFalse();
    }

    @Test
    void theRestOfABodyThatNobodyWantsHasFiveSeconds() {
        Watched connection = new Watched(0);
        connection.enter(Phase.REST, SECOND);

        assertThat(connection.isLate(6 * SECOND, false)).isFalse();
        assertThat(connection.isLate(6 * SECOND + 1, false)).isTrue();
    }

    @Test
    void aBodyMayBeWaitedForTenSecondsAndThenMustHaveComeAtItsPace() {
        long eleven = 11 * SECOND;
        assertThat(TimelyInput.isLate(TimelyInput.FREE_NANOS, 0)).isFalse();
        assertThat(TimelyInput.isLate(eleven, TimelyInput.BYTES_A_SECOND - 1)).isTrue();
        assertThat(TimelyInput.isLate(eleven, TimelyInput.BYTES_A_SECOND)).isFalse();
    }
}
