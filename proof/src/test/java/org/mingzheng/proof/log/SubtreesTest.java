package org.mingzheng.proof.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;

class SubtreesTest {
    private static final int MOST = 21;

    private static List<Hash> leaves(int other) {
        return IntStream.range(0, MOST)
                .mapToObj(i -> Hash.leaf(Bytes.utf8(i == other ? "another" : "leaf " + i)))
                .toList();
    }

    private static boolean agrees(Subtrees known, List<Hash> all, int index, int size) {
        List<Hash> leaves = all.subList(0, size);
        InclusionProof proof = InclusionProof.of(index, size, Trees.source(leaves));
        boolean heads = known.agrees(Frontier.empty().appendAll(leaves).head());
        boolean proofs = known.agrees(leaves.get(index), proof, size);
        return heads && proofs;
    }

    @Test
    void allHeadsAndProofsOfOneLogAgree() {
        Subtrees known = new Subtrees();
        for (int size = 1; size <= MOST; size++) {
            for (int index = 0; index < size; index++) {
                assertThat(agrees(known, leaves(-1), index, size)).isTrue();
            }
        }
    }

    @Test
    void twoTreesOfOneSizeWithAnotherLeafDisagree() {
        for (int other = 0; other < MOST; other++) {
            Subtrees known = new Subtrees();
            assertThat(agrees(known, leaves(-1), 3, MOST)).isTrue();
            assertThat(agrees(known, leaves(other), 5, MOST)).isFalse();
        }
    }

    @Test
    void aGreaterTreeThatRewroteALeafDisagreesWhereBothProofsPassIt() {
        for (int other = 0; other < 8; other++) {
            Subtrees known = new Subtrees();
            assertThat(agrees(known, leaves(-1), 3, 8)).isTrue();
            assertThat(agrees(known, leaves(other), 3, MOST)).isFalse();
        }
    }

    @Test
    void twoLeavesAtOneIndexDisagree() {
        Subtrees known = new Subtrees();
        assertThat(agrees(known, leaves(-1), 3, 8)).isTrue();
        assertThat(known.agrees(3, Hash.leaf(Bytes.utf8("leaf 3")))).isTrue();
        assertThat(known.agrees(3, Hash.leaf(Bytes.utf8("another")))).isFalse();
    }
}
