package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.record.Rests;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.verdict.VerdictCase.Expected;

/** A writ that executes a ruling: good in itself, and worth nothing without the ruling. */
final class BaseCases {
    private static final Expected GOOD = Expected.GOOD;
    private static final RecordId RULING = new RecordId("ruling", "r-1");
    private static final String MADE = "2026-11-20T08:00:00Z";
    private static final String FELL = "2026-11-24T09:00:00Z";
    private static final String FOUND = "2026-11-24T10:00:00Z";
    private static final String STATED = "2026-11-24T11:00:00Z";
    private static final String BEFORE = "2026-11-24T08:45:00Z";
    private static final Hash FIRST = Hash.leaf(Bytes.utf8("the ruling"));
    private static final Hash SECOND = Hash.leaf(Bytes.utf8("the ruling, made again"));

    private BaseCases() {}

    static Stream<VerdictCase> all() {
        return Stream.of(fallen(), superseded(), unknown(), chains(), told()).flatMap(each -> each);
    }

    private static Stream<VerdictCase> fallen() {
        RecordState remitted = then("remitted", Optional.empty(), FELL);
        return Stream.of(
                of("base-good", "A writ, and the ruling on which it rests.", ruling(), GOOD),
                of(
                        Reason.BASE_NOT_GOOD.code(),
                        "The writ is good in itself; the ruling on which it rests is not any more.",
                        remitted,
                        GOOD.status(Reason.BASE_NOT_GOOD)),
                of("base-fell-later", "The same, asked about an instant before.", remitted, GOOD)
                        .at(BEFORE),
                of("base-marked", "The ruling is stayed.", marked("stayed", FELL), GOOD.status(Reason.BASE_NOT_GOOD)),
                of("base-marked-well", "A mark of the ruling that harms nobody.", marked("published", FELL), GOOD),
                of(
                                "base-void-from-the-start",
                                "Part of the ruling is void from the start, whenever that was found; asked about an"
                                        + " instant before.",
                                marked("void-in-part", MADE),
                                GOOD.status(Reason.BASE_NOT_GOOD))
                        .at(BEFORE),
                of(
                        "base-later",
                        "The writ has gone on since, by an entry without a link; that one is shown.",
                        file -> {
                            served(file);
                            file.statements = all -> with(all, stated(file, RULING, remitted, STATED));
                        },
                        GOOD.status(Reason.BASE_NOT_GOOD)));
    }

    private static Stream<VerdictCase> superseded() {
        RecordState again = then("remitted", Optional.empty(), FELL)
                .after(
                        court(6, SECOND),
                        interval(
                                "2026-11-24T09:30:00Z", FOUND, Optional.of("made"), Optional.of(SECOND), Rests.none()));
        return Stream.of(
                of(
                        Reason.BASE_SUPERSEDED.code(),
                        "The ruling was made again, with another document; the writ executes the first one.",
                        again,
                        GOOD.status(Reason.BASE_SUPERSEDED)),
                of("base-superseded-later", "The same, asked about an instant before.", again, GOOD)
                        .at(BEFORE),
                of(
                                "base-superseded-between",
                                "The same, asked about an instant between both.",
                                again,
                                GOOD.status(Reason.BASE_NOT_GOOD))
                        .at("2026-11-24T09:15:00Z"));
    }

