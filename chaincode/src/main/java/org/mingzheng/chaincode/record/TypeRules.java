package org.mingzheng.chaincode.record;

import java.util.List;
import java.util.Set;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;

/** The rules of the entry types. Deterministic: decides by its arguments alone. */
public interface TypeRules {
    /**
     * {@return how far the entry's effect may lie behind the transaction's time, in milliseconds}
     *
     * @param entry any entry
     */
    long backdating(Entry entry);

    /**
     * {@return the records besides the entry's own that {@link #judge} will look at} They are read together, and guarded.
     *
     * @param entry any entry
     */
    Set<RecordId> others(Entry entry);

    /**
     * {@return the moves of the entry, in order} An entry that begins a record must move it.
     *
     * @param appending the entry and its log
     * @param records the entry's record, unless it begins now, and {@link #others}
     * @throws org.mingzheng.chaincode.transaction.RefusedException if the type does not allow the entry
     */
    List<Move> judge(Appending appending, Records records);
}
