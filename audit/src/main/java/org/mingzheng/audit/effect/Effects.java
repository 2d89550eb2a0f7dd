package org.mingzheng.audit.effect;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.StateKeys;

/** What follows from one call: the values that it writes, and the keys that it puts under the policy of all. */
public final class Effects {
    private final SortedMap<String, Bytes> values = new TreeMap<>();
    private final Set<String> guarded = new TreeSet<>();
    private boolean open;

    /** No change. */
    public Effects() {}

    /**
     * Adds a value.
     *
     * @param key see {@link StateKeys}
     * @param value its bytes
     */
    public void write(String key, Bytes value) {
        values.put(key, value);
    }

    /**
     * Adds a guard: from then on all organisations must endorse a change of the key.
     *
     * @param key see {@link StateKeys}
     */
    public void guard(String key) {
        guarded.add(key);
    }

    /** Leaves open what becomes of records: a definition is not at hand. */
    public void leaveRecordsOpen() {
        open = true;
    }

    SortedMap<String, Bytes> values() {
        return Collections.unmodifiableSortedMap(values);
    }

    /** {@return the keys that it puts under the policy of all} */
    public Set<String> guarded() {
        return Collections.unmodifiableSet(guarded);
    }

    boolean isOpen(String key) {
        return open && key.startsWith(StateKeys.RECORD) && !key.startsWith(StateKeys.RECORD + "governance/");
    }
}
