package org.mingzheng.proof.log;

import java.util.List;

/**
 * The way from a node up to the root, as index and tree size alone determine it: a bit of {@code turns} for each step below
 * the right edge (1: we are the right child), then steps along the right edge, always as the right child.
 *
 * @param turns the lowest step in the lowest bit
 * @param inner number of steps below the right edge
 * @param border number of steps along it
 */
record Path(long turns, int inner, int border) {
    static Path of(long index, long size) {
        int inner = Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
        return new Path(index, inner, Long.bitCount(index >> inner));
    }

    /** The same way, started some levels higher. */
    Path above(int levels) {
        return new Path(turns >> levels, inner - levels, border);
    }

    int length() {
        return inner + border;
    }

    /** The root hash over a node and the siblings on its way. */
    Hash root(Hash node, List<Hash> siblings) {
        Hash root = node;
        for (int step = 0; step < length(); step++) {
            root = isRight(step) ? Hash.node(siblings.get(step), root) : Hash.node(root, siblings.get(step));
        }
        return root;
    }

    /** The root hash that the tree had when it ended with the node: later siblings, those on the right, left out. */
    Hash rootBefore(Hash node, List<Hash> siblings) {
        Hash root = node;
        for (int step = 0; step < length(); step++) {
            root = isRight(step) ? Hash.node(siblings.get(step), root) : root;
        }
        return root;
    }

    private boolean isRight(int step) {
        return step >= inner || ((turns >> step) & 1) == 1;
    }
}