    private static Stream<VerdictCase> unknown() {
        Expected missing = GOOD.authorised(Reason.RECORD_NOT_STATED).status(Reason.BASE_NOT_STATED);
        return Stream.of(
                of(Reason.BASE_NOT_STATED.code(), "The file does not state the ruling.", file -> {}, missing),
                of(
                        "base-not-stated-later",
                        "The same, of an entry of the writ without a link.",
                        file -> {
                            served(file);
                        },
                        GOOD.status(Reason.BASE_NOT_STATED)),
                of(
                        "base-of-another",
                        "Another ruling, which is good, is no substitute.",
                        file -> file.statements =
                                all -> with(all, stated(file, new RecordId("ruling", "r-2"), ruling(), STATED)),
                        missing),
                of(
                        "base-of-few",
                        "Too few vouch for what the ruling is.",
                        file -> file.statements = all -> with(
                                all,
                                file.network.stated(
                                        RULING, answer(ruling()), SampleFile.millis(STATED), List.of("NotaryMSP"))),
                        GOOD.authorised(Reason.QUORUM_MISSING).status(Reason.EVIDENCE_DAMAGED, Reason.BASE_NOT_STATED)),
                of(
                                Reason.BASE_STALE.code(),
                                "The writ was stated yesterday, the ruling long before.",
                                file -> {
                                    file.recordTime = SampleFile.millis("2026-12-01T08:00:00Z");
                                    file.keyTime = file.recordTime;
                                    file.statements = all -> with(all, stated(file, RULING, ruling(), STATED));
                                },
                                GOOD.status(Reason.BASE_STALE))
                        .now("2026-12-01T12:00:00Z"),
                of(
                                "base-not-refreshed",
                                "Newer evidence was demanded, and obtained of all but the ruling.",
                                ruling(),
                                GOOD.status(Reason.REFRESH_MISSING))
                        .demanded(new RecordId("writ", SampleFile.RECORD), SampleFile.keyId()),
                of(
                        "base-of-unknown-type",
                        "The file lacks the definition of the ruling's type.",
                        file -> {
                            file.definitions = List.of(SampleDefinitions.KEY, SampleDefinitions.WRIT);
                            file.statements = all -> with(all, stated(file, RULING, ruling(), STATED));
                        },
                        GOOD.authorised(Reason.UNKNOWN_TYPE).status(Reason.UNKNOWN_TYPE)),
                of(
                        "base-forked",
                        "Two statements of the ruling cannot both be true.",
                        file -> {
                            file.statements = all -> with(
                                    with(all, stated(file, RULING, ruling(), STATED)),
                                    stated(file, RULING, foreign(), STATED));
                        },
                        GOOD.authorised(Reason.RECORD_FORKED).status(Reason.RECORD_FORKED)),
                of(
                        "base-for-the-record",
                        "The ruling is stated, the writ is not.",
                        file -> {
                            file.statements = all -> with(all.subList(1, 2), stated(file, RULING, ruling(), STATED));
                        },
                        GOOD.status(Reason.RECORD_NOT_STATED)));
    }

    private static Stream<VerdictCase> chains() {
        return Stream.of(
                of(
                        "base-of-a-base",
                        "The writ follows another one, whose ruling is not good any more.",
                        file -> chain(file, 2, then("remitted", Optional.empty(), FELL)),
                        GOOD.status(Reason.BASE_NOT_GOOD)),
                of(
                        "base-deep",
                        "Four records, one on the other, and all are good.",
                        file -> chain(file, BaseCheck.MAX_DEPTH, ruling()),
                        GOOD),
                of(
                        Reason.BASE_TOO_DEEP.code(),
                        "Five.",
                        file -> chain(file, BaseCheck.MAX_DEPTH + 1, ruling()),
                        GOOD.status(Reason.BASE_TOO_DEEP)),
                of(
                        "base-cycle",
                        "The writ rests on one that rests on it.",
                        file -> {
                            RecordId other = new RecordId("writ", "w-1");
                            file.record = Optional.of(writ(file, rests(RULING, other)));
                            file.statements = all -> with(
                                    with(all, stated(file, RULING, ruling(), STATED)),
                                    stated(file, other, rested(new RecordId("writ", SampleFile.RECORD), 8), STATED));
                            file.entry = made(RULING, other);
                            file.record = Optional.of(writ(file, rests(RULING, other)));
                        },
                        GOOD.status(Reason.BASE_TOO_DEEP)));
    }

