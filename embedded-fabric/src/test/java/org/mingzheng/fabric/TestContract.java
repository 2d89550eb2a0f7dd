package org.mingzheng.fabric;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ext.sbe.StateBasedEndorsement;
import org.hyperledger.fabric.shim.ext.sbe.impl.StateBasedEndorsementFactory;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;

/** A contract with a function for everything that a test needs. */
public final class TestContract extends ChaincodeBase {
    private static final AtomicInteger INSTANCES = new AtomicInteger();

    private final int instance = INSTANCES.incrementAndGet();

    @Override
    public Response init(ChaincodeStub stub) {
        return ok("");
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        List<String> arguments = stub.getParameters();
        return switch (String.valueOf(stub.getFunction())) {
            case "put" -> put(stub, arguments.get(0), stub.getArgs().get(2));
            case "get" -> new Response(Response.Status.SUCCESS, null, stub.getState(arguments.getFirst()));
            case "create" -> create(stub, arguments.get(0), arguments.get(1));
            case "add" -> add(stub, arguments.get(0));
            case "delete" -> delete(stub, arguments.getFirst());
            case "range" -> range(stub.getStateByRange(arguments.get(0), arguments.get(1)));
            case "count" -> count(stub, arguments.get(0), arguments.get(1), arguments.get(2));
            case "composite" -> composite(stub, arguments);
            case "policy" -> policy(stub, arguments);
            case "putAndGet" -> putAndGet(stub, arguments.getFirst());
            case "event" -> event(stub, arguments);
            case "sleep" -> sleep(Long.parseLong(arguments.getFirst()));
            case "refuse" -> new Response(Integer.parseInt(arguments.get(0)), arguments.get(1), null);
            case "fail" -> throw new IllegalStateException("the contract is broken");
            case "instance" -> put(stub, "instance", Integer.toString(instance).getBytes(UTF_8));
            case "transient" -> ok(new String(stub.getTransient().get("secret"), UTF_8));
            case "fill" -> fill(stub, arguments.get(0), Integer.parseInt(arguments.get(1)));
            case "who" -> ok(stub.getMspId());
            case "time" -> ok(stub.getTxTimestamp().toString());
            case "private" -> new Response(Response.Status.SUCCESS, null, stub.getPrivateData("c", "k"));
            default -> new Response(404, "no such function", null);
        };
    }

    private static Response ok(String payload) {
        return new Response(Response.Status.SUCCESS, null, payload.getBytes(UTF_8));
    }

    private static Response put(ChaincodeStub stub, String key, byte[] value) {
        stub.putState(key, value);
        return ok("");
    }

    private static Response create(ChaincodeStub stub, String key, String value) {
        return stub.getState(key).length > 0
                ? new Response(409, key + " exists", null)
                : put(stub, key, value.getBytes(UTF_8));
    }

    private static Response add(ChaincodeStub stub, String key) {
        String held = new String(stub.getState(key), UTF_8);
        String next = Integer.toString(held.isEmpty() ? 1 : Integer.parseInt(held) + 1);
        stub.putState(key, next.getBytes(UTF_8));
        return ok(next);
    }

    private static Response delete(ChaincodeStub stub, String key) {
        stub.delState(key);
        return ok("");
    }

    private static Response range(QueryResultsIterator<KeyValue> keys) {
        StringBuilder found = new StringBuilder();
        keys.forEach(key -> found.append(key.getKey())
                .append('=')
                .append(key.getStringValue())
                .append(';'));
        return ok(found.toString());
    }

    private static Response count(ChaincodeStub stub, String start, String end, String into) {
        int count = 0;
        for (KeyValue _ : stub.getStateByRange(start, end)) {
            count++;
        }
        stub.putState(into, Integer.toString(count).getBytes(UTF_8));
        return ok(Integer.toString(count));
    }

    private static Response fill(ChaincodeStub stub, String prefix, int count) {
        for (int i = 0; i < count; i++) {
            stub.putState(prefix + "-" + i, new byte[] {1});
        }
        return ok("");
    }

    private static Response composite(ChaincodeStub stub, List<String> arguments) {
        if (arguments.size() == 1) {
            return range(stub.getStateByPartialCompositeKey(arguments.getFirst()));
        }
        String key = stub.createCompositeKey(arguments.get(0), arguments.get(1)).toString();
        return put(stub, key, arguments.get(1).getBytes(UTF_8));
    }

    private static Response policy(ChaincodeStub stub, List<String> arguments) {
        StateBasedEndorsement policy =
                StateBasedEndorsementFactory.getInstance().newStateBasedEndorsement(null);
        policy.addOrgs(
                StateBasedEndorsement.RoleType.RoleTypePeer,
                arguments.subList(1, arguments.size()).toArray(String[]::new));
        stub.setStateValidationParameter(arguments.getFirst(), policy.policy());
        return ok("");
    }

    private static Response putAndGet(ChaincodeStub stub, String key) {
        stub.putState(key, "new".getBytes(UTF_8));
        return new Response(Response.Status.SUCCESS, null, stub.getState(key));
    }

    private static Response event(ChaincodeStub stub, List<String> arguments) {
        stub.setEvent(arguments.get(0), arguments.get(1).getBytes(UTF_8));
        stub.putState("event", arguments.get(1).getBytes(UTF_8));
        return ok("");
    }

    private static Response sleep(long millis) {
        try {
            Thread.sleep(millis);
            return ok("awake");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Response(500, "interrupted", null);
        }
    }
}
