package org.mingzheng.proof.verdict;

import static org.mingzheng.proof.verdict.SampleFile.LOGGED;
import static org.mingzheng.proof.verdict.SampleFile.OFFICE;
import static org.mingzheng.proof.verdict.SampleFile.millis;
import static org.mingzheng.proof.verdict.SampleFile.time;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.OrganisationKey;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.statement.Statement;
import org.mingzheng.proof.statement.StatementEvent;
import org.mingzheng.proof.statement.TestAnswer;
import org.mingzheng.proof.statement.TestAuthority;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.verdict.VerdictCase.Expected;

/** Files with several pieces of evidence, which are judged together. */
final class EvidenceCases {
    static final String EARLIER = "2026-11-24T08:31:00Z";
    static final String LATER = "2026-11-24T11:00:00Z";
    static final String WITHDRAWN = "2026-11-24T09:30:00Z";

    private static final Expected GOOD = Expected.GOOD;
    private static final Expected DAMAGED =
            GOOD.authorised(Reason.EVIDENCE_DAMAGED).status(Reason.EVIDENCE_DAMAGED);
    /** Too few vouch for any note: what each was about is not known either. */
    static final Expected ALONE = GOOD.unchanged(Reason.QUORUM_MISSING)
            .authorised(Reason.QUORUM_MISSING, Reason.EVIDENCE_DAMAGED)
            .status(Reason.QUORUM_MISSING, Reason.EVIDENCE_DAMAGED);

    private static final List<String> TWO = List.of("JusticeMSP", "NotaryMSP");
    private static final JsonObject FACTS = SampleFile.facts(OFFICE, List.of("organisation-seal"));

    private EvidenceCases() {}

    static Stream<VerdictCase> all() {
        return Stream.of(receipts(), lines(), damage(), statements(), steps(), keys(), registrations(), clocks())
                .flatMap(each -> each);
    }

    private static Stream<VerdictCase> receipts() {
        return Stream.of(
                VerdictCases.of(
                        "two-receipts",
                        "Receipts of two trees of one history.",
                        file -> file.receipts = all -> List.of(all.getFirst(), receipt(file, "registration", "more")),
                        GOOD),
                VerdictCases.of(
                        "log-forked",
                        "Two roots of one size, both vouched for.",
                        file -> file.receipts = all -> List.of(all.getFirst(), receipt(file, "registration")),
                        GOOD.all(Reason.LOG_FORKED)),
                VerdictCases.of(
                        "log-forked-in-a-leaf",
                        "A greater tree has another leaf before the entry.",
                        file -> file.receipts =
                                all -> List.of(all.getFirst(), receipt(file, "other registration", "more")),
                        GOOD.all(Reason.LOG_FORKED)),
                VerdictCases.of(
                        "receipt-damaged",
                        "A receipt beside a good one does not stand: it may have shown a fork.",
                        file -> file.receipts = all -> List.of(all.getFirst(), lonely(file)),
                        GOOD.all(Reason.EVIDENCE_DAMAGED)));
    }

