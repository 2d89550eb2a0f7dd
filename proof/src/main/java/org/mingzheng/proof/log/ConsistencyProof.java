package org.mingzheng.proof.log;

import java.util.List;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

/**
 * Shows that a tree is the beginning of another (RFC 6962 §2.1.2).
 *
 * <p><b>Security guarantee.</b> Accepted means: the newer tree has all leaves of the older one, in their places, and further
 * leaves after them, or somebody found a SHA-256 collision. It says nothing about who made the tree heads.
 *
 * @param hashes the nodes that lead from the older root hash to the newer one, lowest first
 */
public record ConsistencyProof(List<Hash> hashes) {
    /** A proof known elsewhere. */
    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /**
     * {@return the proof that a tree is the beginning of a newer one}
     *
     * @param older its size, at least 1
     * @param newer size of the other, not smaller
     * @param source of the newer tree's hashes
     */
    public static ConsistencyProof of(long older, long newer, HashSource source) {
        if (older < 1 || older > newer) {
            throw new IllegalArgumentException("sizes " + older + " and " + newer);
        }
        return new ConsistencyProof(new Ranges(source).consistency(older, 0, newer, true));
    }

    /**
     * {@return the newer tree head, now known to extend the older, or {@link Reason#SIZES_NOT_ORDERED},
     * {@link Reason#PROOF_LENGTH} or {@link Reason#ROOT_MISMATCH}} There is no proof from the empty tree: it would show
     * nothing.
     *
     * @param older a tree head known before
     * @param newer a tree head of the same log, not smaller
     */
    public Result<TreeHead> verify(TreeHead older, TreeHead newer) {
        if (older.size() < 1 || older.size() > newer.size()) {
            return Result.rejected(Reason.SIZES_NOT_ORDERED, "sizes " + older.size() + " and " + newer.size());
        }
        int expected = length(older.size(), newer.size());
        if (hashes.size() != expected) {
            return Result.rejected(Reason.PROOF_LENGTH, hashes.size() + " hashes instead of " + expected);
        }
        return leads(older, newer)
                ? Result.accepted(newer)
                : Result.rejected(Reason.ROOT_MISMATCH, "the proof leads to another root hash");
    }

    private static int length(long older, long newer) {
        return older == newer
                ? 0
                : (isComplete(older) ? 0 : 1) + path(older, newer).length();
    }

    private boolean leads(TreeHead older, TreeHead newer) {
        if (older.size() == newer.size()) {
            return older.equals(newer);
        }
        int given = isComplete(older.size()) ? 0 : 1;
        Hash start = given == 0 ? older.root() : hashes.getFirst();
        List<Hash> siblings = hashes.subList(given, hashes.size());
        Path path = path(older.size(), newer.size());
        return path.rootBefore(start, siblings).equals(older.root())
                && path.root(start, siblings).equals(newer.root());
    }

    /** From the last complete subtree of the older tree; the tree of a power of two is one, and its hash is known. */
    private static Path path(long older, long newer) {
        return Path.of(older - 1, newer).above(Long.numberOfTrailingZeros(older));
    }

    private static boolean isComplete(long size) {
        return Long.bitCount(size) == 1;
    }
}
