package org.mingzheng.proof.log;

import java.util.List;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

/**
 * Shows that a leaf is in a tree (RFC 6962 §2.1.1).
 *
 * <p><b>Security guarantee.</b> Accepted means: whoever made the tree head put this leaf at this index, or found a SHA-256
 * collision. It says nothing about who made the tree head.
 *
 * @param index of the leaf, from 0
 * @param hashes the siblings on the way from the leaf to the root, lowest first
 */
public record InclusionProof(long index, List<Hash> hashes) {
    /** Most hashes a proof can have: the tree has fewer than 2^63 leaves. */
    public static final int MAX_HASHES = 63;

    /** A proof known elsewhere. */
    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /**
     * {@return the proof for one leaf of a tree}
     *
     * @param index of the leaf
     * @param size of the tree, more than index
     * @param source of the tree's hashes
     */
    public static InclusionProof of(long index, long size, HashSource source) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of size " + size);
        }
        return new InclusionProof(index, new Ranges(source).inclusion(index, 0, size));
    }

    /**
     * {@return the tree head, now known to contain the leaf, or {@link Reason#INDEX_NOT_IN_TREE}, {@link Reason#PROOF_LENGTH}
     * or {@link Reason#ROOT_MISMATCH}}
     *
     * @param leaf the leaf hash
     * @param head of the tree
     */
    public Result<TreeHead> verify(Hash leaf, TreeHead head) {
        return head(leaf, head.size())
                .then(proven -> proven.equals(head)
                        ? Result.accepted(head)
                        : Result.rejected(Reason.ROOT_MISMATCH, "the proof leads to another root hash"));
    }

    /**
     * {@return the one tree head of this size to which the proof leads from the leaf, {@link Reason#INDEX_NOT_IN_TREE} or
     * {@link Reason#PROOF_LENGTH}}
     *
     * @param leaf the leaf hash
     * @param size of the tree
     */
    public Result<TreeHead> head(Hash leaf, long size) {
        if (index < 0 || index >= size) {
            return Result.rejected(Reason.INDEX_NOT_IN_TREE, "index " + index + ", size " + size);
        }
        Path path = Path.of(index, size);
        if (hashes.size() != path.length()) {
            return Result.rejected(Reason.PROOF_LENGTH, hashes.size() + " hashes instead of " + path.length());
        }
        return Result.accepted(new TreeHead(size, path.root(leaf, hashes)));
    }
}
