package org.mingzheng.proof.trust;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.EndedKey;
import org.mingzheng.proof.time.UtcTime;

/** The text of a policy's note: format line and canonical JSON. */
final class PolicyText {
    private static final int MAX_SIZE = Note.MAX_SIZE;

    private PolicyText() {}

    static String of(TrustPolicy policy) {
        JsonObjectBuilder json = JsonObject.builder()
                .put("channel", policy.channel())
                .put("contract", policy.contract())
                .put(
                        "definitions",
                        array(policy.definitions().stream()
                                .<Json>map(TrustedDefinition::json)
                                .toList()))
                .put("demonstration", policy.demonstration())
                .put(
                        "ended",
                        array(policy.ended().stream().map(PolicyText::json).toList()))
                .put("issued", policy.issued().toString())
                .put(
                        "logs",
                        array(policy.logs().stream().<Json>map(TrustedLog::json).toList()))
                .put("maxStatementAge", policy.maxStatementAge())
                .put("name", policy.name())
                .put(
                        "organisations",
                        array(policy.organisations().stream()
                                .<Json>map(TrustedOrganisation::json)
                                .toList()))
                .put("quorum", policy.quorum())
                .put("until", policy.until().toString());
        policy.ordering().ifPresent(ordering -> json.put("ordering", ordering.code()));
        Bytes text = json.build().canonical();
        return TrustPolicy.FORMAT + "\n" + new String(text.unsafeArray(), StandardCharsets.UTF_8) + "\n";
    }

    private static JsonArray array(List<Json> items) {
        return new JsonArray(items);
    }

    static Result<TrustPolicy> parse(String text) {
        return Result.of(() -> {
            int line = text.indexOf('\n');
            if (!text.substring(0, line).equals(TrustPolicy.FORMAT)) {
                throw new RejectedException(Reason.UNKNOWN_FORMAT, "another format line");
            }
            if (text.indexOf('\n', line + 1) != text.length() - 1 || line == text.length() - 1) {
                throw new RejectedException(Reason.TRUST_POLICY_MALFORMED, "not format and JSON, each a line");
            }
            Bytes json = Bytes.utf8(text.substring(line + 1, text.length() - 1));
            TrustPolicy policy = read(Json.parseCanonical(json, MAX_SIZE).orThrow());
            if (!policy.text().equals(text)) {
                throw new RejectedException(Reason.NOT_CANONICAL, "the lists are not in their order");
            }
            return policy;
        });
    }

    private static TrustPolicy read(Json value) {
        if (!(value instanceof JsonObject json)) {
            throw new RejectedException(Reason.WRONG_TYPE, "a trust policy is an object");
        }
        json.onlyFields(
                "channel",
                "contract",
                "definitions",
                "demonstration",
                "ended",
                "issued",
                "logs",
                "maxStatementAge",
                "name",
                "ordering",
                "organisations",
                "quorum",
                "until");
        return new TrustPolicy(
                json.text("name"),
                new Term(time(json, "issued"), time(json, "until")),
                json.bool("demonstration"),
                json.text("channel"),
                json.text("contract"),
                json.array("organisations").objects().stream()
                        .map(TrustedOrganisation::read)
                        .toList(),
                quorum(json.integer("quorum")),
                json.array("ended").objects().stream().map(PolicyText::ended).toList(),
                json.array("logs").objects().stream().map(TrustedLog::read).toList(),
                json.array("definitions").objects().stream()
                        .map(TrustedDefinition::read)
                        .toList(),
                json.integer("maxStatementAge"),
                json.optionalText("ordering").map(Ordering::of));
    }

    private static Json json(EndedKey ended) {
        return JsonObject.builder()
                .put("compromised", ended.compromised())
                .put("from", ended.from().toString())
                .put("key", ended.key().base64Url())
                .build();
    }

    private static EndedKey ended(JsonObject json) {
        json.onlyFields("compromised", "from", "key");
        return new EndedKey(
                Bytes.ofBase64Url(json.text("key")).orThrow(), time(json, "from"), json.bool("compromised"));
    }

    private static UtcTime time(JsonObject json, String name) {
        return UtcTime.parse(json.text(name)).orThrow();
    }

    /** A quorum beyond the integers is beyond the organisations, too. */
    private static int quorum(long quorum) {
        return (int) Math.max(0, Math.min(quorum, TrustPolicy.MAX_ORGANISATIONS + 1L));
    }
}
