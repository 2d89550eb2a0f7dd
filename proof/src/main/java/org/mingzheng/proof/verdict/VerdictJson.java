package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.evidence.Logged;
import org.mingzheng.proof.evidence.Remark;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.verdict.Stated.Marked;
import org.mingzheng.proof.verdict.Stated.Since;
import org.mingzheng.proof.verdict.Stated.Successor;
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
        endorsers(json, logged.endorsers())
                .put("index", logged.index())
                .put("origin", logged.origin().name())
                .put("precision", Verdict.PRECISION)
                .put("size", logged.size())
                .put("time", time(logged.timeMillis()));
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
        json.put("age", age(known.millis(), now))
                .put("asOf", known.asOf())
                .put("known", time(known.millis()))
                .put("maxAge", known.maxAge());
    }

    private static JsonObject seal(SealedBy seal) {
        JsonObjectBuilder json = JsonObject.builder()
                .put("key", seal.kid())
                .put("role", seal.role())
                .put("vote", seal.vote().code());
        seal.knownMillis().ifPresent(known -> json.put("known", time(known)));
        seal.owner().ifPresent(owner -> json.put("owner", owner));
        return json.build();
    }

    private static JsonObject status(Verdict verdict) {
        JsonObjectBuilder json = claim(verdict.status().claim());
        verdict.status().stated().ifPresent(stated -> put(json, stated, verdict.now()));
        verdict.status().stated().ifPresent(stated -> marks(json, stated.marks(), verdict.definition()));
        verdict.status()
                .stated()
                .flatMap(Stated::state)
                .flatMap(state -> EntryJson.state(verdict.definition(), state))
                .ifPresent(names -> json.put("stateNames", names));
        return json.build();
    }

    private static void put(JsonObjectBuilder json, Stated stated, UtcTime now) {
        endorsers(json, stated.endorsers())
                .put("age", age(stated.knownMillis(), now))
                .put("known", time(stated.knownMillis()))
                .put("maxAge", stated.maxAge())
                .put("precision", Verdict.PRECISION);
        stated.standing().ifPresent(standing -> json.put("standing", standing.code()));
        stated.state().ifPresent(state -> json.put("state", state));
        stated.since().ifPresent(since -> json.put("since", since(since)));
        stated.successor().ifPresent(successor -> json.put("successor", successor(successor)));
    }

    private static void marks(JsonObjectBuilder json, List<Marked> marks, Optional<Definition> definition) {
        List<Json> all = new ArrayList<>();
        for (Marked each : marks) {
            JsonObjectBuilder mark = JsonObject.builder()
                    .put("effective", each.effective().toString())
                    .put("known", time(each.knownMillis()))
                    .put("mark", each.mark());
            each.standing().ifPresent(standing -> mark.put("standing", standing.code()));
            EntryJson.mark(definition, each.mark()).ifPresent(names -> mark.put("names", names));
            all.add(mark.build());
        }
        if (!all.isEmpty()) {
            json.put("marks", new JsonArray(all));
        }
    }

    private static JsonObject successor(Successor successor) {
        return JsonObject.builder()
                .put("effective", successor.effective().toString())
                .put("known", time(successor.knownMillis()))
                .put("leaf", successor.leaf().value().base64Url())
                .build();
    }

    private static JsonObject since(Since since) {
        JsonObjectBuilder json = JsonObject.builder()
                .put("effective", since.effective().toString())
                .put("known", time(since.knownMillis()));
        since.event().ifPresent(event -> json.put("event", event));
        return json.build();
    }

    private static long age(long knownMillis, UtcTime now) {
        return Math.max(0, now.epochSecond() - knownMillis / 1000);
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
