package org.mingzheng.chaincode.transaction;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.mingzheng.proof.bytes.Bytes;

/** The state through the stub, key by key: for peers without batches, and where a call costs nothing. */
public final class StubState implements State {
    private final ChaincodeStub stub;

    /**
     * The state of one transaction.
     *
     * @param stub its stub
     */
    public StubState(ChaincodeStub stub) {
        this.stub = stub;
    }

    @Override
    public Map<String, Bytes> read(Set<String> keys) {
        Map<String, Bytes> values = new HashMap<>();
        for (String key : new TreeSet<>(keys)) {
            byte[] value = stub.getState(key);
            // Fabric answers no bytes for an absent key, other stubs null; an empty value cannot be stored.
            if (value != null && value.length > 0) {
                values.put(key, Bytes.wrap(value));
            }
        }
        return values;
    }

    @Override
    public void write(SortedMap<String, Bytes> values) {
        values.forEach((key, value) -> stub.putState(key, value.toArray()));
    }

    @Override
    public void protect(SortedSet<String> keys, Bytes policy) {
        keys.forEach(key -> stub.setStateValidationParameter(key, policy.toArray()));
    }

    @Override
    public Bytes policy(String key) {
        byte[] policy = stub.getStateValidationParameter(key);
        return policy == null ? Bytes.empty() : Bytes.wrap(policy);
    }
}
