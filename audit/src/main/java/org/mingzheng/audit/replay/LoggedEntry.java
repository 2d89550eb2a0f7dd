package org.mingzheng.audit.replay;

import java.util.Optional;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordState;

/**
 * An entry in its place in the ledger.
 *
 * @param entry what it says
 * @param leaf its hash
 * @param log whose it is, on the terms of that time
 * @param index of its leaf
 * @param knownAt time of the transaction, in milliseconds since 1970
 * @param evidence block and transaction
 * @param before its record's state before it; none if it began the record
 */
public record LoggedEntry(
        Entry entry,
        Hash leaf,
        LogRegistration log,
        long index,
        long knownAt,
        Evidence evidence,
        Optional<RecordState> before) {
    /** {@return where it is, as records name it} */
    public LastEntry place() {
        return new LastEntry(log.origin(), index, leaf);
    }
}
