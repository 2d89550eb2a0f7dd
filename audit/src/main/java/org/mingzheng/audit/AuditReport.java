package org.mingzheng.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mingzheng.audit.finding.Finding;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.replay.Replay;
import org.mingzheng.audit.stated.RecordResult;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.result.Outcome;

/**
 * What an audit came to.
 *
 * @param channel the channel
 * @param scope what was asked for
 * @param replay what the blocks lead to
 * @param leaves how many were appended by the blocks that were read at first
 * @param nanos how long reading and rebuilding these took
 * @param logs what was learnt of each that was asked for
 * @param records what was learnt of records
 * @param compared whether a service was compared
 * @param findings what is wrong, and what could not be checked
 */
public record AuditReport(
        String channel,
        Scope scope,
        Replay replay,
        long leaves,
        long nanos,
        List<LogResult> logs,
        RecordResult records,
        boolean compared,
        Findings findings) {
    private static final String FORMAT = "mingzheng/audit/v1";

    /** {@return what it comes to: never proven if anything could not be checked} */
    public Outcome outcome() {
        if (findings.contradicted()) {
            return Outcome.CONTRADICTED;
        }
        return findings.clean() ? Outcome.PROVEN : Outcome.UNKNOWN;
    }

    /** {@return the report as programs read it} */
    public JsonObject json() {
        JsonObjectBuilder counts = JsonObject.builder();
        findings.counts().forEach((FindingCode code, Long count) -> counts.put(code.code(), count));
        return JsonObject.builder()
                .put("format", FORMAT)
                .put("channel", channel)
                .put("reader", scope.reader())
                .put("blocks", replay.height())
                .put("orderers", replay.orders().rule())
                .put(
                        "configurations",
                        new JsonArray(replay.orders().changes().stream()
                                .<Json>map(JsonInteger::new)
                                .toList()))
                .put("leaves", leaves)
                .put("milliseconds", nanos / 1_000_000)
                .put("logs", array(logs.stream().map(LogResult::json).toList()))
                .put("records", records.json())
                .put("service", compared)
                .put(
                        "findings",
                        array(findings.all().stream().map(Finding::json).toList()))
                .put("counts", counts.build())
                .put("verdict", outcome().code())
                .put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .build();
    }

    private static JsonArray array(List<JsonObject> objects) {
        return new JsonArray(objects.stream().<Json>map(object -> object).toList());
    }
}
