package org.mingzheng.proof.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

/**
 * Takes good proofs and mutates each in the same ways. The expected reason comes from the definition: which turns an honest
 * proof takes. Index and size that give the same turns cannot be told apart by a proof (the checkpoint's signature does that).
 */
class ProofMutationTest {
    private static final List<Hash> LEAVES = Trees.leaves(64);
    private static final HashSource SOURCE = Trees.source(LEAVES);
    private static final Hash GARBAGE = Mutations.GARBAGE;

    @Test
    void refusesEveryMutationOfAnInclusionProof() {
        for (int size = 1; size <= 33; size++) {
            for (int index = 0; index < size; index++) {
                mutateInclusion(index, size);
            }
        }
    }

    @Test
    void refusesEveryMutationOfAConsistencyProof() {
        for (int newer = 2; newer <= 33; newer++) {
            for (int older = 1; older < newer; older++) {
                mutateConsistency(older, newer);
            }
        }
    }

    private static void mutateInclusion(int index, int size) {
        TreeHead head = Trees.head(size);
        Hash leaf = LEAVES.get(index);
        List<Hash> hashes = InclusionProof.of(index, size, SOURCE).hashes();
        Mutations.of(hashes)
                .forEach((name, mutation) -> expect(
                        mutation.reason(), new InclusionProof(index, mutation.hashes()).verify(leaf, head), name));
        InclusionProof good = new InclusionProof(index, hashes);
        expect(Reason.ROOT_MISMATCH, good.verify(leaf, new TreeHead(size, GARBAGE)), "wrong root");
        expect(Reason.ROOT_MISMATCH, good.verify(GARBAGE, head), "wrong leaf");
        for (int other : new int[] {index - 1, index + 1, index ^ 1, index * 2}) {
            if (other != index) {
                expect(
                        inclusion(index, size, other, size),
                        new InclusionProof(other, hashes).verify(leaf, head),
                        "index " + index + " to " + other + " of " + size);
            }
        }
        for (int other : new int[] {size - 1, size + 1, size * 2, size / 2}) {
            TreeHead changed = other == 0 ? Trees.head(0) : new TreeHead(other, head.root());
            expect(inclusion(index, size, index, other), good.verify(leaf, changed), "size " + size + " to " + other);
        }
    }

    private static void mutateConsistency(int older, int newer) {
        TreeHead first = Trees.head(older);
        TreeHead second = Trees.head(newer);
        List<Hash> hashes = ConsistencyProof.of(older, newer, SOURCE).hashes();
        Mutations.of(hashes)
                .forEach((name, mutation) ->
                        expect(mutation.reason(), new ConsistencyProof(mutation.hashes()).verify(first, second), name));
        ConsistencyProof good = new ConsistencyProof(hashes);
        expect(Reason.ROOT_MISMATCH, good.verify(new TreeHead(older, GARBAGE), second), "wrong older root");
        expect(Reason.ROOT_MISMATCH, good.verify(first, new TreeHead(newer, GARBAGE)), "wrong newer root");
        expect(Reason.SIZES_NOT_ORDERED, good.verify(second, first), "heads swapped");
        for (int other : new int[] {older - 1, older + 1, older * 2, older / 2}) {
            TreeHead changed = other == 0 ? Trees.head(0) : new TreeHead(other, first.root());
            expect(
                    consistency(older, newer, other, newer),
                    good.verify(changed, second),
                    "older " + older + " to " + other + " of " + newer);
        }
        for (int other : new int[] {newer - 1, newer + 1, newer * 2, newer / 2}) {
            TreeHead changed = other == 0 ? Trees.head(0) : new TreeHead(other, second.root());
            expect(
                    consistency(older, newer, older, other),
                    good.verify(first, changed),
                    "newer " + newer + " to " + other + " after " + older);
        }
    }

    private static @Nullable Reason inclusion(int index, int size, int claimedIndex, int claimedSize) {
        if (claimedIndex < 0 || claimedIndex >= claimedSize) {
            return Reason.INDEX_NOT_IN_TREE;
        }
        return compared(turns(index, 0, size), turns(claimedIndex, 0, claimedSize));
    }

    private static @Nullable Reason consistency(int older, int newer, int claimedOlder, int claimedNewer) {
        if (claimedOlder < 1 || claimedOlder > claimedNewer) {
            return Reason.SIZES_NOT_ORDERED;
        }
        return compared(way(older, 0, newer, true), way(claimedOlder, 0, claimedNewer, true));
    }

    /** What is refused depends on the number of hashes, then on what they are hashed with. */
    private static @Nullable Reason compared(String honest, String claimed) {
        if (honest.replace("known", "").length() != claimed.replace("known", "").length()) {
            return Reason.PROOF_LENGTH;
        }
        return honest.equals(claimed) ? null : Reason.ROOT_MISMATCH;
    }

    /** PATH of RFC 6962 §2.1.1: on which side of us each sibling is. */
    private static String turns(int index, int begin, int end) {
        if (end - begin == 1) {
            return "";
        }
        int middle = begin + Integer.highestOneBit(end - begin - 1);
        return index < middle ? turns(index, begin, middle) + "L" : turns(index, middle, end) + "R";
    }

    /** SUBPROOF of RFC 6962 §2.1.2, likewise. */
    private static String way(int older, int begin, int end, boolean known) {
        if (older == end) {
            return known ? "known" : "H";
        }
        int middle = begin + Integer.highestOneBit(end - begin - 1);
        return older <= middle ? way(older, begin, middle, known) + "L" : way(older, middle, end, false) + "R";
    }

    private static void expect(@Nullable Reason reason, Result<?> result, String mutation) {
        assertThat(Trees.reason(result)).as(mutation).isEqualTo(reason);
    }
}
