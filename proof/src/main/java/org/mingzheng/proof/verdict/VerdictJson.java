package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.evidence.Logged;
import org.mingzheng.proof.evidence.Remark;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.status.StatedJson;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.verdict.Verdict.Authorised;
import org.mingzheng.proof.verdict.Verdict.Known;
import org.mingzheng.proof.verdict.Verdict.SealedBy;

/** The JSON form of a verdict. */
final class VerdictJson {
    private VerdictJson() {}

    static JsonObject of(Verdict verdict) {
        return JsonObject.builder()
                .put("at", verdict.at().toString())
                .put("authorised", authorised(verdict))
                .put("demonstration", verdict.demonstration())
                .put("entry", EntryJson.of(verdict.entry(), verdict.definition()))
                .put("format", Verdict.FORMAT)
                .put("now", verdict.now().toString())
                .put("policy", policy(verdict))
                .put("remarks", remarks(verdict))
                .put("status", status(verdict))
                .put("unchanged", unchanged(verdict.unchanged()))
                .build();
    }

    private static JsonObject policy(Verdict verdict) {
        JsonObjectBuilder json = JsonObject.builder()
                .put(
                        "digest",
                        Sha256.digest(Bytes.utf8(verdict.policy().text())).base64Url())
                .put("issued", verdict.policy().issued().toString())
                .put("name", verdict.policy().name())
                .put("quorum", verdict.policy().quorum());
        verdict.policy().ordering().ifPresent(ordering -> json.put("ordering", ordering.code()));
        verdict.signer().ifPresent(signer -> json.put("signer", signer.encoded()));
        return json.build();
    }

    private static JsonArray remarks(Verdict verdict) {
        List<Json> remarks = new ArrayList<>();
        verdict.remarks().forEach(each -> remarks.add(remark(each)));
        return new JsonArray(remarks);
    }

    private static JsonObject remark(Remark remark) {
        JsonObjectBuilder json = JsonObject.builder()
                .put("code", remark.rejection().reason().code())
                .put("detail", remark.rejection().detail())
                .put("member", remark.member());
        remark.party().ifPresent(party -> json.put("party", party));
        return json.build();
    }

    private static JsonObject unchanged(Verdict.Unchanged unchanged) {
        JsonObjectBuilder json = claim(unchanged.claim());
        unchanged.logged().ifPresent(logged -> put(json, logged));
        return json.build();
    }

    private static void put(JsonObjectBuilder json, Logged logged) {
        StatedJson.endorsers(json, logged.endorsers())
                .put("index", logged.index())
                .put("origin", logged.origin().name())
                .put("precision", Verdict.PRECISION)
                .put("size", logged.size())
                .put("time", StatedJson.time(logged.timeMillis()));
    }

    private static JsonObject authorised(Verdict verdict) {
        Authorised authorised = verdict.authorised();
        JsonObjectBuilder json = claim(authorised.claim());
        authorised.owner().ifPresent(owner -> json.put("owner", owner));
        authorised.unit().ifPresent(unit -> json.put("unit", unit));
        authorised.known().ifPresent(known -> put(json, known, verdict.now()));
        List<Json> seals = new ArrayList<>();
        authorised.seals().forEach(seal -> seals.add(seal(seal)));
        return json.put("seals", new JsonArray(seals)).build();
    }

    private static void put(JsonObjectBuilder json, Known known, UtcTime now) {
        json.put("age", StatedJson.age(known.millis(), now))
                .put("asOf", known.asOf())
                .put("known", StatedJson.time(known.millis()))
                .put("maxAge", known.maxAge());
    }

    private static JsonObject seal(SealedBy seal) {
        JsonObjectBuilder json = JsonObject.builder()
                .put("key", seal.kid())
                .put("role", seal.role())
                .put("vote", seal.vote().code());
        seal.knownMillis().ifPresent(known -> json.put("known", StatedJson.time(known)));
        seal.owner().ifPresent(owner -> json.put("owner", owner));
        return json.build();
    }

    private static JsonObject status(Verdict verdict) {
        JsonObjectBuilder json = claim(verdict.status().claim());
        verdict.status().stated().ifPresent(stated -> {
            StatedJson.put(json, stated, verdict.now());
            json.put("precision", Verdict.PRECISION);
        });
        return json.build();
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
}
