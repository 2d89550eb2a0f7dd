package org.mingzheng.proof.log;

/** Where proofs take a tree's hashes from: tiles, memory, anything. Need not be trusted: a proof from wrong hashes fails. */
@FunctionalInterface
public interface HashSource {
    /**
     * {@return the hash of a complete subtree}
     *
     * @param level its height: it has 2^level leaves
     * @param index its place among the subtrees of that height, from 0; its leaves start at index × 2^level
     */
    Hash hash(int level, long index);

    /**
     * {@return size and root hash of the tree of the first leaves}
     *
     * @param size how many; the source must have them
     */
    default TreeHead head(long size) {
        return new TreeHead(size, size == 0 ? Hash.EMPTY_ROOT : new Ranges(this).hash(0, size));
    }
}
