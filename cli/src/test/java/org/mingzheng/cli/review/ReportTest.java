package org.mingzheng.cli.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;

class ReportTest {
    private final Lives lives = new Lives();

    private Book book() {
        Book book = new Book(Lives.DEFINITIONS);
        lives.entries.forEach(book::take);
        return book;
    }

    private void permit(String id, int serial) {
        var _ = lives.permit(
                id,
                "issued",
                "valid",
                "2026-03-02T01:00:00Z",
                "2026-03-02T02:00:00Z",
                Optional.of("(2026)许字第" + serial + "号"));
    }

    @Test
    void aSeriesWithoutGapsIsNotReported() {
        permit("a", 1);
        permit("b", 2);
        permit("c", 3);
        assertThat(new SeriesCheck(book()).rows()).isEmpty();
    }

    @Test
    void gapsAreReportedWithTheNumbersThatAreMissing() {
        permit("a", 2);
        permit("b", 7);
        assertThat(new SeriesCheck(book()).rows())
                .extracting(Row::kind, Row::subject, Row::expected)
                .containsExactly(tuple(Row.Kind.GAP, "(2026)许字第#号", "1"), tuple(Row.Kind.GAP, "(2026)许字第#号", "3–6"));
    }

    @Test
    void aNumberOfTwoRecordsIsReportedWithBoth() {
        permit("a", 1);
        permit("b", 1);
        Row row = new SeriesCheck(book()).rows().getFirst();
        assertThat(row.kind()).isEqualTo(Row.Kind.DUPLICATE);
        assertThat(row.expected() + " " + row.found()).isEqualTo("permit/a permit/b");
    }

    private List<Row> deadlines(WorkingDays days, String now) {
        return new DeadlineCheck(book(), days, Instant.parse(now)).rows();
    }

    private void suspend(String effective) {
        permit("a", 1);
        var _ = lives.permit("a", "suspended", "suspended", effective, effective, Optional.empty());
    }

    /** Friday 2026-03-06, 10:00 in China: five working days end with Friday 2026-03-13. */
    @Test
    void aDeadlineInWorkingDaysEndsWithTheLastOfThemInChina() {
        suspend("2026-03-06T02:00:00Z");
        assertThat(deadlines(WorkingDays.weekdays(), "2026-03-13T15:59:59Z")).isEmpty();
        Row open = deadlines(WorkingDays.weekdays(), "2026-03-13T16:00:00Z").getFirst();
        assertThat(open.kind()).isEqualTo(Row.Kind.DEADLINE);
        assertThat(open.expected()).isEqualTo("reviewed < 2026-03-13T16:00:00Z");
        assertThat(open.found()).isEqualTo("-");
    }

    @Test
    void anEventAfterItsDeadlineIsReportedWithItsTime() {
        suspend("2026-03-06T02:00:00Z");
        String late = "2026-03-14T02:00:00Z";
        var _ = lives.permit("a", "reviewed", "valid", late, late, Optional.empty());
        assertThat(deadlines(WorkingDays.weekdays(), "2027-01-01T00:00:00Z"))
                .extracting(Row::found)
                .containsExactly("reviewed 2026-03-14T02:00:00Z");
    }

    @Test
    void anEventInTimeMeetsItsDeadline() {
        suspend("2026-03-06T02:00:00Z");
        String timely = "2026-03-13T02:00:00Z";
        var _ = lives.permit("a", "reviewed", "valid", timely, timely, Optional.empty());
        assertThat(deadlines(WorkingDays.weekdays(), "2027-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void aCalendarMovesADeadline(@TempDir Path folder) throws IOException {
        suspend("2026-03-06T02:00:00Z");
        Path calendar = Files.writeString(folder.resolve("days"), "# spring\n2026-03-09 closed\n2026-03-14 open\n");
        WorkingDays days = WorkingDays.read(calendar);
        assertThat(deadlines(days, "2026-03-14T15:59:59Z")).isEmpty();
        assertThat(deadlines(days, "2026-03-14T16:00:00Z")).hasSize(1);
    }

    @Test
    void aCalendarLineThatIsNoneIsNamed(@TempDir Path folder) throws IOException {
        Path calendar = Files.writeString(folder.resolve("days"), "2026-03-09 closed\n2026-03-10 maybe\n");
        assertThatThrownBy(() -> WorkingDays.read(calendar))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("2");
    }

    @Test
    void anEntryThatCameLongAfterItsEffectIsLateAndOneThatCameSoonIsNot() {
        String effect = "2026-03-02T00:00:00Z";
        var _ = lives.permit("a", "issued", "valid", effect, "2026-03-05T00:00:00Z", Optional.empty());
        var _ = lives.permit("b", "issued", "valid", effect, "2026-03-05T00:00:01Z", Optional.empty());
        assertThat(new LateCheck(book(), Duration.ofDays(3)).rows())
                .extracting(Row::record)
                .containsExactly("permit/b");
    }

    @Test
    void aDecisionOnAPermitThatWasLaterFoundSuspendedThenIsReported() {
        permit("a", 1);
        var _ = lives.decision("d", "2026-03-10T00:00:00Z", "2026-03-10T00:00:00Z", "a", "2026-03-09T00:00:00Z");
        assertThat(reliances()).isEmpty();

        var _ = lives.permit(
                "a", "suspended", "suspended", "2026-03-08T00:00:00Z", "2026-03-20T00:00:00Z", Optional.empty());
        Row row = reliances().getFirst();
        assertThat(row.kind()).isEqualTo(Row.Kind.RELIANCE);
        assertThat(row.record()).isEqualTo("decision/d");
        assertThat(row.expected()).isEqualTo("good 2026-03-09T00:00:00Z");
        assertThat(row.found()).isEqualTo("suspended");
    }

    @Test
    void aSuspensionAfterTheActIsNoMatterOfTheAct() {
        permit("a", 1);
        var _ = lives.decision("d", "2026-03-10T00:00:00Z", "2026-03-10T00:00:00Z", "a", "2026-03-09T00:00:00Z");
        var _ = lives.permit(
                "a", "suspended", "suspended", "2026-03-11T00:00:00Z", "2026-03-20T00:00:00Z", Optional.empty());
        assertThat(reliances()).isEmpty();
    }

    private List<Row> reliances() {
        return new RelianceCheck(book(), record -> Optional.ofNullable(lives.states.get(record))).rows();
    }

    @Test
    void aTableTellsAllKindsACsvQuotesAndDisarmsAndTheJsonIsJson() {
        Row row = new Row(Row.Kind.LATE, "permit/a", "=1+\"1\"", "x", "y", Evidence.of("o"));
        Report report = new Report(List.of(row));
        assertThat(report.csv()).contains("\"'=1+\"\"1\"\"\"").startsWith("kind,record,");
        JsonObject json =
                (JsonObject) Json.parse(Bytes.utf8(report.json()), 1000).orThrow();
        assertThat(json.array("rows").objects().getFirst().text("kind")).isEqualTo("late");
        StringWriter out = new StringWriter();
        report.print(Texts.of(ReportCommand.class, new PrintWriter(out, true)));
        assertThat(out.toString().lines()).hasSize(Row.Kind.values().length + 1);
    }
}
