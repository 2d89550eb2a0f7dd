package org.mingzheng.audit.tree;

import java.util.Arrays;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.TreeHead;

/** Every head that a log ever had, by size. */
final class Heads {
    private long[] sizes = new long[64];
    private byte[] roots = new byte[64 * Hash.SIZE];
    private int count;

    void add(TreeHead head) {
        if (count == sizes.length) {
            sizes = Arrays.copyOf(sizes, 2 * count);
            roots = Arrays.copyOf(roots, 2 * count * Hash.SIZE);
        }
        sizes[count] = head.size();
        System.arraycopy(head.root().value().unsafeArray(), 0, roots, count++ * Hash.SIZE, Hash.SIZE);
    }

    Optional<TreeHead> at(long size) {
        if (size == 0) {
            return Optional.of(new TreeHead(0, Hash.EMPTY_ROOT));
        }
        int index = Arrays.binarySearch(sizes, 0, count, size);
        return index < 0 ? Optional.empty() : Optional.of(new TreeHead(size, root(index)));
    }

    private Hash root(int index) {
        return new Hash(Bytes.wrap(Arrays.copyOfRange(roots, index * Hash.SIZE, (index + 1) * Hash.SIZE)));
    }

    int count() {
        return count;
    }
}