    private static Stream<VerdictCase> lines() {
        return Stream.of(
                VerdictCases.of(
                        "expired-line",
                        "A third organisation's peer certificate has expired: its line harms only its own.",
                        file -> file.statements =
                                all -> List.of(expired(all.getFirst(), "ArbitrationMSP"), all.getLast()),
                        GOOD),
                VerdictCases.of(
                        "expired-line-needed",
                        "One of the two that must vouch has an expired certificate.",
                        file -> {
                            file.endorsers = List.of("NotaryMSP");
                            file.receipts = all -> List.of(vouched(file));
                            file.statements = all -> all.stream()
                                    .map(each -> expired(each, "JusticeMSP"))
                                    .toList();
                        },
                        GOOD.authorised(Reason.ENDORSER_EXPIRED, Reason.EVIDENCE_DAMAGED)
                                .status(Reason.ENDORSER_EXPIRED, Reason.EVIDENCE_DAMAGED)),
                VerdictCases.of(
                        "foreign-line",
                        "A line of an organisation that the policy does not name is ignored.",
                        file -> file.statements = all -> List.of(foreign(all.getFirst()), all.getLast()),
                        GOOD),
                VerdictCases.of(
                        "two-organisations-of-one-key",
                        "Two organisations vouch, and a line of the one is by the other's key: they are one party.",
                        file -> new AddedLines("NotaryMSP", "peer of JusticeMSP", false).addTo(file),
                        ALONE),
                VerdictCases.of(
                        "two-organisations-of-one-key-expired",
                        "The line that shows two organisations to be one party has expired: it does not vouch, and"
                                + " they are one party.",
                        file -> new AddedLines("NotaryMSP", "peer of JusticeMSP", false)
                                .at("2040-01-01T00:00:00Z")
                                .addTo(file),
                        GOOD.unchanged(Reason.ENDORSER_EXPIRED)
                                .authorised(Reason.ENDORSER_EXPIRED, Reason.EVIDENCE_DAMAGED)
                                .status(Reason.ENDORSER_EXPIRED, Reason.EVIDENCE_DAMAGED)),
                VerdictCases.of(
                        "demonstration-of-a-key",
                        "Of those who state the key, and of no others, one is of a network in one process.",
                        file -> {
                            SampleFile other = new SampleFile();
                            other.endorsers = List.of("JusticeMSP");
                            new AddedLines("NotaryMSP", "peer of NotaryMSP", true).addTo(other);
                            file.statements = all -> List.of(
                                    all.getFirst(), other.build().statements().getLast());
                        },
                        new Expected(true, List.of(), List.of(), List.of())),
                VerdictCases.of(
                        "line-beside-a-bad-one",
                        "A second line of an organisation does not stand: the organisation has no say.",
                        file -> file.statements = all -> List.of(spoilt(all.getFirst()), all.getLast()),
                        GOOD.authorised(Reason.EVIDENCE_DAMAGED).status(Reason.QUORUM_MISSING)));
    }

    private static Stream<VerdictCase> damage() {
        return Stream.of(
                VerdictCases.of(
                        "news-damaged",
                        "The statement of the withdrawal was altered; an older one is good.",
                        file -> more(file, altered(withdrawal(file, TWO), "withdrawn", "withdrawm")),
                        DAMAGED),
                VerdictCases.of(
                        "news-of-another-record",
                        "The statement of the withdrawal was altered to name another record.",
                        file -> more(file, altered(withdrawal(file, TWO), "document/2026-1234", "document/2026-1235")),
                        DAMAGED),
                VerdictCases.of(
                        "news-by-one",
                        "Too few vouch for the withdrawal; an older statement is good.",
                        file -> more(file, withdrawal(file, List.of("NotaryMSP"))),
                        DAMAGED),
                VerdictCases.of(
                        "news-by-strangers",
                        "Only an organisation that the policy does not name vouches for the withdrawal.",
                        file -> more(file, alone(foreign(withdrawal(file, TWO)))),
                        DAMAGED),
                VerdictCases.of(
                        "news-under-other-names",
                        "The names before the lines under the withdrawal were altered: whose they are stands in them,"
                                + " too.",
                        file -> more(file, altered(withdrawal(file, TWO), "evidence/", "evidense/")),
                        GOOD.status(Reason.STATUS_ENDED)),
                VerdictCases.of(
                        "news-unproven",
                        "The withdrawal is in the file without a receipt.",
                        file -> file.later = List.of(new LoggedEntry(
                                file.next("withdrawn", WITHDRAWN).canonical(), List.of(), List.of())),
                        DAMAGED),
                VerdictCases.of(
                        "statement-of-nobodys-record",
                        "A statement of a record that has nothing to do with it is ignored.",
                        file -> more(
                                file,
                                file.network.stated(
                                        new RecordId("document", "2026-9"), answer(file.state("issued")), LOGGED, TWO)),
                        GOOD));
    }

