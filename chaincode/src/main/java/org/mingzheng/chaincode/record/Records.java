package org.mingzheng.chaincode.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.StateKeys;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.record.RecordState;

/** The records that a batch touches: as committed, and as the batch's earlier entries have changed them. */
public final class Records {
    private final Map<String, Bytes> committed;
    private final Map<RecordId, RecordState> known = new HashMap<>();
    private final SortedMap<String, RecordState> changed = new TreeMap<>();

    /**
     * Records of a batch.
     *
     * @param committed values read from the state, those of all records that will be asked for among them
     */
    public Records(Map<String, Bytes> committed) {
        this.committed = committed;
    }

    /**
     * {@return a record, if it exists}
     *
     * @param id its name
     */
    public Optional<RecordState> find(RecordId id) {
        RecordState state = known.get(id);
        if (state == null) {
            Bytes value = committed.get(StateKeys.record(id));
            return value == null
                    ? Optional.empty()
                    : Optional.of(remember(id, RecordState.parse(value).orThrow()));
        }
        return Optional.of(state);
    }

    private RecordState remember(RecordId id, RecordState state) {
        known.put(id, state);
        return state;
    }

    /**
     * Changes a record, or begins it.
     *
     * @param id its name
     * @param state its new state
     */
    public void put(RecordId id, RecordState state) {
        changed.put(StateKeys.record(id), remember(id, state));
    }

    /** {@return what to write} */
    public SortedMap<String, Bytes> changes() {
        SortedMap<String, Bytes> values = new TreeMap<>();
        changed.forEach((key, state) -> values.put(key, state.canonical()));
        return values;
    }
}
