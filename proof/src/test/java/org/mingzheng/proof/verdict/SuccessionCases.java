package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Entries;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.record.Rests;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.verdict.VerdictCase.Expected;

/** A ruling is made, remitted, and made again with another document: which of both is the record's, and when. */
final class SuccessionCases {
    private static final Expected GOOD = Expected.GOOD;
    private static final String REMITTED = "2026-11-24T09:00:00Z";
    private static final String AGAIN = "2026-11-24T09:30:00Z";
    private static final Bytes OTHER = Bytes.utf8("%PDF-1.7 another ruling\n");

    private SuccessionCases() {}

    static Stream<VerdictCase> all() {
        return Stream.of(
                of(
                        "document-current",
                        "The record's only document.",
                        SampleDefinitions.RULING,
                        file -> first(file, true),
                        GOOD),
                of(
                        Reason.SUPERSEDED.code(),
                        "The ruling was made again, with another document; the holder of the first one shows it.",
                        SampleDefinitions.RULING,
                        file -> again(file, true),
                        GOOD.status(Reason.SUPERSEDED)),
                of(
                                "superseded-later",
                                "The same, asked about an instant at which it was the record's document.",
                                SampleDefinitions.RULING,
                                file -> again(file, true),
                                GOOD)
                        .at("2026-11-24T08:45:00Z"),
                of(
                                "superseded-between",
                                "The same, asked about an instant between both.",
                                SampleDefinitions.RULING,
                                file -> again(file, true),
                                GOOD.status(Reason.STATUS_SUSPENDED))
                        .at("2026-11-24T09:15:00Z"),
                of(
                        "superseded-in-file",
                        "The statement is older than the second document, whose entry is in the file.",
                        SampleDefinitions.RULING,
                        SuccessionCases::laterInFile,
                        GOOD.status(Reason.SUPERSEDED)),
                of(
                        "document-beside",
                        "An explanation stands beside the record's document.",
                        SampleDefinitions.RULING,
                        SuccessionCases::explained,
                        GOOD),
                of(
                        Reason.SUPERSEDED_UNCLEAR.code(),
                        "The record goes on after the entry, and its statement tells no documents: by a definition"
                                + " that does not say what documents are to a record.",
                        SampleDefinitions.SILENT,
                        file -> again(file, false),
                        GOOD.status(Reason.SUPERSEDED_UNCLEAR)),
                of(
                        "documents-not-stated",
                        "The definition says it, but the record's statement tells no documents.",
                        SampleDefinitions.RULING,
                        file -> again(file, false),
                        GOOD.status(Reason.RECORD_FORKED, Reason.SUPERSEDED_UNCLEAR)),
                of(
                        "silent-and-last",
                        "By a definition that does not say it, of the record's last entry.",
                        SampleDefinitions.SILENT,
                        file -> first(file, false),
                        GOOD));
    }

    interface Change {
        void of(SampleFile file);
    }

    static VerdictCase of(String name, String why, Bytes ruling, Change change, Expected expected) {
        SampleFile file = new SampleFile();
        file.definitions = SampleDefinitions.withRuling(ruling);
        file.entry = made(ruling, Optional.empty(), "made", SampleFile.EFFECTIVE, SampleFile.disclosure());
        change.of(file);
        return VerdictCase.of(name, why, file, expected)
                .policy(SamplePolicy.policy(SampleDefinitions.trustedWithRuling(ruling)));
    }

    private static Entry made(
            Bytes ruling, Optional<Hash> previous, String event, UtcTime effective, Disclosure document) {
        Place place = new Place(
                SampleNetwork.CHANNEL,
                SamplePolicy.NOTARY,
                new EntryType("ruling", 1),
                Sha256.digest(ruling),
                SampleFile.RECORD,
                previous);
        Event told = new Event(event, "issuer", effective, List.of(), Optional.empty());
        Fields fields = new Fields(JsonObject.empty(), Map.of("document", document.digest()));
        return SampleFile.sealed(
                new Entry(place, told, fields, List.of(), List.of()), "organisation-seal", SampleFile.OFFICE);
    }

    static Entry next(SampleFile file, String event) {
        Disclosure other =
                Entries.disclosure("document", SampleFile.digests(OTHER).json());
        return made(SampleDefinitions.RULING, Optional.of(file.entry.leafHash()), event, SampleFile.time(AGAIN), other);
    }

    private static void first(SampleFile file, boolean told) {
        file.record = Optional.of(record(file, told));
    }

    static RecordState record(SampleFile file, boolean told) {
        Interval made = told(
                SampleFile.EFFECTIVE,
                SampleFile.APPENDED,
                Optional.of(file.entry.leafHash()).filter(_ -> told));
        return new RecordState(
                "NotaryMSP", SampleFile.last(1, file.entry.leafHash()), List.of(made), JsonObject.empty());
    }

    private static Interval told(UtcTime effective, long known, Optional<Hash> document) {
        return new Interval(effective, known, Optional.of("made"), document, Set.of(), Set.of(), Rests.none());
    }

    private static void again(SampleFile file, boolean told) {
        Hash leaf = Hash.leaf(Bytes.utf8("another"));
        UtcTime effective = SampleFile.time(AGAIN);
        long known = SampleFile.millis("2026-11-24T10:00:00Z");
        file.record = Optional.of(record(file, told)
                .after(
                        SampleFile.last(1, file.entry.leafHash()),
                        new Interval(SampleFile.time(REMITTED), known, "remitted"))
                .after(
                        SampleFile.last(2, leaf),
                        told(effective, known, Optional.of(leaf).filter(_ -> told))));
        file.recordTime = SampleFile.millis("2026-11-24T11:00:00Z");
    }

    private static void laterInFile(SampleFile file) {
        first(file, true);
        file.later = List.of(logged(file, next(file, "made")));
    }

    private static void explained(SampleFile file) {
        Entry explanation = next(file, "explained");
        file.record = Optional.of(record(file, true).after(SampleFile.last(3, explanation.leafHash())));
        file.recordSize = 4;
        file.later = List.of(logged(file, explanation));
    }

    static LoggedEntry logged(SampleFile file, Entry next) {
        List<Bytes> leaves = new ArrayList<>(SampleFile.leaves(file.entry));
        leaves.add(next.canonical());
        return new LoggedEntry(
                next.canonical(),
                List.of(file.network.receipt(
                        SamplePolicy.NOTARY, leaves, 3, file.log, SampleFile.LOGGED, file.endorsers)),
                List.of());
    }
}