    private static Stream<VerdictCase> statements() {
        return Stream.of(
                VerdictCases.of(
                        "newest-by-log",
                        "The withdrawal was stated by a clock that is behind; what was said before bears a later time.",
                        file -> {
                            file.recordTime = millis("2026-11-24T09:44:00Z");
                            more(file, file.stated(withdrawn(file), 4, "2026-11-24T09:40:00Z", TWO));
                        },
                        GOOD.status(Reason.STATUS_ENDED)),
                VerdictCases.of(
                        "history-shrank",
                        "A greater log, and fewer states.",
                        file -> {
                            file.record = Optional.of(withdrawn(file));
                            more(file, file.stated(file.state("issued"), 8, LATER, TWO));
                        },
                        GOOD.status(Reason.RECORD_FORKED, Reason.STATUS_ENDED)),
                VerdictCases.of(
                        "two-states-of-one-size",
                        "One size of the log, two states of the record.",
                        file -> more(file, file.stated(withdrawn(file), 3, LATER, TWO)),
                        GOOD.status(Reason.RECORD_FORKED, Reason.STATUS_ENDED)),
                VerdictCases.of(
                        "history-rewritten",
                        "A longer history that does not begin as the shorter one.",
                        file -> more(
                                file,
                                file.stated(
                                        file.state("drafted").after(last(2, "another"), interval("issued")),
                                        4,
                                        LATER,
                                        TWO)),
                        GOOD.status(Reason.RECORD_FORKED)),
                VerdictCases.of(
                        "statement-against-receipt",
                        "The statement names another leaf at an index than the receipt shows there.",
                        file -> more(file, file.stated(file.state("issued").after(last(0, "x")), 3, EARLIER, TWO)),
                        GOOD.status(Reason.RECORD_FORKED, Reason.RECORD_OTHER)),
                VerdictCases.of(
                        "key-forked",
                        "Two statements of the key that cannot both be true.",
                        file -> more(
                                file,
                                file.statedKey(
                                        SampleFile.keyState(OFFICE, List.of("organisation-seal", "notary")),
                                        3,
                                        LATER,
                                        TWO)),
                        GOOD.authorised(Reason.RECORD_FORKED)),
                VerdictCases.of(
                        "two-statements",
                        "An older and a newer statement of one history.",
                        file -> {
                            file.record = Optional.of(file.state("issued"));
                            more(file, file.stated(file.state("issued"), 9, LATER, TWO));
                        },
                        GOOD));
    }

    private static Stream<VerdictCase> steps() {
        return Stream.of(
                VerdictCases.of(
                        "annulled-by-order",
                        "A court's order, logged and in the file, annuls the document; its statement is older.",
                        file -> file.later = List.of(order(file)),
                        GOOD.status(Reason.STATUS_ENDED)),
                VerdictCases.of(
                        "order-of-unknown-type",
                        "What a linked entry does is not known: its definition is missing.",
                        file -> {
                            file.later = List.of(order(file));
                            file.definitions = List.of(SampleDefinitions.DOCUMENT, SampleDefinitions.KEY);
                        },
                        GOOD.status(Reason.LATER_ENTRY_UNCLEAR)),
                VerdictCases.of(
                        "order-not-told",
                        "The newest statement has the order as the record's last entry, and not what it did.",
                        file -> {
                            file.later = List.of(order(file));
                            LoggedEntry order = order(file);
                            file.record = Optional.of(
                                    file.state("issued").after(new LastEntry(SamplePolicy.COURT, 1, order.leafHash())));
                        },
                        GOOD.status(Reason.RECORD_FORKED)),
                VerdictCases.of(
                        "withdrawal-not-told",
                        "A withdrawal is logged, and a statement of a greater log does not tell it.",
                        file -> {
                            Entry next = file.next("withdrawn", WITHDRAWN);
                            file.later = List.of(logged(file, next, 3));
                            file.recordSize = 5;
                        },
                        GOOD.status(Reason.RECORD_FORKED)),
                VerdictCases.of(
                        "later-without-the-one-between",
                        "A later entry follows one that the file lacks.",
                        file -> {
                            Entry next = file.next("suspended", WITHDRAWN);
                            Entry after = after(next);
                            file.later = List.of(logged(file, after, 3));
                        },
                        GOOD.status(Reason.LATER_ENTRY_UNCLEAR)),
                VerdictCases.of(
                                "withdrawal-told",
                                "Asked for an instant before it, a withdrawal in the file that the statement tells.",
                                file -> {
                                    Entry next = file.next("withdrawn", WITHDRAWN);
                                    file.later = List.of(logged(file, next, 3));
                                    file.record = Optional.of(file.state("issued")
                                            .after(
                                                    new LastEntry(SamplePolicy.NOTARY, 3, next.leafHash()),
                                                    interval("withdrawn")));
                                    file.recordSize = 5;
                                    file.recordTime = millis(LATER);
                                },
                                GOOD)
                        .at("2026-11-24T09:00:00Z"));
    }

