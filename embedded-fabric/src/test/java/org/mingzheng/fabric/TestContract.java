package org.mingzheng.fabric;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;

/** A contract with a function for everything that a test here needs. */
public final class TestContract extends ChaincodeBase {
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
            case "range" -> range(stub.getStateByRange(arguments.get(0), arguments.get(1)));
            case "composite" -> composite(stub, arguments);
            case "sleep" -> sleep(Long.parseLong(arguments.getFirst()));
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

    private static Response range(QueryResultsIterator<KeyValue> keys) {
        StringBuilder found = new StringBuilder();
        keys.forEach(key -> found.append(key.getKey())
                .append('=')
                .append(key.getStringValue())
                .append(';'));
        return ok(found.toString());
    }

    private static Response composite(ChaincodeStub stub, List<String> arguments) {
        if (arguments.size() == 1) {
            return range(stub.getStateByPartialCompositeKey(arguments.getFirst()));
        }
        String key = stub.createCompositeKey(arguments.get(0), arguments.get(1)).toString();
        return put(stub, key, arguments.get(1).getBytes(UTF_8));
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
