package org.mingzheng.proof.log;

import java.util.ArrayList;
import java.util.List;

/**
 * The definitions of RFC 6962 §2.1 over ranges of leaves [begin, end), of which {@code begin} is a multiple of the largest
 * subtree inside.
 */
record Ranges(HashSource source) {
    /** MTH of a range that is not empty. */
    Hash hash(long begin, long end) {
        long size = end - begin;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return source.hash(level, begin >> level);
        }
        long middle = middle(begin, end);
        return Hash.node(hash(begin, middle), hash(middle, end));
    }

    /** PATH (§2.1.1): the siblings on the way from a leaf up to the root of the range. */
    List<Hash> inclusion(long index, long begin, long end) {
        if (end - begin == 1) {
            return new ArrayList<>();
        }
        long middle = middle(begin, end);
        List<Hash> path = index < middle ? inclusion(index, begin, middle) : inclusion(index, middle, end);
        path.add(index < middle ? hash(middle, end) : hash(begin, middle));
        return path;
    }

    /**
     * SUBPROOF (§2.1.2): from the older tree, which ends at {@code old}, to the range.
     *
     * @param known whether the verifier has the hash of [begin, old), since that is the whole older tree
     */
    List<Hash> consistency(long old, long begin, long end, boolean known) {
        if (old == end) {
            return new ArrayList<>(known ? List.of() : List.of(hash(begin, end)));
        }
        long middle = middle(begin, end);
        List<Hash> proof =
                old <= middle ? consistency(old, begin, middle, known) : consistency(old, middle, end, false);
        proof.add(old <= middle ? hash(middle, end) : hash(begin, middle));
        return proof;
    }

    /** Where a range of at least two leaves splits: after the largest power of two smaller than its size. */
    private static long middle(long begin, long end) {
        return begin + Long.highestOneBit(end - begin - 1);
    }
}
