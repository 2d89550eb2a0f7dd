package org.mingzheng.proof.block;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.BulkEntry;

/** A bulk append's leaves: the descriptor, then each commitment as a bulk entry. Made when asked for: there may be 50,000. */
final class BulkEntries extends AbstractList<Bytes> implements RandomAccess {
    private final Bytes descriptor;
    private final Bytes commitments;

    BulkEntries(Bytes descriptor, Bytes commitments) {
        this.descriptor = descriptor;
        this.commitments = commitments;
    }

    @Override
    public Bytes get(int index) {
        if (index == 0) {
            return descriptor;
        }
        int from = (index - 1) * BulkEntry.COMMITMENT_SIZE;
        return new BulkEntry(commitments.slice(from, from + BulkEntry.COMMITMENT_SIZE)).toBytes();
    }

    @Override
    public int size() {
        return 1 + commitments.size() / BulkEntry.COMMITMENT_SIZE;
    }
}
