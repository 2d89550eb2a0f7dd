package org.mingzheng.network.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class FoundingTest {
    private static final String ALREADY = "{\"reason\":\"already-founded\"}";

    /** What each attempt meets: whether the peers endorse, and what then becomes of the transaction. */
    private record Meeting(boolean isEndorsed, Status outcome) {}

    private static boolean foundedNow(Meeting... meetings) {
        Queue<Meeting> left = new ArrayDeque<>(List.of(meetings));
        Founding founding = new Founding(whenEndorsed -> {
            Meeting meeting = left.remove();
            if (meeting.isEndorsed()) {
                whenEndorsed.run();
            }
            if (!meeting.outcome().isOk()) {
                throw meeting.outcome().asRuntimeException();
            }
        });
        Readiness.await("fault.founding", "log", founding);
        assertThat(left).isEmpty();
        return founding.isOurs();
    }

    private static Meeting refused() {
        return new Meeting(false, Status.ABORTED.withDescription(ALREADY));
    }

    @Test
    void aCommittedTransactionFoundsTheLog() {
        assertThat(foundedNow(new Meeting(true, Status.OK))).isTrue();
    }

    @Test
    void aSubmissionOfUnknownOutcomeFoundedTheLogThatTheNextAttemptFinds() {
        Meeting unknown = new Meeting(true, Status.UNAVAILABLE.withDescription("no broadcasters"));
        assertThat(foundedNow(unknown, refused())).isTrue();
    }

    @Test
    void aLogThatWasThereWhenTheNetworkBeganToAnswerWasNotFoundedNow() {
        Meeting starting = new Meeting(false, Status.UNAVAILABLE.withDescription("starting"));
        assertThat(foundedNow(starting, refused())).isFalse();
    }
}