    private static Stream<VerdictCase> registrations() {
        TrustPolicy all = SampleCasePolicy.quorum(SamplePolicy.policy(SampleDefinitions.trusted()), 3);
        RegisteredFile otherRoles = new RegisteredFile();
        otherRoles.roles = List.of("notary");
        return Stream.of(
                VerdictCases.of(
                                Reason.REGISTRATION_NOT_SHOWN.code(),
                                "All must vouch, and the file does not show the key's registration.",
                                file -> file.endorsers = SampleNetwork.MSPS,
                                GOOD.authorised(Reason.REGISTRATION_NOT_SHOWN))
                        .policy(all),
                VerdictCase.of(
                                "registration-shown",
                                "All must vouch, and the key's registration stands in its log.",
                                new RegisteredFile().build(),
                                GOOD)
                        .policy(all),
                VerdictCase.of(
                                "registration-for-another-role",
                                "The key was registered for another role than is stated.",
                                otherRoles.build(),
                                GOOD.authorised(Reason.REGISTRATION_NOT_SHOWN))
                        .policy(all));
    }

    private static Stream<VerdictCase> keys() {
        return Stream.of(
                VerdictCases.of(
                        "compromise-of-another-log",
                        "A supervisor's log tells that others had the key, and an older statement bears a later time.",
                        file -> {
                            file.key = SampleFile.revoked("2026-11-24T09:00:00Z", FACTS);
                            file.keyTime = millis("2026-11-24T09:44:00Z");
                            RecordState corrected = file.key
                                    .after(new LastEntry(SamplePolicy.COURT, 5, Hash.leaf(Bytes.utf8("correction"))))
                                    .with(FACTS.with("compromisedSince", new JsonString("2026-11-20T00:00:00Z")));
                            more(file, file.statedKey(corrected, 6, "2026-11-24T09:40:00Z", TWO));
                        },
                        GOOD.authorised(Reason.LATER_ENTRY_UNCLEAR)),
                VerdictCases.of(
                        "compromise-of-another-log-later",
                        "The same, told by a clock that is behind by no more than clocks may err.",
                        file -> {
                            file.key = SampleFile.revoked("2026-11-24T09:00:00Z", FACTS);
                            RecordState corrected = file.key
                                    .after(new LastEntry(SamplePolicy.COURT, 5, Hash.leaf(Bytes.utf8("correction"))))
                                    .with(FACTS.with("compromisedSince", new JsonString("2026-11-20T00:00:00Z")));
                            more(file, file.statedKey(corrected, 6, "2026-11-24T09:40:00Z", TWO));
                        },
                        GOOD.authorised(Reason.KEY_COMPROMISED)),
                VerdictCases.of(
                        "revoked-in-the-same-append",
                        "The key was revoked in the same moment, by the append or the next: nothing tells what came"
                                + " first.",
                        file -> file.key = SampleFile.revoked("2026-11-24T08:30:04Z", FACTS),
                        GOOD.authorised(Reason.LEDGER_TIME_UNCLEAR)),
                VerdictCases.of(
                        "revoked-by-another-clock",
                        "Another log revoked the key ten minutes before, by another clock.",
                        file -> file.key = barred(file, "2026-11-24T08:20:04Z"),
                        GOOD.authorised(Reason.LEDGER_TIME_UNCLEAR)),
                VerdictCases.of(
                        "revoked-before-by-another-clock",
                        "Another log revoked the key an hour before, which is more than two clocks may err.",
                        file -> file.key = barred(file, "2026-11-24T07:30:04Z"),
                        GOOD.authorised(Reason.KEY_REVOKED)),
                VerdictCases.of(
                        "later-entry-of-key",
                        "The file has a logged entry of the key that its statement does not tell.",
                        file -> file.later = List.of(logged(file, revocation(file), 3)),
                        GOOD.authorised(Reason.LATER_ENTRY_UNCLEAR)),
                VerdictCases.of(
                                Reason.LEDGER_TIME_UNCLEAR.code(),
                                "The key was revoked, and the withdrawal is known to be logged only later.",
                                file -> {
                                    continued(file);
                                    file.key = SampleFile.revoked("2026-11-24T09:45:00Z", FACTS);
                                },
                                GOOD.authorised(Reason.LEDGER_TIME_UNCLEAR).status(Reason.STATUS_ENDED))
                        .shown(Optional.empty(), true),
                VerdictCases.of(
                                "revoked-before",
                                "The key was revoked before the withdrawal can have been logged.",
                                file -> {
                                    continued(file);
                                    file.key = SampleFile.revoked("2026-11-24T09:00:00Z", FACTS);
                                },
                                GOOD.authorised(Reason.KEY_REVOKED).status(Reason.STATUS_ENDED))
                        .shown(Optional.empty(), true),
                VerdictCases.of(
                                "compromised-meanwhile",
                                "Others had the key before the withdrawal is known to be logged.",
                                file -> {
                                    continued(file);
                                    file.key = SampleFile.revoked(
                                            "2026-11-24T10:50:00Z",
                                            FACTS.with("compromisedSince", new JsonString("2026-11-24T10:00:00Z")));
                                },
                                GOOD.authorised(Reason.LEDGER_TIME_UNCLEAR).status(Reason.STATUS_ENDED))
                        .shown(Optional.empty(), true));
    }