    private static Stream<VerdictCase> told() {
        return Stream.of(
                of(
                        "base-not-told",
                        "The writ's statement does not tell on what it rests.",
                        file -> {
                            file.record = Optional.of(writ(file, Rests.none()));
                            file.statements = all -> with(all, stated(file, RULING, ruling(), STATED));
                        },
                        GOOD.status(Reason.RECORD_FORKED)),
                of(
                        "base-fell-in-file",
                        "The ruling's statement is older than its end, whose entry is in the file.",
                        file -> {
                            RecordState ruling = ruling();
                            file.statements = all -> with(all, stated(file, RULING, ruling, STATED));
                            file.later = List.of(remitted(file));
                        },
                        GOOD.status(Reason.BASE_NOT_GOOD)),
                of(
                        "base-brought-in-file",
                        "The writ is extended by an entry in the file that its statement does not tell.",
                        file -> {
                            file.statements = all -> with(all, stated(file, RULING, ruling(), STATED));
                            file.later = List.of(SuccessionCases.logged(file, extended(file)));
                        },
                        GOOD.status(Reason.LATER_ENTRY_UNCLEAR)));
    }

    private static VerdictCase of(String name, String why, RecordState ruling, Expected expected) {
        return of(
                name, why, file -> file.statements = all -> with(all, stated(file, RULING, ruling, STATED)), expected);
    }

    private static VerdictCase of(String name, String why, SuccessionCases.Change change, Expected expected) {
        SampleFile file = new SampleFile();
        file.definitions = SampleDefinitions.withWrit();
        file.entry = made(RULING);
        file.record = Optional.of(writ(file, rests(RULING)));
        file.recordTime = SampleFile.millis(STATED);
        change.of(file);
        return VerdictCase.of(name, why, file, expected)
                .policy(SamplePolicy.policy(SampleDefinitions.trustedWithWrit()))
                .shown(
                        Optional.of(SampleFile.DOCUMENT).filter(_ -> !file.disclosures.isEmpty()),
                        file.disclosures.isEmpty());
    }

    /** So many records, one on the other, the last of them the ruling; each writ but the first rests on the next alone. */
    private static void chain(SampleFile file, int depth, RecordState ruling) {
        List<RecordId> writs = new ArrayList<>();
        for (int i = 1; i < depth; i++) {
            writs.add(new RecordId("writ", "w-" + i));
        }
        RecordId first = writs.isEmpty() ? RULING : writs.getFirst();
        file.record = Optional.of(writ(file, rests(first)));
        served(file);
        file.statements = all -> {
            List<StatedRecord> more = new ArrayList<>(all);
            for (int i = 0; i < writs.size(); i++) {
                RecordId next = i + 1 < writs.size() ? writs.get(i + 1) : RULING;
                more.add(stated(file, writs.get(i), rested(next, 8 + i), STATED));
            }
            more.add(stated(file, RULING, ruling, STATED));
            return more;
        };
    }

    private static List<StatedRecord> with(List<StatedRecord> all, StatedRecord more) {
        return Stream.concat(all.stream(), Stream.of(more)).toList();
    }

    private static StatedRecord stated(SampleFile file, RecordId id, RecordState state, String time) {
        return file.network.stated(id, answer(state), SampleFile.millis(time), file.endorsers);
    }

    private static Bytes answer(RecordState state) {
        return new RecordAnswer(state, 20).canonical();
    }

    private static Rests rests(RecordId... bases) {
        Map<String, Optional<Hash>> all = new TreeMap<>();
        for (RecordId base : bases) {
            all.put(base.toString(), Optional.of(FIRST).filter(_ -> base.equals(RULING)));
        }
        return new Rests(all);
    }

    private static RecordState ruling() {
        return new RecordState(
                "NotaryMSP",
                court(4, FIRST),
                List.of(interval(MADE, MADE, Optional.of("made"), Optional.of(FIRST), Rests.none())),
                JsonObject.empty());
    }

    private static RecordState foreign() {
        return new RecordState("CourtMSP", ruling().last(), ruling().intervals(), JsonObject.empty());
    }

    /** Another writ, that rests on a record. */
    private static RecordState rested(RecordId base, long index) {
        return new RecordState(
                "NotaryMSP",
                court(index, Hash.leaf(Bytes.utf8("a writ on " + base))),
                List.of(interval(MADE, MADE, Optional.of("made"), Optional.empty(), rests(base))),
                JsonObject.empty());
    }

    private static RecordState then(String state, Optional<Hash> document, String effective) {
        return ruling().after(
                        court(5, Hash.leaf(Bytes.utf8(state))),
                        interval(effective, FOUND, Optional.of(state), document, Rests.none()));
    }

