package org.mingzheng.proof.log;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;

/**
 * A SHA-256 digest in a log's Merkle tree. Leaves and nodes are hashed with different first bytes (RFC 6962 §2.1), so that
 * neither can be passed off as the other.
 *
 * @param value 32 bytes
 */
public record Hash(Bytes value) {
    /** Length in bytes. */
    public static final int SIZE = Sha256.SIZE;

    /** The root hash of the tree without leaves: the digest of nothing. */
    public static final Hash EMPTY_ROOT = new Hash(Sha256.digest());

    static final byte LEAF_PREFIX = 0;
    static final byte NODE_PREFIX = 1;

    private static final Bytes LEAF = Bytes.wrap(new byte[] {LEAF_PREFIX});
    private static final Bytes NODE = Bytes.wrap(new byte[] {NODE_PREFIX});

    /**
     * A hash known elsewhere.
     *
     * @throws RejectedException with {@link Reason#NOT_A_HASH} if there are not 32 bytes
     */
    public Hash {
        if (value.size() != SIZE) {
            throw new RejectedException(Reason.NOT_A_HASH, value.size() + " bytes instead of " + SIZE);
        }
    }

    /**
     * {@return the leaf hash of an entry: SHA-256 of 0x00 and its bytes}
     *
     * @param entry the exact bytes logged
     */
    public static Hash leaf(Bytes entry) {
        return new Hash(Sha256.digest(LEAF, entry));
    }

    /**
     * {@return the hash of an inner node: SHA-256 of 0x01 and its children}
     *
     * @param left the child with the earlier leaves
     * @param right the child with the later leaves
     */
    public static Hash node(Hash left, Hash right) {
        return new Hash(Sha256.digest(NODE, left.value, right.value));
    }

    /**
     * {@return the hash with these bytes, or {@link Reason#NOT_A_HASH}}
     *
     * @param value must be 32 bytes
     */
    public static Result<Hash> of(Bytes value) {
        return Result.of(() -> new Hash(value));
    }

    /**
     * {@return the hash with this padded base64 text, or {@link Reason#NOT_BASE64} or {@link Reason#NOT_A_HASH}}
     *
     * @param text 44 characters
     */
    public static Result<Hash> ofBase64(String text) {
        return Bytes.ofBase64(text).then(Hash::of);
    }

    /** {@return padded base64, as checkpoints and receipts show it} */
    public String base64() {
        return value.base64();
    }
}
