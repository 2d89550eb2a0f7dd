package org.mingzheng.proof.contract;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;

/**
 * What the organisations have agreed about a log ({@code docs/spec/contract.md}, "Logs"): the value under the log's key.
 *
 * @param origin of the log
 * @param owner MSP id
 * @param kind what the log takes
 * @param all whether every organisation with a peer must endorse an append
 * @param terms what an amendment replaces
 * @param keys ascending by {@code from}, the first from 0
 * @param revision 1, and one more with each change
 */
public record LogRegistration(
        Origin origin, String owner, LogKind kind, boolean all, Terms terms, List<Key> keys, long revision) {
    /** The format and its major version. */
    public static final String FORMAT = "mingzheng/log/v1";

    /** Longest value that is read, in bytes. */
    private static final int MAX_SIZE = 1 << 20;

    /**
     * A key that signs a log's checkpoints.
     *
     * @param from the smallest tree whose checkpoint it signs; it is valid up to the {@code from} of the next key
     * @param verifier in C2SP's text form
     */
    public record Key(long from, String verifier) {
        private static Key read(JsonObject json) {
            return new Key(json.integer("from"), json.text("key"));
        }

        private JsonObject json() {
            return JsonObject.builder().put("from", from).put("key", verifier).build();
        }
    }

    /**
     * Those terms that an amendment replaces.
     *
     * @param unit the unit within the owner's organisation
     * @param types names of the entry types, or kinds of items, that the log takes, ascending
     * @param writers who may append, each as the SHA-256 of a public key, ascending by base64url
     * @param open whether entry bundles are served to anyone
     * @param roles in which the log's entries may bind other organisations' records, ascending
     */
    public record Terms(String unit, List<String> types, List<Bytes> writers, boolean open, List<String> roles) {
        /** Copies the lists. */
        public Terms {
            types = List.copyOf(types);
            writers = List.copyOf(writers);
            roles = List.copyOf(roles);
        }

        /**
         * {@return the terms in an object}
         *
         * @param json may have other members
         * @throws RejectedException if a member is missing or of another type
         */
        public static Terms read(JsonObject json) {
            return new Terms(
                    json.text("unit"),
                    json.array("types").texts(),
                    json.array("writers").texts().stream()
                            .map(text -> Bytes.ofBase64Url(text).orThrow())
                            .toList(),
                    json.bool("public"),
                    json.array("roles").texts());
        }
    }

    /** Copies the keys. */
    public LogRegistration {
        keys = List.copyOf(keys);
    }

    /**
     * {@return this log on other terms}
     *
     * @param amended the terms
     */
    public LogRegistration with(Terms amended) {
        return new LogRegistration(origin, owner, kind, all, amended, keys, revision + 1);
    }

    /**
     * {@return this log with one more key}
     *
     * @param next from a greater tree size than the last key
     */
    public LogRegistration with(Key next) {
        List<Key> longer = new ArrayList<>(keys);
        longer.add(next);
        return new LogRegistration(origin, owner, kind, all, terms, longer, revision + 1);
    }

    /**
     * {@return the key that signs checkpoints of a tree, in C2SP's text form}
     *
     * @param size number of leaves
     */
    public String key(long size) {
        return keys.reversed().stream()
                .filter(key -> key.from <= size)
                .findFirst()
                .orElseThrow()
                .verifier;
    }

    /** {@return it as JSON} */
    public JsonObject json() {
        return JsonObject.builder()
                .put("endorsement", all ? "all" : "policy")
                .put("format", FORMAT)
                .put("keys", new JsonArray(keys.stream().<Json>map(Key::json).toList()))
                .put("kind", kind.code())
                .put("origin", origin.name())
                .put("owner", owner)
                .put("public", terms.open)
                .put("revision", revision)
                .put("roles", JsonArray.ofTexts(terms.roles))
                .put("types", JsonArray.ofTexts(terms.types))
                .put("unit", terms.unit)
                .put(
                        "writers",
                        JsonArray.ofTexts(
                                terms.writers.stream().map(Bytes::base64Url).toList()))
                .build();
    }

    /** {@return the value under the log's key} */
    public Bytes canonical() {
        return json().canonical();
    }

    /** {@return SHA-256 of the value under the log's key} */
    public Bytes digest() {
        return Sha256.digest(canonical());
    }

    /**
     * {@return the registration in a value}
     *
     * @param value under a log's key
     */
    public static Result<LogRegistration> parse(Bytes value) {
        return Json.parse(value, MAX_SIZE).then(json -> Result.of(() -> read(JsonObject.of(json))));
    }

    /**
     * {@return the registration in an object}
     *
     * @param json a registration; it may have other members, as an answer about a log has
     * @throws RejectedException if a member is missing, of another type or of an unknown value
     */
    public static LogRegistration read(JsonObject json) {
        return new LogRegistration(
                new Origin(json.text("origin")),
                json.text("owner"),
                LogKind.of(json.text("kind")),
                json.text("endorsement").equals("all"),
                Terms.read(json),
                json.array("keys").objects().stream().map(Key::read).toList(),
                json.integer("revision"));
    }
}