    private static Stream<VerdictCase> clocks() {
        return Stream.of(
                VerdictCases.of(
                                "clock-behind-a-little",
                                "The reader's clock is three minutes behind.",
                                file -> {},
                                GOOD)
                        .now("2026-11-24T08:27:00Z"),
                VerdictCases.of(
                                "clock-behind-and-withdrawn",
                                "The reader's clock is behind by less than the withdrawal is old.",
                                file -> {
                                    VerdictCases.withdrawn(file);
                                    file.recordTime = millis(WITHDRAWN);
                                },
                                GOOD.status(Reason.STATUS_ENDED))
                        .now("2026-11-24T09:20:00Z"),
                VerdictCases.of(
                                "clock-behind",
                                "The reader's clock is a day behind: nothing is contradicted by it.",
                                file -> {},
                                GOOD.status(Reason.STATEMENT_AHEAD))
                        .now("2026-11-23T12:00:00Z"));
    }

    private static void more(SampleFile file, StatedRecord statement) {
        file.statements = all -> {
            List<StatedRecord> more = new ArrayList<>(all);
            more.add(statement);
            return more;
        };
    }

    static RecordState withdrawn(SampleFile file) {
        return file.thenState("withdrawn", WITHDRAWN);
    }

    static StatedRecord withdrawal(SampleFile file, List<String> msps) {
        return file.stated(withdrawn(file), 4, LATER, msps);
    }

    private static StatedRecord altered(StatedRecord statement, String what, String by) {
        String text = new String(statement.encoded().toArray(), StandardCharsets.UTF_8);
        return StatedRecord.parse(Bytes.utf8(text.replace(what, by))).orThrow();
    }

    private static StatedRecord expired(StatedRecord statement, String msp) {
        Statement asked = Statement.record(
                        SampleNetwork.CHANNEL,
                        SampleNetwork.CONTRACT,
                        statement.id().type(),
                        statement.id().id(),
                        statement.answer())
                .orThrow();
        Bytes event = new StatementEvent(
                        asked.channel(), asked.function(), asked.arguments().orElseThrow(), LOGGED)
                .payload();
        String certificate = new TestAuthority("ca." + msp).issueUntil("peer", "peer", "260601000000Z");
        return statement.with(
                SampleNetwork.key(msp), TestAnswer.to(asked).asked(event).line(msp, "peer", certificate));
    }

    private static StatedRecord spoilt(StatedRecord statement) {
        return statement.with(SampleNetwork.key("NotaryMSP"), Bytes.utf8("no endorsement"));
    }

    private static StatedRecord foreign(StatedRecord statement) {
        return statement.with(
                new OrganisationKey(
                        SampleNetwork.CHANNEL,
                        SampleNetwork.CONTRACT,
                        new Organisation("StrangerMSP", new TestAuthority("ca.StrangerMSP").certificate())),
                Bytes.utf8("no endorsement"));
    }

    /** With the last line only. */
    private static StatedRecord alone(StatedRecord stated) {
        return StatedRecord.of(
                stated.channel(),
                stated.id(),
                stated.answer(),
                stated.place(),
                List.of(stated.note().signatures().getLast()));
    }

    private static RecordState barred(SampleFile file, String known) {
        Interval revoked = SampleFile.interval(time(known), millis(known), "revoked");
        return file.key.after(new LastEntry(SamplePolicy.COURT, 2, Hash.leaf(Bytes.utf8("barred"))), revoked);
    }

    private static Bytes answer(RecordState state) {
        return new RecordAnswer(state, 3).canonical();
    }

    /** A receipt of the entry behind one leaf, and before one or two. */
    static Receipt receipt(SampleFile file, String... others) {
        List<Bytes> leaves = new ArrayList<>();
        leaves.add(Bytes.utf8(others[0].equals("registration") ? "the key's registration" : others[0]));
        leaves.add(file.entry.canonical());
        leaves.add(Bytes.utf8(others.length == 1 ? "something else" : "another"));
        if (others.length > 1) {
            leaves.add(Bytes.utf8(others[1]));
        }
        return file.network.receipt(SamplePolicy.NOTARY, leaves, 1, file.log, LOGGED, TWO);
    }

