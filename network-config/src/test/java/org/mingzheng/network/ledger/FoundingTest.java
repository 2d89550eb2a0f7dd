package org.mingzheng.network.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.OutcomeUnknownException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.proof.contract.Refusal;
import org.mingzheng.proof.contract.RefusalReason;

class FoundingTest {
    /** What each attempt meets. */
    private enum Meeting {
        AWAY,
        REFUSED,
        COMMITTED,
        UNKNOWN
    }

    private static boolean foundedNow(Meeting... meetings) {
        Queue<Meeting> left = new ArrayDeque<>(List.of(meetings));
        Founding founding = new Founding(whenEndorsed -> {
            Meeting meeting = left.remove();
            switch (meeting) {
                case AWAY -> throw new LedgerAwayException("starting");
                case REFUSED ->
                    throw new RefusedException(new Refusal(
                            RefusalReason.ALREADY_FOUNDED, OptionalInt.empty(), Optional.empty(), "the log exists"));
                case COMMITTED -> whenEndorsed.run();
                case UNKNOWN -> {
                    whenEndorsed.run();
                    throw new OutcomeUnknownException("00");
                }
            }
        });
        Readiness.await("fault.founding", "log", founding);
        assertThat(left).isEmpty();
        return founding.isOurs();
    }

    @Test
    void aCommittedTransactionFoundsTheLog() {
        assertThat(foundedNow(Meeting.COMMITTED)).isTrue();
    }

    @Test
    void aSubmissionOfUnknownOutcomeFoundedTheLogThatTheNextAttemptFinds() {
        assertThat(foundedNow(Meeting.UNKNOWN, Meeting.REFUSED)).isTrue();
    }

    @Test
    void aLogThatWasThereWhenTheNetworkBeganToAnswerWasNotFoundedNow() {
        assertThat(foundedNow(Meeting.AWAY, Meeting.REFUSED)).isFalse();
    }
}
