package org.mingzheng.proof.trust;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * A log's registration, as the policy's maker knows it.
 *
 * @param origin of the log
 * @param owner MSP id of the organisation that writes it
 * @param unit the unit within the organisation
 * @param kind {@code record}, {@code bulk} or {@code governance}
 * @param open whether entry bundles are served to anyone
 * @param roles in which its entries may bind other organisations' records, ascending
 * @param keys ascending by {@code from}, the first from 0
 * @param until size of the largest tree whose checkpoint counts, if the log was ended
 */
public record TrustedLog(
        Origin origin,
        String owner,
        String unit,
        String kind,
        boolean open,
        List<String> roles,
        List<TrustedKey> keys,
        Optional<Long> until) {
    /** The kind of log that takes entries. */
    public static final String RECORD = "record";

    /** Most keys of one log. */
    public static final int MAX_KEYS = 64;

    private static final List<String> KINDS = List.of(RECORD, "bulk", "governance");
    private static final List<String> ROLES = List.of("arbitrator", "court", "reconsideration", "supervisor");

    /**
     * A log. Rejects by {@link RejectedException} with {@link Reason#UNKNOWN_VALUE}, {@link Reason#TOO_MANY},
     * {@link Reason#IDENTIFIER_MALFORMED} or {@link Reason#TRUST_POLICY_INCONSISTENT}.
     */
    public TrustedLog {
        roles = List.copyOf(roles);
        keys = List.copyOf(keys);
        TrustedOrganisation.requireMsp(owner);
        Names.require("a log's unit", unit);
        require(KINDS.contains(kind), Reason.UNKNOWN_VALUE, "kind");
        require(ROLES.containsAll(roles), Reason.UNKNOWN_VALUE, "roles");
        require(roles.stream().sorted().distinct().toList().equals(roles), Reason.DUPLICATE_ITEM, "roles");
        require(keys.size() <= MAX_KEYS, Reason.TOO_MANY, "over " + MAX_KEYS + " keys");
        requireKeys(origin, keys);
        require(until.stream().allMatch(size -> size >= 0 && size <= JsonInteger.MAX), Reason.INTEGER_RANGE, "until");
    }

    /**
     * {@return whether a checkpoint of a tree of this size may count}
     *
     * @param size of the tree
     */
    public boolean covers(long size) {
        return until.stream().allMatch(last -> size <= last);
    }

    private static void requireKeys(Origin origin, List<TrustedKey> keys) {
        require(!keys.isEmpty() && keys.getFirst().from() == 0, "a log's first key is not from 0");
        for (int i = 0; i < keys.size(); i++) {
            TrustedKey key = keys.get(i);
            require(key.key().key().name().equals(origin.name()), "a log's key has another name than the log");
            require(i == 0 || keys.get(i - 1).from() < key.from(), "a log's keys are not ascending");
        }
    }

    /**
     * {@return the key that signs the checkpoint of a tree}
     *
     * @param size of the tree
     */
    public VerifierKey keyAt(long size) {
        return keys.reversed().stream()
                .filter(key -> key.from() <= size)
                .findFirst()
                .orElse(keys.getFirst())
                .key();
    }

    static TrustedLog read(JsonObject json) {
        json.onlyFields("keys", "kind", "origin", "owner", "public", "roles", "unit", "until");
        return new TrustedLog(
                new Origin(json.text("origin")),
                json.text("owner"),
                json.text("unit"),
                json.text("kind"),
                json.bool("public"),
                json.array("roles").texts(),
                json.array("keys").objects().stream().map(TrustedKey::read).toList(),
                json.optionalInteger("until"));
    }

    JsonObject json() {
        JsonObjectBuilder json = JsonObject.builder()
                .put(
                        "keys",
                        new JsonArray(keys.stream().<Json>map(TrustedKey::json).toList()))
                .put("kind", kind)
                .put("origin", origin.name())
                .put("owner", owner)
                .put("public", open)
                .put("roles", JsonArray.ofTexts(roles))
                .put("unit", unit);
        until.ifPresent(size -> json.put("until", size));
        return json.build();
    }

    private static void require(boolean rule, String detail) {
        require(rule, Reason.TRUST_POLICY_INCONSISTENT, detail);
    }

    private static void require(boolean rule, Reason reason, String detail) {
        if (!rule) {
            throw new RejectedException(reason, detail);
        }
    }
}
