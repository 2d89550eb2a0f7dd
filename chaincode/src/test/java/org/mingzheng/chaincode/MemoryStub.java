package org.mingzheng.chaincode;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.jspecify.annotations.Nullable;
import org.mingzheng.proof.bytes.Bytes;

/**
 * The stub of one transaction over a committed snapshot, as Fabric's: reads see the snapshot and never the transaction's own
 * writes. Whatever a contract may not use is unsupported.
 */
final class MemoryStub implements InvocationHandler {
    final TreeSet<String> reads = new TreeSet<>();
    final Map<String, Bytes> writes = new LinkedHashMap<>();
    final Map<String, Bytes> policies = new TreeMap<>();
    String eventName = "";
    Bytes eventPayload = Bytes.utf8("");

    private final Map<String, Bytes> snapshot;
    private final Map<String, Bytes> committedPolicies;
    private final String channel;
    private final String id;
    private final Instant time;
    private final Bytes creator;
    private final List<Bytes> arguments;

    MemoryStub(
            Map<String, Bytes> snapshot,
            Map<String, Bytes> committedPolicies,
            String channel,
            String id,
            Instant time,
            Bytes creator,
            List<Bytes> arguments) {
        this.snapshot = snapshot;
        this.committedPolicies = committedPolicies;
        this.channel = channel;
        this.id = id;
        this.time = time;
        this.creator = creator;
        this.arguments = arguments;
    }

    ChaincodeStub stub() {
        return (ChaincodeStub)
                Proxy.newProxyInstance(MemoryStub.class.getClassLoader(), new Class<?>[] {ChaincodeStub.class}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] given) {
        return switch (method.getName()) {
            case "getArgs" -> arguments.stream().map(Bytes::toArray).toList();
            case "getTxId" -> id;
            case "getChannelId" -> channel;
            case "getTxTimestamp" -> time;
            case "getCreator" -> creator.toArray();
            case "getState" -> read((String) given[0]);
            case "putState" -> put(writes, given);
            case "setStateValidationParameter" -> put(policies, given);
            case "getStateValidationParameter" ->
                committedPolicies.getOrDefault((String) given[0], Bytes.empty()).toArray();
            case "setEvent" -> event((String) given[0], (byte[]) given[1]);
            default -> throw new UnsupportedOperationException(method.getName() + Arrays.toString(given));
        };
    }

    private static @Nullable Object put(Map<String, Bytes> values, Object[] given) {
        values.put((String) given[0], Bytes.of((byte[]) given[1]));
        return null;
    }

    private byte[] read(String key) {
        reads.add(key);
        Bytes value = snapshot.get(key);
        return value == null ? new byte[0] : value.toArray();
    }

    private @Nullable Object event(String name, byte[] payload) {
        eventName = name;
        eventPayload = Bytes.of(payload);
        return null;
    }
}
