package org.mingzheng.ledger.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;

class ByteBudgetTest {
    private final ByteBudget budget = new ByteBudget(400);

    private static void requireFull(ByteBudget.Reserved reserved, long more) {
        assertThatThrownBy(() -> reserved.take(more))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().kind()).isEqualTo(ProblemKind.UNAVAILABLE));
    }

    @Test
    void oneSubjectHasAQuarterInAllItsRequestsAndLeavesTheOthersTheirs() {
        try (var first = budget.open("a");
                var second = budget.open("a");
                var other = budget.open("b")) {
            first.take(60);
            second.take(40);
            requireFull(second, 1);
            requireFull(first, 1);
            other.take(100);
            requireFull(other, 1);
        }
    }

    @Test
    void allTogetherHaveNoMoreThanThereIsAndWhatIsGivenBackIsThereAgain() {
        var last = budget.open("d");
        try (var a = budget.open("a");
                var b = budget.open("b");
                var c = budget.open("c")) {
            a.take(100);
            b.take(100);
            c.take(100);
            last.take(100);
            requireFull(budget.open("e"), 1);
        }
        budget.open("e").take(100);
        requireFull(last, 1);
        last.close();
        last.take(100);
    }

    @Test
    void aTextThatCannotBeParsedGivesItsPlaceBack() {
        try (var reserved = budget.open("a")) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> reserved.parsed(ByteBudget.PARSED, () -> {
                            throw new IllegalArgumentException("no");
                        }))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(reserved.parsed(ByteBudget.PARSED, () -> "read")).isEqualTo("read");
        }
    }

    @Test
    void anIpv6AddressCountsByItsFirstHalf() {
        assertThat(Networks.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Networks.of("2001:db8:1:2:9:9:9:9"));
        assertThat(Networks.of("192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
