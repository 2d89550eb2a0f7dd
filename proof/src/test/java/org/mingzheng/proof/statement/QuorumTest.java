package org.mingzheng.proof.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuorumTest {
    private static final Endorsement A = new Endorsement("A", 100, false);
    private static final Endorsement B = new Endorsement("B", 300, false);
    private static final Endorsement C = new Endorsement("C", 200, false);

    @Test
    void isReachedWhenTheLastNeededPartyVouchesAndHeldUntilTheFirstOfTheNewest() {
        Quorum two = new Quorum(2, List.of(A, B, C));
        assertThat(two.reached()).contains(200L);
        assertThat(two.held()).contains(200L);
        assertThat(new Quorum(1, List.of(A, B, C)).reached()).contains(100L);
        assertThat(new Quorum(1, List.of(A, B, C)).held()).contains(300L);
        assertThat(new Quorum(3, List.of(A, B, C)).held()).contains(100L);
    }

    @Test
    void countsAnOrganisationOnce() {
        Quorum two = new Quorum(2, List.of(A, new Endorsement("A", 500, false)));
        assertThat(two.reached()).isEmpty();
        assertThat(new Quorum(1, two.endorsements()).reached()).contains(100L);
        assertThat(new Quorum(1, two.endorsements()).held()).contains(500L);
    }

    @Test
    void countsAllThatLiveInOneProcessOnce() {
        Quorum two = new Quorum(2, List.of(new Endorsement("A", 1, true), new Endorsement("B", 2, true)));
        assertThat(two.reached()).isEmpty();
        assertThat(new Quorum(2, List.of(new Endorsement("A", 1, true), B)).reached())
                .contains(300L);
    }
}
