package org.mingzheng.cli.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.mingzheng.audit.AuditReport;
import org.mingzheng.audit.LogResult;
import org.mingzheng.audit.stated.RecordResult;
import org.mingzheng.cli.reading.FindingText;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.network.report.Texts;

/** An audit's report in words. */
record AuditText(AuditReport report, Texts texts) {
    private static final double NANOS = 1e9;

    void print() {
        read();
        report.logs().forEach(this::log);
        records(report.records());
        if (!report.compared()) {
            texts.say("no-service");
        }
        FindingText.to(texts.out()).print(report.findings());
        if (report.logs().stream().anyMatch(log -> log.endorsers().demonstration())) {
            texts.say("demonstration");
        }
        texts.say(
                "verdict." + ExitCode.of(report.outcome()).code(),
                report.findings().count(true),
                report.findings().count(false));
    }

    private void read() {
        texts.say(
                "read",
                report.replay().height(),
                report.scope().reader(),
                report.channel(),
                report.leaves(),
                report.replay().logs().size(),
                report.nanos() / NANOS,
                (long) (report.leaves() * NANOS / Math.max(1, report.nanos())));
        var orders = report.replay().orders();
        texts.say("ordered", orders.rule(), words(orders.changes()));
    }

    private static String words(List<Long> blocks) {
        return blocks.stream().map(each -> "" + each).collect(Collectors.joining(" "));
    }

    private void log(LogResult log) {
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
        if (report.compared() && log.served().isEmpty()) {
            texts.say("not-served");
        }
    }

    private void records(RecordResult records) {
        if (records.stated().isEmpty()) {
            texts.say("not-stated", records.all());
        } else {
            texts.say(records.sampled() ? "sampled" : "records", records.asked(), records.all());
        }
        records.stated().forEach(each -> texts.say("stated", each.msp(), each.same()));
    }
}
