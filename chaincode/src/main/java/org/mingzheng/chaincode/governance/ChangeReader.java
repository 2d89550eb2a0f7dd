package org.mingzheng.chaincode.governance;

import java.util.List;
import java.util.regex.Pattern;
import org.mingzheng.chaincode.genesis.Genesis;
import org.mingzheng.chaincode.genesis.Rules;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.ContractLimits;
import org.mingzheng.proof.contract.LogKind;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;

/** Reads changes: canonical JSON, every member there, none besides. */
final class ChangeReader {
    private static final int MAX_TYPES = 64;
    private static final int MAX_WRITERS = 16;
    private static final int MAX_ROLES = 4;
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern WRITER = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern ROLE = Pattern.compile("arbitrator|court|reconsideration|supervisor");
    private static final Rules RULES = new Rules(RefusalReason.CHANGE_MALFORMED);

    private ChangeReader() {}

    static JsonObject json(Bytes text) {
        Json json = Json.parseCanonical(text, ContractLimits.CHANGE_BYTES).orThrow();
        RULES.require(json instanceof JsonObject, "change", "not an object");
        return (JsonObject) json;
    }

    static Change read(JsonObject json) {
        json.onlyFields("change", "format", "log");
        RULES.require(json.text("format").equals(Genesis.FORMAT), "format", "not " + Genesis.FORMAT);
        JsonObject log = json.object("log");
        Origin origin = new Origin(log.text("origin"));
        return switch (json.text("change")) {
            case "register" -> register(origin, log);
            case "amend" -> amend(origin, log);
            case "key" -> key(origin, log);
            default -> {
                RULES.require(false, "change", "not register, amend or key");
                throw new AssertionError();
            }
        };
    }

    private static Change register(Origin origin, JsonObject log) {
        log.onlyFields("endorsement", "key", "kind", "origin", "public", "roles", "types", "unit", "writers");
        LogRegistration.Key key = new LogRegistration.Key(0, RULES.key("key", log.text("key"), origin));
        LogKind kind = oneOf(log, "kind", "record", "bulk") ? LogKind.RECORD : LogKind.BULK;
        boolean all = oneOf(log, "endorsement", "all", "policy");
        return new Change.Register(new LogRegistration(origin, "", kind, all, terms(log), List.of(key), 1));
    }

    private static Change amend(Origin origin, JsonObject log) {
        log.onlyFields("origin", "public", "revision", "roles", "types", "unit", "writers");
        return new Change.Amend(origin, log.integer("revision"), terms(log));
    }

    private static Change key(Origin origin, JsonObject log) {
        log.onlyFields("from", "key", "origin", "revision");
        LogRegistration.Key key =
                new LogRegistration.Key(log.integer("from"), RULES.key("key", log.text("key"), origin));
        return new Change.NextKey(origin, log.integer("revision"), key);
    }

    private static boolean oneOf(JsonObject log, String field, String one, String other) {
        String word = log.text(field);
        RULES.require(word.equals(one) || word.equals(other), field, "not " + one + " or " + other);
        return word.equals(one);
    }

    private static LogRegistration.Terms terms(JsonObject log) {
        LogRegistration.Terms terms = LogRegistration.Terms.read(log);
        RULES.label("unit", terms.unit());
        RULES.set("types", terms.types(), MAX_TYPES, TYPE);
        RULES.require(!terms.types().contains(GovernanceLog.TYPE), "types", "governance is the contract's own");
        RULES.set("writers", log.array("writers").texts(), MAX_WRITERS, WRITER);
        RULES.set("roles", terms.roles(), MAX_ROLES, ROLE);
        return terms;
    }
}