    private static Receipt lonely(SampleFile file) {
        List<Bytes> leaves = new ArrayList<>(SampleFile.leaves(file.entry));
        leaves.add(Bytes.utf8("more"));
        return file.network.receipt(SamplePolicy.NOTARY, leaves, 1, file.log, LOGGED, List.of("NotaryMSP"));
    }

    private static Receipt vouched(SampleFile file) {
        return file.network.receipt(SamplePolicy.NOTARY, SampleFile.leaves(file.entry), 1, file.log, LOGGED, TWO);
    }

    private static LastEntry last(long index, String leaf) {
        return SampleFile.last(index, Hash.leaf(Bytes.utf8(leaf)));
    }

    static Interval interval(String state) {
        return SampleFile.interval(time(WITHDRAWN), millis("2026-11-24T09:30:01Z"), state);
    }

    /** An entry in the log behind the leaves of the sample. */
    static LoggedEntry logged(SampleFile file, Entry next, int index) {
        List<Bytes> leaves = new ArrayList<>(SampleFile.leaves(file.entry));
        leaves.add(next.canonical());
        Receipt receipt = file.network.receipt(SamplePolicy.NOTARY, leaves, index, file.log, LOGGED, TWO);
        return new LoggedEntry(next.canonical(), List.of(receipt), List.of());
    }

    /** An order of the court, in its log, that annuls the document. */
    static LoggedEntry order(SampleFile file) {
        Place place = new Place(
                SampleNetwork.CHANNEL,
                SamplePolicy.COURT,
                new EntryType("order", 1),
                Sha256.digest(SampleDefinitions.ORDER),
                "o-1",
                Optional.empty());
        Event event = new Event("made", "court", time(WITHDRAWN), List.of(), Optional.empty());
        Link link =
                new Link("annuls", file.entry.place().recordId(), Optional.of(file.entry.leafHash()), Optional.empty());
        Entry order = new Entry(place, event, Fields.none(), List.of(link), List.of());
        List<Bytes> leaves = List.of(Bytes.utf8("something of the court's"), order.canonical());
        Receipt receipt = file.network.receipt(
                SamplePolicy.COURT,
                leaves,
                1,
                SampleNetwork.logKey(SamplePolicy.COURT),
                millis("2026-11-24T09:31:00Z"),
                TWO);
        return new LoggedEntry(order.canonical(), List.of(receipt), List.of());
    }

    /** An entry of the record that follows another than the sealed one. */
    private static Entry after(Entry previous) {
        Place place = previous.place();
        Place after = new Place(
                place.channel(),
                place.origin(),
                place.type(),
                place.definition(),
                place.record(),
                Optional.of(previous.leafHash()));
        Event event = new Event("withdrawn", "issuer", time(WITHDRAWN), List.of(), Optional.of("replaced"));
        return SampleFile.sealed(
                new Entry(after, event, new Fields(JsonObject.empty(), Map.of()), List.of(), List.of()),
                "organisation-seal",
                OFFICE);
    }

    static Entry revocation(SampleFile file) {
        return revocation(file, "compromised");
    }

    static Entry revocation(SampleFile file, String reason) {
        Place place = new Place(
                SampleNetwork.CHANNEL,
                SamplePolicy.NOTARY,
                new EntryType("key", 1),
                Sha256.digest(SampleDefinitions.KEY),
                SampleFile.keyId().id(),
                Optional.of(file.key.last().hash()));
        Event event = new Event("revoked", "issuer", time(WITHDRAWN), List.of(), Optional.of(reason));
        return new Entry(place, event, Fields.none(), List.of(), List.of());
    }

    /** The sealed entry is the withdrawal itself, which is known to be logged by eleven. */
    static void continued(SampleFile file) {
        file.entry = file.next("withdrawn", WITHDRAWN);
        file.disclosures = List.of();
        RecordState before = new RecordState(
                "NotaryMSP",
                new LastEntry(SamplePolicy.NOTARY, 1, file.entry.leafHash()),
                List.of(
                        SampleFile.interval(SampleFile.EFFECTIVE, SampleFile.APPENDED, "issued"),
                        interval("withdrawn")),
                JsonObject.empty());
        file.record = Optional.of(before);
        file.recordTime = millis(LATER);
        file.keyTime = millis(LATER);
        file.receipts = all -> List.of(file.network.receipt(
                SamplePolicy.NOTARY, SampleFile.leaves(file.entry), 1, file.log, millis(LATER), TWO));
    }
}
