package org.mingzheng.proof.log;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * What a log contains: so many leaves, under this root hash.
 *
 * @param size number of leaves, 0 to 2^63 − 1
 * @param root the Merkle tree hash of the leaves (RFC 6962 §2.1)
 */
public record TreeHead(long size, Hash root) {
    /**
     * A tree head known elsewhere.
     *
     * @throws RejectedException with {@link Reason#ROOT_MISMATCH} if the tree is empty and the root hash is not
     *     {@link Hash#EMPTY_ROOT}
     */
    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("a tree cannot have " + size + " leaves");
        }
        if (size == 0 && !root.equals(Hash.EMPTY_ROOT)) {
            throw new RejectedException(Reason.ROOT_MISMATCH, "an empty tree has another root hash");
        }
    }
}
