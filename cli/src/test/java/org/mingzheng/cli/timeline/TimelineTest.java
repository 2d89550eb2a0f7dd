package org.mingzheng.cli.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.mingzheng.audit.replay.LoggedEntry;
import org.mingzheng.cli.review.Lives;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.record.Rests;

class TimelineTest {
    private static final String DAY = "2026-03-02T00:00:00Z";

    private static Timeline timeline() {
        Lives lives = new Lives()
                .permit("a", "issued", "valid", DAY, DAY, Optional.of("(2026)许字第1号"))
                .permit("other", "issued", "valid", DAY, DAY, Optional.of("(2026)许字第2号"))
                .decision("d", "2026-03-03T00:00:00Z", "2026-03-03T00:00:00Z", "a", DAY)
                .permit(
                        "a",
                        "suspended",
                        "suspended",
                        "2026-03-04T00:00:00Z",
                        "2026-03-05T00:00:00Z",
                        Optional.empty());
        Timeline timeline = new Timeline(new RecordId("permit", "a"));
        List<String> states = List.of("valid", "valid", "valid", "suspended");
        for (int i = 0; i < states.size(); i++) {
            take(timeline, lives.entries.get(i), i, states.get(i));
        }
        return timeline;
    }

    private static void take(Timeline timeline, LoggedEntry entry, int index, String state) {
        LastEntry at = new LastEntry(entry.log().origin(), index, entry.leaf());
        Interval interval = new Interval(entry.entry().event().effectiveAt(), entry.knownAt(), state);
        timeline.take(entry, Optional.of(new RecordState("JusticeMSP", at, List.of(interval), JsonObject.empty())));
    }

    @Test
    void aRecordsOwnEntriesAndThoseThatLinkToItAreToldInOrder() {
        assertThat(timeline().json().array("moments").objects())
                .extracting(moment -> moment.text("record") + " " + moment.text("event") + " " + moment.text("state"))
                .containsExactly("permit/a issued valid", "decision/d made valid", "permit/a suspended suspended");
    }

    @Test
    void theTextNamesEventsInTheReadersLanguageAndBothTimes() {
        StringWriter out = new StringWriter();
        Texts texts = Texts.of(TimelineCommand.class, new PrintWriter(out, true));
        new TimelineText(new Words(Lives.DEFINITIONS, Locale.ENGLISH), texts).print(timeline());
        assertThat(out.toString())
                .contains("Issued (issued)", "relies-on", "Suspended (suspended)")
                .contains("2026-03-04T00:00:00Z", "2026-03-05T00:00:00Z");
        StringWriter chinese = new StringWriter();
        Texts words = Texts.of(TimelineCommand.class, new PrintWriter(chinese, true));
        new TimelineText(new Words(Lives.DEFINITIONS, Locale.CHINA), words).print(timeline());
        assertThat(chinese.toString()).contains("颁发 (issued)", "中止 (suspended)");
    }

    @Test
    void anotherRecordsEntryThatMovesTheRecordTellsTheNewState() {
        Lives lives = new Lives()
                .permit("a", "issued", "valid", DAY, DAY, Optional.of("(2026)许字第1号"))
                .decision("d", "2026-03-03T00:00:00Z", "2026-03-03T00:00:00Z", "a", DAY);
        Timeline timeline = new Timeline(new RecordId("permit", "a"));
        List<String> states = List.of("valid", "suspended");
        for (int i = 0; i < states.size(); i++) {
            take(timeline, lives.entries.get(i), i, states.get(i));
        }
        StringWriter out = new StringWriter();
        Texts texts = Texts.of(TimelineCommand.class, new PrintWriter(out, true));
        new TimelineText(new Words(Lives.DEFINITIONS, Locale.ENGLISH), texts).print(timeline);
        assertThat(out.toString()).containsOnlyOnce("→ Suspended (suspended)");
        String svg = new TimelineSvg(new Words(Lives.DEFINITIONS, Locale.ENGLISH)).draw(timeline);
        assertThat(svg).contains("→ Suspended (suspended)", "stroke=\"#ef6c00\" stroke-width=\"3\" fill=\"#fff\"");
    }

    @Test
    void theDrawingIsXmlAndColoursWhatIsSuspended() throws Exception {
        String svg = new TimelineSvg(new Words(Lives.DEFINITIONS, Locale.CHINA)).draw(timeline());
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(3);
        assertThat(svg).contains("#ef6c00").contains("颁发");
    }

    @Test
    void aDrawingTakesNoMarkupFromARecord() {
        assertThat(TimelineSvg.escaped("<script>&")).isEqualTo("&lt;script&gt;&amp;");
    }

    @Test
    void aMarkIsToldBesideTheStateAndNoDrawingIsGreenForWhatIsMarked() {
        Lives lives = new Lives().permit("a", "issued", "valid", DAY, DAY, Optional.of("(2026)许字第1号"));
        LoggedEntry entry = lives.entries.getFirst();
        Interval marked = new Interval(
                entry.entry().event().effectiveAt(),
                entry.knownAt(),
                Optional.of("valid"),
                Optional.empty(),
                Set.of("stayed"),
                Set.of(),
                Rests.none());
        LastEntry at = new LastEntry(entry.log().origin(), 0, entry.leaf());
        Timeline timeline = new Timeline(new RecordId("permit", "a"));
        timeline.take(entry, Optional.of(new RecordState("JusticeMSP", at, List.of(marked), JsonObject.empty())));

        StringWriter out = new StringWriter();
        Words words = new Words(Lives.DEFINITIONS, Locale.ENGLISH);
        new TimelineText(words, Texts.of(TimelineCommand.class, new PrintWriter(out, true))).print(timeline);
        assertThat(out.toString()).contains("now: Valid (valid) · stayed");
        assertThat(new TimelineSvg(words).draw(timeline)).contains("· stayed").doesNotContain("#2e7d32");
        assertThat(timeline.json()
                        .array("moments")
                        .objects()
                        .getFirst()
                        .array("marks")
                        .texts())
                .containsExactly("stayed");
    }
}
