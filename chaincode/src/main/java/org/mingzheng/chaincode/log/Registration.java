package org.mingzheng.chaincode.log;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.Origin;

/**
 * What the organisations have agreed about a log.
 *
 * @param origin of the log
 * @param owner MSP id
 * @param kind what the log takes
 * @param all whether every organisation with a peer must endorse an append
 * @param terms what an amendment replaces
 * @param keys ascending by {@code from}, the first from 0
 * @param revision 1, and one more with each change
 */
public record Registration(
        Origin origin, String owner, LogKind kind, boolean all, Terms terms, List<LogKey> keys, long revision) {
    /** The format and its major version. */
    public static final String FORMAT = "mingzheng/log/v1";

    private static final int MAX_SIZE = 1 << 20;

    /** Copies the keys. */
    public Registration {
        keys = List.copyOf(keys);
    }

    /**
     * {@return this log on other terms}
     *
     * @param amended the terms
     */
    public Registration with(Terms amended) {
        return new Registration(origin, owner, kind, all, amended, keys, revision + 1);
    }

    /**
     * {@return this log with one more key}
     *
     * @param next from a greater tree size than the last key
     */
    public Registration with(LogKey next) {
        List<LogKey> longer = new ArrayList<>(keys);
        longer.add(next);
        return new Registration(origin, owner, kind, all, terms, longer, revision + 1);
    }

    /** {@return the value under the log's key} */
    public Bytes toBytes() {
        return json().build().canonical();
    }

    JsonObjectBuilder json() {
        JsonObjectBuilder json = JsonObject.builder()
                .put("format", FORMAT)
                .put("origin", origin.name())
                .put("owner", owner)
                .put("kind", kind.code())
                .put("endorsement", all ? "all" : "policy")
                .put("keys", new JsonArray(keys.stream().<Json>map(LogKey::json).toList()))
                .put("revision", revision);
        terms.write(json);
        return json;
    }

    /**
     * {@return the registration in a state value}
     *
     * @param value what {@link #toBytes} gave
     */
    public static Registration read(Bytes value) {
        JsonObject json = (JsonObject) Json.parse(value, MAX_SIZE).orThrow();
        return new Registration(
                new Origin(json.text("origin")),
                json.text("owner"),
                kind(json.text("kind")),
                json.text("endorsement").equals("all"),
                Terms.read(json),
                json.array("keys").objects().stream().map(LogKey::read).toList(),
                json.integer("revision"));
    }

    private static LogKind kind(String code) {
        for (LogKind kind : LogKind.values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new IllegalStateException("the state holds a log of an unknown kind");
    }
}
