package org.mingzheng.audit.replay;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.audit.effect.Effects;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.StateKeys;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;

/**
 * The records that the entries read so far make. A million of them fit into memory: of each, the bytes of its state are kept, and a
 * digest of its entries.
 */
public final class Records {
    private final Map<RecordId, Kept> kept = new HashMap<>();
    private final Map<RecordId, Changed> changed = new LinkedHashMap<>();
    private boolean open;

    /**
     * What is kept of a record.
     *
     * @param state canonical, as under the record's key
     * @param entries see {@link #chained}
     * @param guarded whether all organisations must endorse its change
     */
    private record Kept(Bytes state, Bytes entries, boolean guarded) {
        private Kept with(Bytes other) {
            return new Kept(other, entries, guarded);
        }
    }

    /** What a transaction makes of a record: its state, and the digest of its entries. */
    private record Changed(RecordState state, Bytes entries) {}

    Records() {}

    /**
     * {@return a record's state, if it has begun}
     *
     * @param record names it
     */
    public Optional<RecordState> find(RecordId record) {
        Changed fresh = changed.get(record);
        if (fresh != null) {
            return Optional.of(fresh.state);
        }
        return Optional.ofNullable(kept.get(record))
                .map(known -> RecordState.parse(known.state).orThrow());
    }

    /** {@return all records that have begun} */
    public List<RecordId> all() {
        return List.copyOf(kept.keySet());
    }

    /**
     * {@return a digest of the record's entries, first to last}
     *
     * @param record names it
     */
    public Bytes chain(RecordId record) {
        Kept known = kept.get(record);
        return known == null ? Bytes.empty() : known.entries;
    }

    /**
     * {@return the digest of entries with one more: SHA-256 of the digest before, and the leaf hash}
     *
     * @param before digest, empty for no entries
     * @param leaf hash of the next one
     */
    public static Bytes chained(Bytes before, Bytes leaf) {
        return Sha256.digest(before, leaf);
    }

    boolean isGuarded(String record) {
        return RecordId.parse(record) instanceof Result.Accepted<RecordId>(RecordId id)
                && kept.containsKey(id)
                && kept.get(id).guarded;
    }

    /** What a transaction has changed is forgotten, unless it was settled. */
    void begin() {
        changed.clear();
        open = false;
    }

    /** Of the transaction that is read: that nobody here can judge what it makes of its records. */
    void leaveOpen() {
        open = true;
    }

    /** Keeps what a transaction has changed, and adds it to its effects. */
    void settle(Effects effects, boolean governs, boolean all) {
        changed.forEach((record, now) -> {
            Kept before = kept.get(record);
            Bytes value = now.state.canonical();
            String key = StateKeys.record(record);
            boolean guard = governs || (all && before == null);
            effects.write(key, value);
            if (guard) {
                effects.guard(key);
            }
            kept.put(record, new Kept(value, now.entries, guard || (before != null && before.guarded)));
        });
        if (open) {
            effects.leaveRecordsOpen();
        }
        changed.clear();
    }

    /** Takes a value that nobody here can judge from the blocks, if it is one. */
    void adopt(String key, Bytes value) {
        if (RecordId.parse(key.substring(StateKeys.RECORD.length())) instanceof Result.Accepted<RecordId>(RecordId id)
                && RecordState.parse(value) instanceof Result.Accepted<RecordState>) {
            Kept before = kept.get(id);
            kept.put(id, before == null ? new Kept(value, Bytes.empty(), false) : before.with(value));
        }
    }

    /** Changes a record, or begins it. */
    void put(RecordId record, RecordState state, Hash leaf) {
        Changed before = changed.get(record);
        boolean again = before != null && before.state.last().hash().equals(leaf);
        Bytes entries = before == null ? chain(record) : before.entries;
        changed.put(record, new Changed(state, again ? entries : chained(entries, leaf.value())));
    }
}
