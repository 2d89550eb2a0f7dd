package org.mingzheng.chaincode.transaction;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.mingzheng.proof.bytes.Bytes;

/**
 * The world state as one transaction sees it: what was committed before it began. Its own writes are not seen. What is read
 * is guarded: if it has changed when the transaction commits, the peer invalidates the transaction.
 */
public interface State {
    /**
     * {@return the values of those keys that have one}
     *
     * @param keys also absent ones, whose absence is then guarded
     */
    Map<String, Bytes> read(Set<String> keys);

    /**
     * Sets values when the transaction commits.
     *
     * @param values by key, in the order in which they are written
     */
    void write(SortedMap<String, Bytes> values);

    /**
     * Demands for every later change of some keys what a policy says, instead of what the contract's policy says.
     *
     * @param keys written by this transaction or before
     * @param policy a Fabric {@code SignaturePolicyEnvelope}
     */
    void protect(SortedSet<String> keys, Bytes policy);

    /**
     * {@return the policy that {@link #protect} gave a key, no bytes if none did}
     *
     * @param key any
     */
    Bytes policy(String key);
}
