package org.mingzheng.proof.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

class ConsistencyProofTest {
    private static final int LARGEST = 2000;
    private static final HashSource SOURCE = Trees.source(Trees.leaves(LARGEST));

    @Test
    void provesEveryPairOfSizesUpTo256() {
        List<TreeHead> heads =
                IntStream.rangeClosed(0, 256).mapToObj(Trees::head).toList();
        for (int newer = 1; newer <= 256; newer++) {
            for (int older = 1; older <= newer; older++) {
                assertThat(ConsistencyProof.of(older, newer, SOURCE).verify(heads.get(older), heads.get(newer)))
                        .isEqualTo(Result.accepted(heads.get(newer)));
            }
        }
    }

    @Test
    void provesRandomPairsOfSizes() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            int newer = random.nextInt(1, LARGEST + 1);
            int older = random.nextInt(1, newer + 1);
            assertThat(ConsistencyProof.of(older, newer, SOURCE).verify(Trees.head(older), Trees.head(newer)))
                    .isEqualTo(Result.accepted(Trees.head(newer)));
        }
    }

    @Test
    void refusesAnEmptyOrLargerOlderTree() {
        ConsistencyProof empty = new ConsistencyProof(List.of());
        assertThat(Trees.reason(empty.verify(Trees.head(0), Trees.head(0)))).isEqualTo(Reason.SIZES_NOT_ORDERED);
        assertThat(Trees.reason(empty.verify(Trees.head(0), Trees.head(1)))).isEqualTo(Reason.SIZES_NOT_ORDERED);
        assertThat(Trees.reason(empty.verify(Trees.head(2), Trees.head(1)))).isEqualTo(Reason.SIZES_NOT_ORDERED);
    }

    @Test
    void refusesAForkOfTheSameSize() {
        TreeHead fork = Frontier.empty()
                .appendAll(Trees.leaves(6))
                .append(Trees.leaf(99))
                .head();
        ConsistencyProof empty = new ConsistencyProof(List.of());
        assertThat(Trees.reason(empty.verify(fork, Trees.head(7)))).isEqualTo(Reason.ROOT_MISMATCH);
    }

    @Test
    void isNotMadeForSizesOutOfOrder() {
        assertThatThrownBy(() -> ConsistencyProof.of(0, 5, SOURCE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ConsistencyProof.of(6, 5, SOURCE)).isInstanceOf(IllegalArgumentException.class);
    }
}
