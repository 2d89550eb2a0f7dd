package org.mingzheng.audit.registry;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;

/**
 * What governance agreed about a log, as its entries say.
 *
 * @param origin of the log
 * @param owner MSP id
 * @param kind {@code record}, {@code bulk} or {@code governance}
 * @param all whether every organisation with a peer must endorse an append
 * @param terms the log's {@code types}, {@code writers}, {@code roles}, {@code public} and {@code unit}
 * @param keys the log's keys, ascending
 * @param revision 1, and one more with each change
 */
public record Registration(
        Origin origin, String owner, String kind, boolean all, JsonObject terms, List<Key> keys, long revision) {
    /** The kind of the governance log. */
    public static final String GOVERNANCE = "governance";

    /**
     * A key that signs checkpoints.
     *
     * @param from the smallest tree that it signs
     * @param verifier in C2SP's text form
     */
    public record Key(long from, String verifier) {
        private JsonObject json() {
            return JsonObject.builder().put("from", from).put("key", verifier).build();
        }
    }

    /** Copies the keys. */
    public Registration {
        keys = List.copyOf(keys);
    }

    static Registration registered(JsonObject log, String owner) {
        return new Registration(
                new Origin(log.text("origin")),
                owner,
                log.text("kind"),
                log.text("endorsement").equals("all"),
                log,
                List.of(new Key(0, log.text("key"))),
                1);
    }

    Registration amended(JsonObject log) {
        return new Registration(origin, owner, kind, all, log, keys, revision + 1);
    }

    Registration withKey(JsonObject log) {
        List<Key> longer = new ArrayList<>(keys);
        longer.add(new Key(log.integer("from"), log.text("key")));
        return new Registration(origin, owner, kind, all, terms, longer, revision + 1);
    }

    /** The value under the log's key. */
    Bytes value() {
        return JsonObject.builder()
                .put("endorsement", all ? "all" : "policy")
                .put("format", "mingzheng/log/v1")
                .put("keys", new JsonArray(keys.stream().<Json>map(Key::json).toList()))
                .put("kind", kind)
                .put("origin", origin.name())
                .put("owner", owner)
                .put("public", open())
                .put("revision", revision)
                .put("roles", JsonArray.ofTexts(roles()))
                .put("types", JsonArray.ofTexts(types()))
                .put("unit", terms.text("unit"))
                .put("writers", JsonArray.ofTexts(writers()))
                .build()
                .canonical();
    }

    /** How the log stands among all. */
    JsonObject listed() {
        return JsonObject.builder()
                .put("digest", Sha256.digest(value()).base64Url())
                .put("origin", origin.name())
                .put("owner", owner)
                .put("unit", terms.text("unit"))
                .build();
    }

    static Result<JsonObject> object(Json json) {
        return json instanceof JsonObject object
                ? Result.accepted(object)
                : Result.rejected(Reason.WRONG_TYPE, "a change is an object");
    }

    /** {@return the names of the types that the log takes} */
    public List<String> types() {
        return terms.array("types").texts();
    }

    /** {@return who may append, each as the SHA-256 of a public key in base64url} */
    public List<String> writers() {
        return terms.array("writers").texts();
    }

    /** {@return in which roles the log's entries bind others} */
    public List<String> roles() {
        return terms.array("roles").texts();
    }

    /** {@return whether the log's entries are served to anyone} */
    public boolean open() {
        return terms.bool("public");
    }

    /**
     * {@return the key that signs checkpoints of a tree, in C2SP's text form}
     *
     * @param size number of leaves
     */
    public String key(long size) {
        return keys.reversed().stream()
                .filter(key -> key.from() <= size)
                .findFirst()
                .orElseThrow()
                .verifier();
    }
}
