package org.mingzheng.ledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;

class StatementLimitTest {
    private final StatementLimit limit = new StatementLimit(1);

    @Test
    void oneSubjectMakesPeersSignSoOftenAndNoOftenerAndTakesNothingFromAnother() {
        Caller eager = new Caller("eager", Set.of("read:notary.example/"));
        assertThatThrownBy(() -> askAHundredTimes(eager))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().kind()).isEqualTo(ProblemKind.BUSY));
        limit.require(new Caller("another", Set.of("read:notary.example/")));
    }

    private void askAHundredTimes(Caller caller) {
        for (int i = 0; i < 100; i++) {
            limit.require(caller);
        }
    }
}
