package org.mingzheng.proof.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.suite.Sha256;

/** A frontier under construction: a stack of hashes in one array, so that appending allocates nothing. */
final class RightEdge {
    private static final int MAX_HASHES = Long.SIZE;

    private final Sha256 sha256 = new Sha256();
    private final byte[] stack = new byte[MAX_HASHES * Hash.SIZE];
    private final byte[] node = new byte[1 + 2 * Hash.SIZE];
    private int top;
    private long size;

    RightEdge(Frontier frontier) {
        frontier.hashes().forEach(this::push);
        size = frontier.size();
        node[0] = Hash.NODE_PREFIX;
    }

    void append(Hash leaf) {
        long grown = Math.addExact(size, 1);
        push(leaf);
        for (long complete = size; (complete & 1) == 1; complete >>= 1) {
            mergeTopTwo();
        }
        size = grown;
    }

    Frontier frontier() {
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; at < top; at += Hash.SIZE) {
            hashes.add(new Hash(Bytes.wrap(Arrays.copyOfRange(stack, at, at + Hash.SIZE))));
        }
        return new Frontier(size, hashes);
    }

    private void push(Hash hash) {
        System.arraycopy(hash.value().unsafeArray(), 0, stack, top, Hash.SIZE);
        top += Hash.SIZE;
    }

    private void mergeTopTwo() {
        top -= Hash.SIZE;
        System.arraycopy(stack, top - Hash.SIZE, node, 1, 2 * Hash.SIZE);
        sha256.update(node, 0, node.length);
        sha256.digest(stack, top - Hash.SIZE);
    }
}
