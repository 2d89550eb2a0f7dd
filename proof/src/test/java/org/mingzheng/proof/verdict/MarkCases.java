package org.mingzheng.proof.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.record.Rests;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.verdict.VerdictCase.Expected;

/** A ruling that is made, and good, with marks beside its state. */
final class MarkCases {
    private static final Expected GOOD = Expected.GOOD;
    private static final String MARKED = "2026-11-24T09:00:00Z";
    private static final String CLEARED = "2026-11-24T09:30:00Z";

    private MarkCases() {}

    static Stream<VerdictCase> all() {
        return Stream.of(
                of(
                        "mark-suspends",
                        "The state is good, a mark is not.",
                        MarkCases::stayed,
                        GOOD.status(Reason.STATUS_SUSPENDED)),
                of("mark-before", "The same, asked about an instant before the mark.", MarkCases::stayed, GOOD)
                        .at("2026-11-24T08:45:00Z"),
                of("mark-cleared", "The mark was cleared.", record -> cleared(stayed(record)), GOOD),
                of(
                                "mark-between",
                                "The same, asked about an instant at which the record had the mark.",
                                record -> cleared(stayed(record)),
                                GOOD.status(Reason.STATUS_SUSPENDED))
                        .at("2026-11-24T09:15:00Z"),
                of(
                        "mark-outlives-events",
                        "Part of the ruling is void; whatever happens afterwards does not take that off.",
                        record -> then(
                                then(voided(record), CLEARED, Optional.of("remitted"), Set.of(), Set.of()),
                                CLEARED,
                                Optional.of("made"),
                                Set.of(),
                                Set.of()),
                        GOOD.status(Reason.STATUS_SUSPENDED)),
                of(
                                "mark-from-the-start",
                                "Part of the ruling is void from the start, whenever that was found.",
                                MarkCases::voided,
                                GOOD.status(Reason.STATUS_SUSPENDED))
                        .at("2026-11-24T08:45:00Z"),
                of(
                        "mark-good",
                        "A mark that harms nobody.",
                        record -> then(record, MARKED, Optional.empty(), Set.of("published"), Set.of()),
                        GOOD),
                of(
                        "mark-unknown",
                        "A mark that the definition does not have: a later version told it.",
                        record -> then(record, MARKED, Optional.empty(), Set.of("doubted"), Set.of()),
                        GOOD.status(Reason.DEFINITION_UNKNOWN)),
                SuccessionCases.of(
                        "mark-in-file",
                        "The entry that sets the mark is in the file, and the statement is older.",
                        SampleDefinitions.RULING,
                        file -> {
                            file.record = Optional.of(SuccessionCases.record(file, true));
                            file.later = List.of(SuccessionCases.logged(file, stay(file)));
                        },
                        GOOD.status(Reason.STATUS_SUSPENDED)));
    }

    private static VerdictCase of(String name, String why, UnaryOperator<RecordState> change, Expected expected) {
        return SuccessionCases.of(
                name,
                why,
                SampleDefinitions.RULING,
                file -> {
                    file.record = Optional.of(change.apply(SuccessionCases.record(file, true)));
                    file.recordTime = SampleFile.millis("2026-11-24T11:00:00Z");
                },
                expected);
    }

    private static RecordState stayed(RecordState record) {
        return then(record, MARKED, Optional.empty(), Set.of("stayed"), Set.of());
    }

    private static RecordState cleared(RecordState record) {
        return then(record, CLEARED, Optional.empty(), Set.of(), Set.of("stayed"));
    }

    private static RecordState voided(RecordState record) {
        String start = record.intervals().getFirst().effectiveFrom().toString();
        return then(record, start, Optional.empty(), Set.of("void-in-part"), Set.of());
    }

    private static RecordState then(
            RecordState record, String effective, Optional<String> state, Set<String> sets, Set<String> clears) {
        UtcTime from = SampleFile.time(effective);
        long known = SampleFile.millis("2026-11-24T10:00:00Z");
        return record.after(
                SampleFile.last(2, Hash.leaf(Bytes.utf8("another"))),
                new Interval(from, known, state, Optional.empty(), sets, clears, Rests.none()));
    }

    private static Entry stay(SampleFile file) {
        Place place = SuccessionCases.next(file, "stayed").place();
        Event event = new Event("stayed", "issuer", SampleFile.time(MARKED), List.of(), Optional.empty());
        return SampleFile.sealed(
                new Entry(place, event, Fields.none(), List.of(), List.of()), "organisation-seal", SampleFile.OFFICE);
    }
}
