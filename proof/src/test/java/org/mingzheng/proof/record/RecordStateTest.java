package org.mingzheng.proof.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.time.UtcTime;

class RecordStateTest {
    private static final RecordState RECORD = RecordStates.annulled();
    private static final JsonObject JSON =
            (JsonObject) Json.parse(RECORD.canonical(), RecordState.MAX_SIZE).orThrow();

    @Test
    void aRecordAndAnAnswerAreReadAsTheyWereWritten() {
        RecordAnswer answer = new RecordAnswer(RECORD, 8);
        assertThat(RecordState.parse(RECORD.canonical()).orThrow()).isEqualTo(RECORD);
        assertThat(RecordAnswer.parse(answer.canonical()).orThrow()).isEqualTo(answer);
    }

    @Test
    void theLastIntervalKnownAndInEffectSaysTheState() {
        assertThat(at("2026-06-01T00:00:00Z", 2_999)).hasValue("suspended");
        assertThat(at("2026-06-01T00:00:00Z", 1_999)).hasValue("issued");
        assertThat(at("2026-04-30T23:59:59Z", 2_000)).hasValue("issued");
        assertThat(at("2026-05-01T00:00:00Z", 2_000)).hasValue("suspended");
    }

    @Test
    void aStateFromTheStartCoversTheWholePastOnceItIsKnown() {
        assertThat(at("2026-03-01T00:00:00Z", 3_000)).hasValue("void");
        assertThat(at("2026-05-01T00:00:00Z", 3_000)).hasValue("void");
    }

    @Test
    void aRecordHasNoStateBeforeItsEffectOrBeforeItIsKnown() {
        assertThat(at("2026-02-28T23:59:59Z", 3_000)).isEmpty();
        assertThat(at("2026-03-01T00:00:00Z", 999)).isEmpty();
    }

    private static Optional<String> at(String effective, long known) {
        return RECORD.stateAt(UtcTime.parse(effective).orThrow(), known);
    }

    @Test
    void aRecordHasAsManyStatesAsTheLimitSaysAndNotOneMore() {
        Interval interval = RECORD.intervals().getLast();
        List<Interval> most = Collections.nCopies(RecordState.MAX_INTERVALS, interval);
        RecordState full = new RecordState("NotaryMSP", RECORD.last(), most, JsonObject.empty());
        assertThat(RecordState.parse(full.canonical()).orThrow()).isEqualTo(full);
        assertRejected(() -> full.after(RECORD.last(), interval), Reason.RECORD_TOO_LONG);
    }

    @Test
    void factsAreAsLongAsTheLimitSaysAndNotLonger() {
        int frame = facts("").canonical().size();
        assertThat(RECORD.with(facts("x".repeat(RecordState.MAX_FACTS - frame)))
                        .facts()
                        .canonical()
                        .size())
                .isEqualTo(RecordState.MAX_FACTS);
        assertRejected(() -> RECORD.with(facts("x".repeat(RecordState.MAX_FACTS - frame + 1))), Reason.RECORD_TOO_LONG);
    }

    private static JsonObject facts(String text) {
        return JsonObject.builder().put("t", text).build();
    }

    @Test
    void refusesAStateThatIsNotTheLastIntervals() {
        assertThat(reason(JSON.with("state", new JsonString("issued")))).isEqualTo(Reason.RECORD_MALFORMED);
    }

    @Test
    void refusesIntervalsOutOfOrderOrNone() {
        JsonArray intervals = JSON.array("intervals");
        assertThat(reason(JSON.with("intervals", new JsonArray(intervals.items().reversed()))))
                .isEqualTo(Reason.RECORD_MALFORMED);
        assertThat(reason(JSON.with("intervals", JsonArray.of()))).isEqualTo(Reason.RECORD_MALFORMED);
    }

    @Test
    void refusesWhatIsMissingUnknownOrOfAnotherFormat() {
        assertThat(reason(JSON.without("facts"))).isEqualTo(Reason.MISSING_FIELD);
        assertThat(reason(JSON.with("size", new JsonInteger(8)))).isEqualTo(Reason.UNKNOWN_FIELD);
        assertThat(reason(JSON.with("format", new JsonString("mingzheng/record/v2"))))
                .isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(reason(JSON.with("index", new JsonInteger(-1)))).isEqualTo(Reason.RECORD_MALFORMED);
    }

    @Test
    void refusesALogThatIsNoLongerThanTheRecordsLastIndex() {
        assertRejected(() -> new RecordAnswer(RECORD, 7), Reason.RECORD_MALFORMED);
    }

    private static Reason reason(JsonObject json) {
        return switch (RecordState.parse(json.canonical())) {
            case Result.Accepted<RecordState> _ -> throw new AssertionError("accepted");
            case Result.Rejected<RecordState>(var rejection) -> rejection.reason();
        };
    }

    private static void assertRejected(ThrowingCallable work, Reason reason) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.rejection().reason()).isEqualTo(reason));
    }

    @Test
    void refusesAnIntervalThatTellsNothingOrTellsOneMarkTwice() {
        UtcTime from = RECORD.intervals().getFirst().effectiveFrom();
        assertRejected(
                () -> new Interval(from, 1, Optional.empty(), Optional.empty(), Set.of(), Set.of(), Rests.none()),
                Reason.RECORD_MALFORMED);
        assertRejected(
                () -> new Interval(from, 1, Optional.empty(), Optional.empty(), Set.of("a"), Set.of("a"), Rests.none()),
                Reason.RECORD_MALFORMED);
    }

    @Test
    void aRecordOfMarksDocumentsAndBasesIsReadAsItWasWritten() {
        Interval more = new Interval(
                RECORD.intervals().getFirst().effectiveFrom(),
                RECORD.intervals().getLast().knownFrom(),
                Optional.empty(),
                Optional.of(RECORD.last().hash()),
                Set.of("stayed", "published"),
                Set.of("heard"),
                new Rests(new TreeMap<>(
                        Map.of("award/a", Optional.of(RECORD.last().hash()), "award/b", Optional.empty()))));
        RecordState record = RECORD.after(RECORD.last(), more);
        assertThat(RecordState.parse(record.canonical()).orThrow()).isEqualTo(record);
    }
}
