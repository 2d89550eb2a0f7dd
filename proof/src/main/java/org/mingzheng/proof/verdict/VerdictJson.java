package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.verdict.Verdict.Authorised;
import org.mingzheng.proof.verdict.Verdict.Logged;
import org.mingzheng.proof.verdict.Verdict.SealedBy;
import org.mingzheng.proof.verdict.Verdict.Stated;

/** The JSON form of a verdict. */
final class VerdictJson {
    private VerdictJson() {}

    static JsonObject of(Verdict verdict) {
        return JsonObject.builder()
                .put("at", verdict.at().toString())
                .put("authorised", authorised(verdict.authorised()))
                .put("demonstration", verdict.demonstration())
                .put("entry", entry(verdict))
                .put("format", Verdict.FORMAT)
                .put("now", verdict.now().toString())
                .put("policy", policy(verdict))
                .put("status", status(verdict))
                .put("unchanged", unchanged(verdict.unchanged()))
                .build();
    }

    private static JsonObject entry(Verdict verdict) {
        return JsonObject.builder()
                .put("event", verdict.entry().event().name())
                .put("leaf", verdict.entry().leafHash().value().base64Url())
                .put("record", verdict.entry().place().recordId().toString())
                .put("type", verdict.entry().place().type().toString())
                .build();
    }

    private static JsonObject policy(Verdict verdict) {
        return JsonObject.builder()
                .put("issued", verdict.policy().issued().toString())
                .put("name", verdict.policy().name())
                .put("quorum", verdict.policy().quorum())
                .build();
    }

    private static JsonObject unchanged(Verdict.Unchanged unchanged) {
        JsonObjectBuilder json = claim(unchanged.claim());
        unchanged.logged().ifPresent(logged -> put(json, logged));
        return json.build();
    }

    private static void put(JsonObjectBuilder json, Logged logged) {
        endorsers(json, logged.endorsers())
                .put("index", logged.index())
                .put("origin", logged.origin().name())
                .put("precision", Verdict.PRECISION)
                .put("size", logged.size())
                .put("time", time(logged.timeMillis()));
    }

    private static JsonObject authorised(Authorised authorised) {
        JsonObjectBuilder json = claim(authorised.claim());
        authorised.owner().ifPresent(owner -> json.put("owner", owner));
        authorised.unit().ifPresent(unit -> json.put("unit", unit));
        List<Json> seals = new ArrayList<>();
        authorised.seals().forEach(seal -> seals.add(seal(seal)));
        return json.put("seals", new JsonArray(seals)).build();
    }

    private static JsonObject seal(SealedBy seal) {
        JsonObjectBuilder json = JsonObject.builder()
                .put("key", seal.kid())
                .put("role", seal.role())
                .put("vote", seal.vote().code());
        seal.owner().ifPresent(owner -> json.put("owner", owner));
        return json.build();
    }

    private static JsonObject status(Verdict verdict) {
        JsonObjectBuilder json = claim(verdict.status().claim());
        verdict.status().stated().ifPresent(stated -> put(json, stated, verdict.now()));
        return json.build();
    }

    private static void put(JsonObjectBuilder json, Stated stated, UtcTime now) {
        endorsers(json, stated.endorsers())
                .put("age", Math.max(0, now.epochSecond() - stated.knownMillis() / 1000))
                .put("known", time(stated.knownMillis()))
                .put("maxAge", stated.maxAge())
                .put("precision", Verdict.PRECISION);
        stated.standing().ifPresent(standing -> json.put("standing", standing.code()));
        stated.state().ifPresent(state -> json.put("state", state));
    }

    private static JsonObjectBuilder claim(Claim claim) {
        List<Json> reasons = new ArrayList<>();
        claim.reasons().forEach(reason -> reasons.add(reason(reason)));
        return JsonObject.builder().put("outcome", claim.outcome().code()).put("reasons", new JsonArray(reasons));
    }

    private static JsonObject reason(Rejection rejection) {
        return JsonObject.builder()
                .put("code", rejection.reason().code())
                .put("detail", rejection.detail())
                .build();
    }

    private static JsonObjectBuilder endorsers(JsonObjectBuilder json, Endorsers endorsers) {
        return json.put("organisations", JsonArray.ofTexts(endorsers.organisations()))
                .put("parties", endorsers.parties());
    }

    private static String time(long millis) {
        return new UtcTime(millis / 1000).toString();
    }
}
