package org.mingzheng.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;

/** Which deadline counts: of two versions of a type, and where it is for some records only. */
class DeadlineTest {
    private static final String LAST_OF_FEBRUARY = "2026-02-28T15:59:59Z";
    private static final String FIRST_OF_MARCH = "2026-02-28T16:00:00Z";

    private final Lives lives = new Lives();

    private List<Row> rows(String now, Bytes... definitions) {
        Book book = new Book(Definitions.of(List.of(definitions)).orThrow());
        lives.entries.forEach(book::take);
        return new DeadlineCheck(book, WorkingDays.weekdays(), Instant.parse(now)).rows();
    }

    private void tell(Bytes definition, String type, String id, String event, String time) {
        var _ = lives.tell(definition, new RecordId(type, id), event, event, time, time, JsonObject.empty(), List.of());
    }

    /** The award as it is shipped, but that the time to apply for setting it aside is one within which somebody must. */
    private static Bytes award(int version) {
        Bytes shipped = EntryTypeFiles.definition(new EntryType("award", version));
        String text = new String(shipped.toArray(), StandardCharsets.UTF_8);
        assertThat(text).contains("\"right\": true");
        return Bytes.utf8(text.replaceFirst(",\\s*\"right\": true", ""));
    }

    @Test
    void theTimeToHaveAnAwardSetAsideIsThreeMonthsForAwardsServedFromTheFirstOfMarchOn() {
        Bytes first = award(1);
        Bytes second = award(2);
        tell(first, "award", "old", "served", LAST_OF_FEBRUARY);
        tell(second, "award", "new", "served", FIRST_OF_MARCH);

        assertThat(rows("2027-01-01T00:00:00Z", first, second))
                .extracting(row -> row.record() + " " + row.subject() + " " + row.expected())
                .containsExactly(
                        "award/old set-aside-window challenged < 2026-08-28T16:00:00Z",
                        "award/new set-aside-window challenged < 2026-06-01T16:00:00Z");
        assertThat(rows("2026-06-01T15:59:59Z", first, second)).isEmpty();
        assertThat(rows("2026-06-01T16:00:00Z", first, second))
                .extracting(Row::record)
                .containsExactly("award/new");
    }

    @Test
    void aPeriodInWhichOneMayActIsNoDeadlineOfAnybody() {
        Bytes shipped = EntryTypeFiles.definition(new EntryType("award", 2));
        tell(shipped, "award", "new", "served", FIRST_OF_MARCH);
        assertThat(rows("2027-01-01T00:00:00Z", shipped)).isEmpty();
    }

    @Test
    void aDeadlineThatIsGivenByAnEventCountsForRecordsThatHadTheEvent() {
        Bytes decision = EntryTypeFiles.definition(new EntryType("reconsideration-decision", 1));
        for (String procedure : List.of("admitted", "admitted-simplified")) {
            tell(decision, "reconsideration-decision", procedure, "filed", "2026-03-02T01:00:00Z");
            tell(decision, "reconsideration-decision", procedure, procedure, "2026-03-03T01:00:00Z");
            tell(decision, "reconsideration-decision", procedure, "notified", "2026-03-04T01:00:00Z");
        }
        List<Row> rows = rows("2027-01-01T00:00:00Z", decision);
        assertThat(subjects(rows, "admitted")).containsExactlyInAnyOrder("reply", "decision");
        assertThat(subjects(rows, "admitted-simplified"))
                .containsExactlyInAnyOrder("reply-simplified", "decision-simplified");
    }

    private static List<String> subjects(List<Row> rows, String id) {
        return rows.stream()
                .filter(row -> row.record().equals("reconsideration-decision/" + id))
                .map(Row::subject)
                .toList();
    }
}
