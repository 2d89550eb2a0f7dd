package org.mingzheng.cli.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingzheng.cli.finding.Finding;
import org.mingzheng.cli.finding.FindingCode;
import org.mingzheng.cli.finding.FindingText;
import org.mingzheng.cli.finding.Findings;
import org.mingzheng.cli.replay.Replay;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.stated.RecordResult;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;

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
record AuditReport(
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
    private static final double NANOS = 1e9;

    ExitCode exitCode() {
        if (findings.contradicted()) {
            return ExitCode.CONTRADICTED;
        }
        return findings.clean() ? ExitCode.OK : ExitCode.UNPROVEN;
    }

    private long perSecond() {
        return (long) (leaves * NANOS / Math.max(1, nanos));
    }

    void print(Texts texts) {
        texts.say(
                "read",
                replay.height(),
                scope.reader(),
                channel,
                leaves,
                replay.logs().size(),
                nanos / NANOS,
                perSecond());
        texts.say("ordered", replay.orders().rule(), words(replay.orders().changes()));
        for (LogResult log : logs) {
            texts.say(
                    "log",
                    log.origin(),
                    texts.text("kind." + log.kind()),
                    log.head().size(),
                    log.head().root().base64(),
                    log.endorsers().organisations().size(),
                    log.endorsers().parties());
            log.served()
                    .ifPresent(served -> texts.say(
                            "served",
                            served.size(),
                            served.tiles(),
                            served.bundles(),
                            served.receipts(),
                            served.records()));
            if (compared && log.served().isEmpty()) {
                texts.say("not-served");
            }
        }
        print(texts, records);
        if (!compared) {
            texts.say("no-service");
        }
        FindingText.to(texts.out()).print(findings);
        if (logs.stream().anyMatch(log -> log.endorsers().demonstration())) {
            texts.say("demonstration");
        }
        texts.say("verdict." + exitCode().code(), count(true), count(false));
    }

    private static String words(List<Long> blocks) {
        return blocks.stream().map(each -> "" + each).collect(Collectors.joining(" "));
    }

    private static void print(Texts texts, RecordResult records) {
        if (records.stated().isEmpty()) {
            texts.say("not-stated", records.all());
        } else {
            texts.say(records.sampled() ? "sampled" : "records", records.asked(), records.all());
        }
        records.stated().forEach(each -> texts.say("stated", each.msp(), each.same()));
    }

    private long count(boolean contradictions) {
        return findings.counts().entrySet().stream()
                .filter(entry -> entry.getKey().isContradiction() == contradictions)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    JsonObject json() {
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
                .put("verdict", exitCode().name().toLowerCase(Locale.ROOT))
                .put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .build();
    }

    private static JsonArray array(List<JsonObject> objects) {
        return new JsonArray(objects.stream().<Json>map(object -> object).toList());
    }
}
