package org.mingzheng.it.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ext.sbe.StateBasedEndorsement;
import org.hyperledger.fabric.shim.ext.sbe.impl.StateBasedEndorsementFactory;
import org.hyperledger.fabric.shim.ledger.KeyValue;

/** A contract with a function for everything that a test of a network needs, and what {@code network up} asks a contract. */
public final class GenericContract extends ChaincodeBase {
    private static final AtomicInteger INSTANCES = new AtomicInteger();

    private final int instance = INSTANCES.incrementAndGet();

    /** A contract; no two instances of a process answer {@code instance} alike. */
    public GenericContract() {}

    @Override
    public Response init(ChaincodeStub stub) {
        return ok("");
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        List<String> arguments = stub.getParameters();
        return switch (String.valueOf(stub.getFunction())) {
            case "bootstrap", "head" -> ok("");
            case "log" -> ok("{\"head\":{\"size\":0}}");
            case "put" -> put(stub, arguments.get(0), stub.getArgs().get(2));
            case "get" -> new Response(Response.Status.SUCCESS, null, stub.getState(arguments.getFirst()));
            case "create" -> create(stub, arguments.get(0), arguments.get(1));
            case "add" -> add(stub, arguments.get(0));
            case "delete" -> delete(stub, arguments.getFirst());
            case "range" -> range(stub, arguments.get(0), arguments.get(1));
            case "count" -> count(stub, arguments.get(0), arguments.get(1), arguments.get(2));
            case "fill" -> fill(stub, arguments.get(0), Integer.parseInt(arguments.get(1)));
            case "policy" -> policy(stub, arguments.getFirst(), arguments.subList(1, arguments.size()));
            case "putAndGet" -> putAndGet(stub, arguments.get(0), arguments.get(1));
            case "event" -> event(stub, arguments.get(0), arguments.get(1), arguments.get(2));
            case "sleep" -> sleep(Long.parseLong(arguments.getFirst()));
            case "refuse" -> new Response(Integer.parseInt(arguments.get(0)), arguments.get(1), null);
            case "fail" -> throw new IllegalStateException("the contract is broken");
            case "instance" -> put(stub, "instance", Integer.toString(instance).getBytes(UTF_8));
            case "transient" ->
                new Response(Response.Status.SUCCESS, null, stub.getTransient().get("secret"));
            case "time" -> ok(stub.getTxTimestamp().toString());
            case "answer" -> new Response(Response.Status.SUCCESS, null, new byte[Integer.parseInt(arguments.get(0))]);
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

    private static Response range(ChaincodeStub stub, String start, String end) {
        StringBuilder found = new StringBuilder();
        for (KeyValue each : stub.getStateByRange(start, end)) {
            found.append(each.getKey())
                    .append('=')
                    .append(each.getStringValue())
                    .append(';');
        }
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
            stub.putState(prefix + i, new byte[] {1});
        }
        return ok("");
    }

    private static Response policy(ChaincodeStub stub, String key, List<String> organisations) {
        StateBasedEndorsement policy =
                StateBasedEndorsementFactory.getInstance().newStateBasedEndorsement(null);
        policy.addOrgs(StateBasedEndorsement.RoleType.RoleTypePeer, organisations.toArray(String[]::new));
        stub.setStateValidationParameter(key, policy.policy());
        return ok("");
    }

    private static Response putAndGet(ChaincodeStub stub, String key, String value) {
        stub.putState(key, value.getBytes(UTF_8));
        return new Response(Response.Status.SUCCESS, null, stub.getState(key));
    }

    private static Response event(ChaincodeStub stub, String name, String payload, String key) {
        stub.setEvent(name, payload.getBytes(UTF_8));
        return add(stub, key);
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

    /** Makes this instance ready to be served under a package id. */
    void prepare(String packageId) {
        processCommandLineOptions(new String[] {"--id", packageId});
        initializeLogging();
    }
}
