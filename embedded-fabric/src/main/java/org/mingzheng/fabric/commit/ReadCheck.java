package org.mingzheng.fabric.commit;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.jspecify.annotations.Nullable;
import org.mingzheng.fabric.ledger.State;
import org.mingzheng.fabric.ledger.StateValue;
import org.mingzheng.fabric.ledger.Version;
import org.mingzheng.fabric.transaction.ReadWriteSets;

/** Whether what a transaction read is still so: values by version, ranges by their keys and versions. For one block. */
final class ReadCheck {
    private final Set<Key> written = new HashSet<>();
    private State state;

    /** A key of a contract. */
    record Key(String namespace, String key) {}

    ReadCheck(State before) {
        this.state = before;
    }

    State state() {
        return state;
    }

    TxValidationCode checkAndApply(ReadWriteSets sets, Version version) {
        TxValidationCode code = check(sets);
        if (code == TxValidationCode.VALID) {
            apply(sets, version);
        }
        return code;
    }

    private TxValidationCode check(ReadWriteSets sets) {
        for (ReadWriteSets.Namespace namespace : sets.namespaces()) {
            if (!namespace.set().getReadsList().stream().allMatch(read -> current(namespace.name(), read))) {
                return TxValidationCode.MVCC_READ_CONFLICT;
            }
            if (!namespace.set().getRangeQueriesInfoList().stream().allMatch(range -> same(namespace.name(), range))) {
                return TxValidationCode.PHANTOM_READ_CONFLICT;
            }
        }
        return TxValidationCode.VALID;
    }

    private void apply(ReadWriteSets sets, Version version) {
        for (ReadWriteSets.Namespace namespace : sets.namespaces()) {
            for (KVWrite write : namespace.set().getWritesList()) {
                written.add(new Key(namespace.name(), write.getKey()));
            }
            for (KVMetadataWrite write : namespace.set().getMetadataWritesList()) {
                written.add(new Key(namespace.name(), write.getKey()));
            }
        }
        state = state.after(sets, version);
    }

    private boolean current(String namespace, KVRead read) {
        return !written.contains(new Key(namespace, read.getKey())) && same(read, state.get(namespace, read.getKey()));
    }

    private static boolean same(KVRead read, @Nullable StateValue held) {
        if (held == null || !read.hasVersion()) {
            return held == null && !read.hasVersion();
        }
        return read.getVersion().getBlockNum() == held.version().block()
                && read.getVersion().getTxNum() == held.version().transaction();
    }

    // A range that was not read to its end is compared up to the last key that was seen.
    private boolean same(String namespace, RangeQueryInfo range) {
        if (range.hasReadsMerkleHashes()) {
            return false;
        }
        Iterator<Map.Entry<String, StateValue>> now =
                state.range(namespace, range.getStartKey(), range.getEndKey(), !range.getItrExhausted());
        for (KVRead read : range.getRawReads().getKvReadsList()) {
            if (!now.hasNext() || !same(read, now.next())) {
                return false;
            }
        }
        return !now.hasNext();
    }

    private static boolean same(KVRead read, Map.Entry<String, StateValue> held) {
        return read.getKey().equals(held.getKey()) && same(read, held.getValue());
    }
}
