package org.mingzheng.fabric.ledger;

import com.google.protobuf.ByteString;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.MetaDataKeys;
import org.jspecify.annotations.Nullable;
import org.mingzheng.fabric.transaction.ReadWriteSets;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** All keys after some block, in the order of {@link KeyOrder}. Immutable, so that a snapshot costs nothing; a change shares all it does not touch. */
public final class State {
    /** No keys. */
    public static final State EMPTY = new State(HashTreePMap.empty());

    private static final String POLICY = MetaDataKeys.VALIDATION_PARAMETER.name();
    private static final TreePMap<String, StateValue> NO_KEYS = TreePMap.empty();

    private final PMap<String, TreePMap<String, StateValue>> namespaces;

    private State(PMap<String, TreePMap<String, StateValue>> namespaces) {
        this.namespaces = namespaces;
    }

    /**
     * {@return what a key holds, null if nothing}
     *
     * @param namespace the contract
     * @param key the key
     */
    public @Nullable StateValue get(String namespace, String key) {
        return keys(namespace).get(KeyOrder.sortable(key));
    }

    /**
     * {@return the keys from {@code start} on, in the order of their UTF-8 bytes}
     *
     * @param namespace the contract
     * @param start the first key
     * @param end the key to stop at; empty for none
     * @param inclusive whether {@code end} itself is included
     */
    public Iterator<Map.Entry<String, StateValue>> range(
            String namespace, String start, String end, boolean inclusive) {
        TreePMap<String, StateValue> keys = keys(namespace).tailMap(KeyOrder.sortable(start), true);
        TreePMap<String, StateValue> range = end.isEmpty() ? keys : keys.headMap(KeyOrder.sortable(end), inclusive);
        Iterator<Map.Entry<String, StateValue>> entries = range.entrySet().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Map.Entry<String, StateValue> next() {
                Map.Entry<String, StateValue> entry = entries.next();
                return Map.entry(KeyOrder.key(entry.getKey()), entry.getValue());
            }
        };
    }

    /**
     * {@return the state after a valid transaction}
     *
     * @param sets what it wrote
     * @param version where it stands
     */
    public State after(ReadWriteSets sets, Version version) {
        PMap<String, TreePMap<String, StateValue>> changed = namespaces;
        for (ReadWriteSets.Namespace namespace : sets.namespaces()) {
            if (namespace.writes()) {
                changed = changed.plus(namespace.name(), after(keys(namespace.name()), namespace.set(), version));
            }
        }
        return new State(changed);
    }

    private TreePMap<String, StateValue> keys(String namespace) {
        return namespaces.getOrDefault(namespace, NO_KEYS);
    }

    private static TreePMap<String, StateValue> after(TreePMap<String, StateValue> keys, KVRWSet set, Version version) {
        Map<String, ByteString> policies = policies(set);
        TreePMap<String, StateValue> changed = keys;
        for (KVWrite write : set.getWritesList()) {
            String key = KeyOrder.sortable(write.getKey());
            ByteString policy = policies.remove(key);
            changed = deletes(write)
                    ? changed.minus(key)
                    : changed.plus(key, value(write, policy, keys.get(key), version));
        }
        for (Map.Entry<String, ByteString> entry : policies.entrySet()) {
            StateValue held = keys.get(entry.getKey());
            if (held != null) {
                changed = changed.plus(entry.getKey(), new StateValue(held.bytes(), entry.getValue(), version));
            }
        }
        return changed;
    }

    private static boolean deletes(KVWrite write) {
        return write.getIsDelete() || write.getValue().isEmpty();
    }

    // Copies, because what the state holds must not hold on to the block it came in.
    private static StateValue value(
            KVWrite write, @Nullable ByteString policy, @Nullable StateValue held, Version version) {
        ByteString kept = held == null ? ByteString.EMPTY : held.policy();
        return new StateValue(copy(write.getValue()), policy == null ? kept : policy, version);
    }

    private static Map<String, ByteString> policies(KVRWSet set) {
        Map<String, ByteString> policies = new HashMap<>();
        for (KVMetadataWrite write : set.getMetadataWritesList()) {
            ByteString policy = write.getEntriesList().stream()
                    .filter(entry -> entry.getName().equals(POLICY))
                    .map(KVMetadataEntry::getValue)
                    .reduce(ByteString.EMPTY, (first, last) -> last);
            policies.put(KeyOrder.sortable(write.getKey()), copy(policy));
        }
        return policies;
    }

    private static ByteString copy(ByteString bytes) {
        return ByteString.copyFrom(bytes.toByteArray());
    }
}
