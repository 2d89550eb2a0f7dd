package org.mingzheng.audit.tree;

import java.util.Arrays;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.HashSource;

/** The hashes of a log's complete subtrees of 256 leaves: 32 bytes for each, so that ten million leaves take 1.25 MB. */
final class Subtrees implements HashSource {
    /** Height of the subtrees. */
    static final int LEVEL = 8;

    private byte[] hashes = new byte[64 * Hash.SIZE];
    private int count;

    void add(Hash hash) {
        if ((count + 1) * Hash.SIZE > hashes.length) {
            hashes = Arrays.copyOf(hashes, hashes.length * 2);
        }
        System.arraycopy(hash.value().unsafeArray(), 0, hashes, count++ * Hash.SIZE, Hash.SIZE);
    }

    int count() {
        return count;
    }

    /** Of subtrees of 256 leaves and more. */
    @Override
    public Hash hash(int level, long index) {
        if (level < LEVEL) {
            throw new IllegalArgumentException("hashes of level " + level + " are not kept");
        }
        if (level > LEVEL) {
            return Hash.node(hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1));
        }
        int from = Math.toIntExact(index) * Hash.SIZE;
        return new Hash(Bytes.wrap(Arrays.copyOfRange(hashes, from, from + Hash.SIZE)));
    }
}
