package org.mingzheng.proof.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

class InclusionProofTest {
    private static final int LARGEST = 2000;
    private static final List<Hash> LEAVES = Trees.leaves(LARGEST);
    private static final HashSource SOURCE = Trees.source(LEAVES);

    @Test
    void provesEveryLeafOfEverySmallTree() {
        for (int size = 1; size <= 70; size++) {
            TreeHead head = Trees.head(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(index, size, SOURCE);
                assertThat(proof.verify(LEAVES.get(index), head)).isEqualTo(Result.accepted(head));
            }
        }
    }

    @Test
    void provesLeavesOfRandomTrees() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            int size = random.nextInt(1, LARGEST + 1);
            int index = random.nextInt(size);
            TreeHead head = Trees.head(size);
            InclusionProof proof = InclusionProof.of(index, size, SOURCE);
            assertThat(proof.verify(LEAVES.get(index), head)).isEqualTo(Result.accepted(head));
            assertThat(proof.verify(LEAVES.get((index + 1) % LARGEST), head)).isInstanceOf(Result.Rejected.class);
        }
    }

    @Test
    void provesTheLastLeafOfTheLargestTree() {
        TreeHead head = new TreeHead(Long.MAX_VALUE, oneHashTree(Long.MAX_VALUE).root());
        InclusionProof proof = InclusionProof.of(Long.MAX_VALUE - 1, Long.MAX_VALUE, InclusionProofTest::oneHash);
        assertThat(proof.hashes()).hasSize(62);
        assertThat(proof.verify(oneHash(0, 0), head)).isEqualTo(Result.accepted(head));
        InclusionProof longest = InclusionProof.of(0, Long.MAX_VALUE, InclusionProofTest::oneHash);
        assertThat(longest.hashes()).hasSize(InclusionProof.MAX_HASHES);
        assertThat(longest.verify(oneHash(0, 0), head)).isEqualTo(Result.accepted(head));
    }

    @Test
    void refusesEveryIndexOutsideTheTreeEvenWithAFittingProof() {
        TreeHead one = Trees.head(1);
        for (long index : new long[] {1, 2, Long.MAX_VALUE, -1, Long.MIN_VALUE}) {
            assertThat(Trees.reason(new InclusionProof(index, List.of()).verify(LEAVES.getFirst(), one)))
                    .isEqualTo(Reason.INDEX_NOT_IN_TREE);
        }
        assertThat(Trees.reason(new InclusionProof(0, List.of()).verify(Hash.EMPTY_ROOT, Trees.head(0))))
                .isEqualTo(Reason.INDEX_NOT_IN_TREE);
    }

    @Test
    void isNotMadeForALeafOutsideTheTree() {
        assertThatThrownBy(() -> InclusionProof.of(5, 5, SOURCE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InclusionProof.of(-1, 5, SOURCE)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A tree of equal leaves needs no store. */
    private static Hash oneHash(int level, long index) {
        Hash hash = Trees.leaf(0);
        for (int i = 0; i < level; i++) {
            hash = Hash.node(hash, hash);
        }
        return hash;
    }

    private static Frontier oneHashTree(long size) {
        return new Frontier(
                size,
                IntStream.rangeClosed(0, 62)
                        .map(i -> 62 - i)
                        .mapToObj(level -> oneHash(level, 0))
                        .toList());
    }
}