    private static RecordState marked(String mark, String effective) {
        UtcTime from = SampleFile.time(effective);
        return ruling().after(
                        court(5, Hash.leaf(Bytes.utf8(mark))),
                        new Interval(
                                from,
                                SampleFile.millis(FOUND),
                                Optional.empty(),
                                Optional.empty(),
                                Set.of(mark),
                                Set.of(),
                                Rests.none()));
    }

    private static LastEntry court(long index, Hash hash) {
        return new LastEntry(SamplePolicy.COURT, index, hash);
    }

    private static Interval interval(
            String effective, String known, Optional<String> state, Optional<Hash> document, Rests rests) {
        return new Interval(
                SampleFile.time(effective), SampleFile.millis(known), state, document, Set.of(), Set.of(), rests);
    }

    private static RecordState writ(SampleFile file, Rests rests) {
        Interval made = new Interval(
                SampleFile.EFFECTIVE,
                SampleFile.APPENDED,
                Optional.of("made"),
                Optional.of(file.entry.leafHash()),
                Set.of(),
                Set.of(),
                rests);
        return new RecordState(
                "NotaryMSP", SampleFile.last(1, file.entry.leafHash()), List.of(made), JsonObject.empty());
    }

    private static Entry made(RecordId... bases) {
        List<Link> links = new ArrayList<>();
        for (RecordId base : bases) {
            links.add(new Link(base.equals(RULING) ? "executes" : "follows", base, Optional.empty(), Optional.empty()));
        }
        Fields fields = new Fields(
                JsonObject.empty(), Map.of("document", SampleFile.disclosure().digest()));
        return entry("made", Optional.empty(), SampleFile.EFFECTIVE, fields, links);
    }

    private static Entry extended(SampleFile file) {
        Link link = new Link("executes", new RecordId("ruling", "r-2"), Optional.empty(), Optional.empty());
        return entry(
                "extended", Optional.of(file.entry.leafHash()), SampleFile.time(FELL), Fields.none(), List.of(link));
    }

    private static Entry entry(
            String event, Optional<Hash> previous, UtcTime effective, Fields fields, List<Link> links) {
        Place place = place("writ", SampleDefinitions.WRIT, SamplePolicy.NOTARY, SampleFile.RECORD, previous);
        Event told = new Event(event, "issuer", effective, List.of(), Optional.empty());
        return SampleFile.sealed(
                new Entry(place, told, fields, links, List.of()), "organisation-seal", SampleFile.OFFICE);
    }

    private static Place place(String type, Bytes definition, Origin origin, String id, Optional<Hash> previous) {
        return new Place(
                SampleNetwork.CHANNEL, origin, new EntryType(type, 1), Sha256.digest(definition), id, previous);
    }

    /** A later entry of the writ, without a link, and without a document, is the sealed one. */
    private static void served(SampleFile file) {
        Hash first = file.entry.leafHash();
        RecordState made = file.record.orElseThrow();
        file.entry = entry("served", Optional.of(first), SampleFile.EFFECTIVE, Fields.none(), List.of());
        file.disclosures = List.of();
        file.record = Optional.of(made.after(SampleFile.last(1, file.entry.leafHash())));
    }

    private static LoggedEntry remitted(SampleFile file) {
        Place place = place("ruling", SampleDefinitions.RULING, SamplePolicy.COURT, RULING.id(), Optional.of(FIRST));
        Event event = new Event("remitted", "issuer", SampleFile.time(FELL), List.of(), Optional.empty());
        Entry entry = SampleFile.sealed(
                new Entry(place, event, Fields.none(), List.of(), List.of()), "organisation-seal", SampleFile.OFFICE);
        List<Bytes> leaves = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            leaves.add(Bytes.utf8("entry " + i));
        }
        leaves.add(entry.canonical());
        return new LoggedEntry(
                entry.canonical(),
                List.of(file.network.receipt(
                        SamplePolicy.COURT,
                        leaves,
                        20,
                        SampleNetwork.logKey(SamplePolicy.COURT),
                        SampleFile.LOGGED,
                        file.endorsers)),
                List.of());
    }
}
