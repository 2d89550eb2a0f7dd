package org.mingzheng.proof.log;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/**
 * All that must be kept of a tree to append to it: the hashes of the complete subtrees along its right edge. Subtree sizes are
 * the powers of two that add up to the tree size, so there are never more than 63 of them.
 *
 * @param size number of leaves
 * @param hashes of the subtrees, largest (leftmost) first, exactly one for each bit set in {@code size}
 */
public record Frontier(long size, List<Hash> hashes) {
    private static final Bytes FORMAT = Bytes.utf8("mingzheng/frontier/v1\n");
    private static final Frontier EMPTY = new Frontier(0, List.of());

    /** A frontier known elsewhere. */
    public Frontier {
        hashes = List.copyOf(hashes);
        if (size < 0 || hashes.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(hashes.size() + " hashes for " + size + " leaves");
        }
    }

    /** {@return the frontier of the tree without leaves} */
    public static Frontier empty() {
        return EMPTY;
    }

    /**
     * {@return the frontier after one more leaf}
     *
     * @param leaf its leaf hash
     */
    public Frontier append(Hash leaf) {
        return appendAll(List.of(leaf));
    }

    /**
     * {@return the frontier after more leaves} Takes one node hash a leaf, in place, so prefer it to {@link #append} in a loop.
     *
     * @param leaves their leaf hashes, in log order
     * @throws ArithmeticException if the tree would have 2^63 leaves or more
     */
    public Frontier appendAll(Iterable<Hash> leaves) {
        RightEdge edge = new RightEdge(this);
        for (Hash leaf : leaves) {
            edge.append(leaf);
        }
        return edge.frontier();
    }

    /** {@return the tree's root hash} */
    public Hash root() {
        if (size == 0) {
            return Hash.EMPTY_ROOT;
        }
        Hash root = hashes.getLast();
        for (int i = hashes.size() - 2; i >= 0; i--) {
            root = Hash.node(hashes.get(i), root);
        }
        return root;
    }

    /** {@return size and root hash} */
    public TreeHead head() {
        return new TreeHead(size, root());
    }

    /** {@return the one encoding: a format line, the size as 8 bytes (big-endian), the hashes} */
    public Bytes toBytes() {
        byte[] encoding = new byte[encodedSize(size)];
        System.arraycopy(FORMAT.unsafeArray(), 0, encoding, 0, FORMAT.size());
        int at = FORMAT.size();
        for (int shift = 56; shift >= 0; shift -= 8) {
            encoding[at++] = (byte) (size >> shift);
        }
        for (Hash hash : hashes) {
            System.arraycopy(hash.value().unsafeArray(), 0, encoding, at, Hash.SIZE);
            at += Hash.SIZE;
        }
        return Bytes.wrap(encoding);
    }

    /**
     * {@return the frontier with this encoding, {@link Reason#UNKNOWN_FORMAT} or {@link Reason#FRONTIER_MALFORMED}}
     *
     * @param encoding what {@link #toBytes} gave
     */
    public static Result<Frontier> parse(Bytes encoding) {
        return Result.of(() -> parsed(encoding));
    }

    private static Frontier parsed(Bytes encoding) {
        int at = FORMAT.size() + Long.BYTES;
        require(encoding.size() >= at, "shorter than format line and size");
        if (!encoding.slice(0, FORMAT.size()).equals(FORMAT)) {
            throw new RejectedException(Reason.UNKNOWN_FORMAT, "another format line");
        }
        long size = 0;
        for (int i = FORMAT.size(); i < at; i++) {
            size = size << 8 | encoding.at(i);
        }
        require(size >= 0, "size is 2^63 or more");
        require(encoding.size() == encodedSize(size), "not one hash for each bit set in the size");
        List<Hash> hashes = new ArrayList<>();
        for (; at < encoding.size(); at += Hash.SIZE) {
            hashes.add(new Hash(encoding.slice(at, at + Hash.SIZE)));
        }
        return new Frontier(size, hashes);
    }

    private static int encodedSize(long size) {
        return FORMAT.size() + Long.BYTES + Long.bitCount(size) * Hash.SIZE;
    }

    private static void require(boolean rule, String detail) {
        if (!rule) {
            throw new RejectedException(Reason.FRONTIER_MALFORMED, detail);
        }
    }
}
