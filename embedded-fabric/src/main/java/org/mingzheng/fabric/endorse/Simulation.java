package org.mingzheng.fabric.endorse;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;
import org.hyperledger.fabric.protos.peer.MetaDataKeys;
import org.jspecify.annotations.Nullable;
import org.mingzheng.fabric.ledger.KeyOrder;
import org.mingzheng.fabric.ledger.State;
import org.mingzheng.fabric.ledger.StateValue;

/**
 * One execution of a contract on a snapshot: reads come from the snapshot, writes are only noted, so a contract does not read
 * what it wrote. Guarded by itself, as a contract may use threads.
 */
final class Simulation {
    /** The namespace of contract definitions. */
    static final String LIFECYCLE = "_lifecycle";

    private final State snapshot;
    private final String contract;
    private final SortedMap<String, KVRead> reads = new TreeMap<>(KeyOrder.UTF8);
    private final SortedMap<String, KVWrite> writes = new TreeMap<>(KeyOrder.UTF8);
    private final SortedMap<String, KVMetadataWrite> policies = new TreeMap<>(KeyOrder.UTF8);
    private final List<RangeRead> ranges = new ArrayList<>();

    Simulation(State snapshot, String contract) {
        this.snapshot = snapshot;
        this.contract = contract;
    }

    synchronized @Nullable StateValue read(String key) {
        StateValue held = snapshot.get(contract, key);
        reads.put(key, read(key, held));
        return held;
    }

    synchronized RangeRead range(String start, String end) {
        RangeRead range = new RangeRead(start, end, snapshot.range(contract, start, end, false));
        ranges.add(range);
        return range;
    }

    synchronized void write(String key, ByteString value) {
        writes.put(
                key,
                KVWrite.newBuilder()
                        .setKey(key)
                        .setIsDelete(value.isEmpty())
                        .setValue(value)
                        .build());
    }

    synchronized void writePolicy(String key, ByteString policy) {
        KVMetadataEntry entry = KVMetadataEntry.newBuilder()
                .setName(MetaDataKeys.VALIDATION_PARAMETER.name())
                .setValue(policy)
                .build();
        policies.put(
                key, KVMetadataWrite.newBuilder().setKey(key).addEntries(entry).build());
    }

    /** {@return the reads and writes as Fabric encodes them, the read of the contract's definition first} */
    synchronized ByteString sets() {
        TxReadWriteSet.Builder sets = TxReadWriteSet.newBuilder().addNsRwset(set(LIFECYCLE, definitionRead()));
        KVRWSet own = KVRWSet.newBuilder()
                .addAllReads(reads.values())
                .addAllRangeQueriesInfo(
                        ranges.stream().map(RangeRead::info).distinct().toList())
                .addAllWrites(writes.values())
                .addAllMetadataWrites(policies.values())
                .build();
        if (own.getSerializedSize() > 0) {
            sets.addNsRwset(set(contract, own));
        }
        return sets.build().toByteString();
    }

    /** {@return for each key written, its own policy; empty for one that has none} */
    synchronized List<ByteString> policiesOfWrittenKeys() {
        List<ByteString> found = new ArrayList<>();
        writes.keySet().forEach(key -> found.add(policy(key)));
        policies.keySet().forEach(key -> found.add(policy(key)));
        return found;
    }

    private ByteString policy(String key) {
        StateValue held = snapshot.get(contract, key);
        return held == null ? ByteString.EMPTY : held.policy();
    }

    private KVRWSet definitionRead() {
        String key = "namespaces/fields/" + contract + "/Sequence";
        return KVRWSet.newBuilder()
                .addReads(read(key, snapshot.get(LIFECYCLE, key)))
                .build();
    }

    static KVRead read(String key, @Nullable StateValue held) {
        KVRead.Builder read = KVRead.newBuilder().setKey(key);
        if (held != null) {
            read.setVersion(Version.newBuilder()
                    .setBlockNum(held.version().block())
                    .setTxNum(held.version().transaction()));
        }
        return read.build();
    }

    private static NsReadWriteSet set(String namespace, KVRWSet set) {
        return NsReadWriteSet.newBuilder()
                .setNamespace(namespace)
                .setRwset(set.toByteString())
                .build();
    }
}
