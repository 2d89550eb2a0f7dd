package org.mingzheng.cli.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingzheng.cli.finding.Finding;
import org.mingzheng.cli.finding.FindingCode;
import org.mingzheng.cli.finding.Findings;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;

/**
 * What an audit came to.
 *
 * @param channel the channel
 * @param reader whose peer's blocks were read
 * @param height how many
 * @param leaves how many they appended
 * @param nanos how long reading and rebuilding took
 * @param logs what was learnt of each
 * @param records how many records were compared with statements
 * @param compared whether a service was compared
 * @param findings what is wrong, and what could not be checked
 */
record AuditReport(
        String channel,
        String reader,
        long height,
        long leaves,
        long nanos,
        List<LogResult> logs,
        int records,
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
        texts.say("read", height, reader, channel, leaves, logs.size(), nanos / NANOS, perSecond());
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
        texts.say("records", records);
        if (!compared) {
            texts.say("no-service");
        }
        findings.all().forEach(finding -> print(texts, finding));
        findings.counts().forEach((code, count) -> {
            if (count > Findings.MOST) {
                texts.say("more", texts.text("code." + code.code()), count - Findings.MOST);
            }
        });
        if (logs.stream().anyMatch(log -> log.endorsers().demonstration())) {
            texts.say("demonstration");
        }
        texts.say("verdict." + exitCode().code(), count(true), count(false));
    }

    private static void print(Texts texts, Finding finding) {
        String mark = finding.code().isContradiction() ? "contradiction" : "unchecked";
        texts.say(
                mark,
                texts.text("code." + finding.code().code()),
                finding.evidence(),
                finding.code().code());
        texts.say("values", finding.expected(), finding.found());
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
                .put("reader", reader)
                .put("blocks", height)
                .put("leaves", leaves)
                .put("milliseconds", nanos / 1_000_000)
                .put("logs", array(logs.stream().map(LogResult::json).toList()))
                .put("records", records)
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
