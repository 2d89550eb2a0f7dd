package org.mingzheng.chaincode.record;

import java.util.List;
import java.util.Set;
import org.mingzheng.chaincode.transaction.Limits;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;

/** Types of which the contract knows nothing but the name: a record of them is recorded, and stays so. */
public final class RecordedOnly implements TypeRules {
    private static final String RECORDED = "recorded";

    /** Rules without memory. */
    public RecordedOnly() {}

    @Override
    public long backdating(Entry entry) {
        return Limits.BACKDATING;
    }

    @Override
    public Set<RecordId> others(Entry entry) {
        return Set.of();
    }

    @Override
    public List<Move> judge(Appending appending, Records records) {
        RecordId id = appending.entry().place().recordId();
        return records.find(id).isPresent()
                ? List.of()
                : List.of(new Move(id, RECORDED, appending.entry().event().effectiveAt()));
    }
}
