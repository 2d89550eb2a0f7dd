package org.mingzheng.proof.verdict;

import static org.mingzheng.proof.verdict.SampleFile.LOGGED;
import static org.mingzheng.proof.verdict.SampleFile.OFFICE;
import static org.mingzheng.proof.verdict.SampleFile.millis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entries;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.verdict.VerdictCase.Expected;

/** A good file, and for each reason one that differs from it in one thing. */
public final class VerdictCases {
    private static final Expected GOOD = Expected.GOOD;
    private static final TrustPolicy POLICY = SamplePolicy.policy(SampleDefinitions.trusted());
    private static final JsonObject FACTS = SampleFile.facts(OFFICE, List.of("organisation-seal"));

    private VerdictCases() {}

    public static Stream<VerdictCase> all() {
        return Stream.of(
                        good(),
                        documents(),
                        logs(),
                        PolicyCases.all(),
                        definitions(),
                        seals(),
                        keys(),
                        statements(),
                        clocks(),
                        refreshes(),
                        standings(),
                        later(),
                        SuccessionCases.all(),
                        MarkCases.all(),
                        BaseCases.all(),
                        LawCases.all(),
                        EvidenceCases.all())
                .flatMap(each -> each);
    }

    /** The good one. */
    public static VerdictCase example() {
        return of("example", "All three claims are proven.", file -> {}, GOOD);
    }

    private static Stream<VerdictCase> good() {
        Expected demonstration = new Expected(true, List.of(), List.of(), List.of());
        TrustPolicy one = SampleCasePolicy.quorum(POLICY, 1);
        return Stream.of(
                example(),
                of(
                                "demonstration",
                                "A network in one process is a demonstration.",
                                file -> file.network = new SampleNetwork(true),
                                demonstration)
                        .policy(one),
                of("entry-only", "The logged entry is asked about, no document.", file -> {}, GOOD)
                        .shown(Optional.empty(), true),
                of("past-instant", "Asked for an instant before the withdrawal.", VerdictCases::withdrawn, GOOD)
                        .at("2026-11-24T09:00:00Z"),
                of(
                        "revoked-later",
                        "The key was revoked after the entry was logged.",
                        file -> file.key = SampleFile.revoked("2026-11-24T09:00:00Z", FACTS),
                        GOOD));
    }

    private static Stream<VerdictCase> documents() {
        Bytes document = SampleFile.DOCUMENT;
        return Stream.of(
                of(Reason.DOCUMENT_SIZE, "A longer document.", file -> {}, GOOD.unchanged(Reason.DOCUMENT_SIZE))
                        .shown(Optional.of(document.concat(Bytes.utf8("!"))), false),
                of(
                                Reason.DOCUMENT_SHA256,
                                "One character is another.",
                                file -> {},
                                GOOD.unchanged(Reason.DOCUMENT_SHA256))
                        .shown(
                                Optional.of(
                                        document.slice(0, document.size() - 1).concat(Bytes.utf8("!"))),
                                false),
                of(
                        Reason.DOCUMENT_SM3,
                        "One digest of two is another's.",
                        file -> file.disclose(Entries.disclosure(
                                "document",
                                SampleFile.digests(document)
                                        .json()
                                        .with(
                                                "sm3",
                                                new JsonString(
                                                        Sha256.digest(document).base64Url())))),
                        GOOD.unchanged(Reason.DOCUMENT_SM3)),
                of(Reason.DOCUMENT_NOT_SHOWN, "The file alone.", file -> {}, GOOD.unchanged(Reason.DOCUMENT_NOT_SHOWN))
                        .shown(Optional.empty(), false),
                of(
                        Reason.DOCUMENT_NOT_DISCLOSED,
                        "Nothing says which document it is.",
                        file -> file.disclosures = List.of(),
                        GOOD.unchanged(Reason.DOCUMENT_NOT_DISCLOSED)),
                of(
                        Reason.DISCLOSURE_MISMATCH,
                        "The disclosure was written for another document.",
                        file -> file.disclosures = List.of(Entries.disclosure(
                                "document",
                                SampleFile.digests(document).json().with("name", new JsonString("other.pdf")))),
                        GOOD.unchanged(Reason.DISCLOSURE_MISMATCH)));
    }

    private static Stream<VerdictCase> logs() {
        return Stream.of(
                of(
                        Reason.NETWORK_UNKNOWN,
                        "An entry of another channel.",
                        file -> file.entry = resealed(SampleFile.issued(SamplePolicy.NOTARY, "test", definition())),
                        GOOD.all(Reason.NETWORK_UNKNOWN)),
                of(Reason.LOG_UNKNOWN, "A log that the policy lacks.", file -> {}, GOOD.all(Reason.LOG_UNKNOWN))
                        .policy(SampleCasePolicy.withoutLogs(POLICY)),
                of(Reason.LOG_KIND, "A log that takes no entries.", file -> {}, GOOD.authorised(Reason.LOG_KIND))
                        .policy(SampleCasePolicy.kind(POLICY, "bulk")),
                of(
                        Reason.LOG_KEY_RANGE,
                        "The log's next key signed, before its time.",
                        file -> file.log = SampleNetwork.logKey(SamplePolicy.NOTARY, 1),
                        GOOD.all(Reason.LOG_KEY_RANGE)),
                of(
                        Reason.CHECKPOINT_UNSIGNED,
                        "A key signed that was never the log's.",
                        file -> file.log = SampleNetwork.logKey(SamplePolicy.NOTARY, 7),
                        GOOD.all(Reason.CHECKPOINT_UNSIGNED)),
                of(
                        Reason.RECEIPT_MISSING,
                        "No receipt.",
                        file -> file.receipts = all -> List.of(),
                        GOOD.all(Reason.RECEIPT_MISSING)),
                of(
                        Reason.RECEIPT_FOREIGN,
                        "A receipt of another log.",
                        VerdictCases::courtReceipt,
                        GOOD.all(Reason.RECEIPT_FOREIGN)),
                of(
                        Reason.ROOT_MISMATCH,
                        "The receipt of another entry.",
                        file -> file.receipts = all -> List.of(otherReceipt(file)),
                        GOOD.all(Reason.ROOT_MISMATCH)),
                of(
                        Reason.QUORUM_MISSING,
                        "One party vouches where two must.",
                        file -> file.endorsers = List.of("NotaryMSP"),
                        EvidenceCases.ALONE),
                of(
                        "one-process",
                        "Three organisations in one process are one party.",
                        file -> file.network = new SampleNetwork(true),
                        EvidenceCases.ALONE));
    }

    private static Stream<VerdictCase> definitions() {
        return Stream.of(
                of(
                        Reason.DEFINITION_UNKNOWN,
                        "The entry names a definition that the policy lacks.",
                        file -> file.entry = resealed(
                                SampleFile.issued(SamplePolicy.NOTARY, "evidence", Sha256.digest(Bytes.utf8("x")))),
                        GOOD.authorised(Reason.DEFINITION_UNKNOWN).status(Reason.DEFINITION_UNKNOWN)),
                of(
                        Reason.DEFINITION_MISSING,
                        "The file lacks the definition.",
                        file -> file.definitions = List.of(SampleDefinitions.KEY),
                        GOOD.authorised(Reason.DEFINITION_MISSING).status(Reason.DEFINITION_MISSING)),
                of(
                        Reason.UNKNOWN_TYPE,
                        "The file lacks the definition of keys.",
                        file -> file.definitions = List.of(SampleDefinitions.DOCUMENT),
                        GOOD.authorised(Reason.UNKNOWN_TYPE)));
    }

    private static Stream<VerdictCase> seals() {
        return Stream.of(
                of(
                        Reason.SEAL_MISSING,
                        "Nobody sealed.",
                        file -> file.entry = SampleFile.issued(),
                        GOOD.authorised(Reason.SEAL_MISSING)),
                of(
                        Reason.SEAL_NOT_ALLOWED,
                        "Sealed in a role that the event does not take.",
                        file -> file.entry = SampleFile.sealed(SampleFile.issued(), "notary", OFFICE),
                        GOOD.authorised(Reason.SEAL_NOT_ALLOWED)),
                of(
                        Reason.SIGNATURE_INVALID,
                        "The seal of another entry.",
                        VerdictCases::foreignSeal,
                        GOOD.authorised(Reason.SIGNATURE_INVALID)),
                of(
                        Reason.KEY_ROLE,
                        "The key was registered for another role.",
                        file -> file.key = SampleFile.keyState(OFFICE, List.of("notary")),
                        GOOD.authorised(Reason.KEY_ROLE)));
    }

    private static Stream<VerdictCase> keys() {
        return Stream.of(
                of(
                        Reason.RECORD_NOT_STATED,
                        "Nobody states anything of the key.",
                        file -> file.statements = all -> List.of(all.getFirst()),
                        GOOD.authorised(Reason.RECORD_NOT_STATED)),
                of(
                        Reason.RECORD_STATED_BEFORE,
                        "What is stated of the key is of the day before.",
                        file -> file.keyTime = LOGGED - 86_400_000,
                        GOOD.authorised(Reason.RECORD_STATED_BEFORE)),
                of(
                        Reason.KEY_NOT_REGISTERED,
                        "The key was registered after the entry was logged.",
                        file -> file.key = registeredLater(),
                        GOOD.authorised(Reason.KEY_NOT_REGISTERED)),
                of(
                        Reason.KEY_NOT_VALID,
                        "The key's validity had not begun.",
                        file -> file.key = SampleFile.keyState(OFFICE, List.of("organisation-seal"))
                                .with(FACTS.with("validFrom", new JsonString("2026-11-25T00:00:00Z"))),
                        GOOD.authorised(Reason.KEY_NOT_VALID)),
                of(
                        Reason.KEY_REVOKED,
                        "The key had been revoked.",
                        file -> file.key = SampleFile.revoked("2026-11-20T00:00:00Z", FACTS),
                        GOOD.authorised(Reason.KEY_REVOKED)),
                of(
                        Reason.KEY_COMPROMISED,
                        "Others had the key, as was found out later.",
                        file -> file.key = SampleFile.revoked(
                                "2026-11-24T09:00:00Z",
                                FACTS.with("compromisedSince", new JsonString("2026-11-20T00:00:00Z"))),
                        GOOD.authorised(Reason.KEY_COMPROMISED)),
                of(
                        Reason.KEY_FOREIGN,
                        "Another organisation registered the key.",
                        VerdictCases::foreignKey,
                        GOOD.authorised(Reason.KEY_FOREIGN)));
    }

    private static Stream<VerdictCase> statements() {
        return Stream.of(
                of(
                        "status-not-stated",
                        "Nobody states anything of the record.",
                        file -> file.statements = all -> List.of(all.getLast()),
                        GOOD.status(Reason.RECORD_NOT_STATED)),
                of(
                        "status-stated-before",
                        "The record was stated before the entry was in the log.",
                        VerdictCases::statedBefore,
                        GOOD.status(Reason.RECORD_STATED_BEFORE)),
                of(
                        Reason.RECORD_OTHER,
                        "The ledger knows another entry as the record's.",
                        file -> file.record = Optional.of(new RecordState(
                                "NotaryMSP",
                                SampleFile.last(0, SampleFile.REGISTRATION),
                                file.state("issued").intervals(),
                                JsonObject.empty())),
                        GOOD.status(Reason.RECORD_OTHER)),
                of(
                        "broken-statement",
                        "A known organisation's line does not fit.",
                        VerdictCases::brokenStatement,
                        GOOD.authorised(Reason.EVIDENCE_DAMAGED).status(Reason.STATEMENT_ANSWER)));
    }

    private static Stream<VerdictCase> clocks() {
        return Stream.of(
                of(Reason.STATEMENT_STALE, "Eight days after.", file -> {}, GOOD.status(Reason.STATEMENT_STALE))
                        .now("2026-12-02T09:00:00Z"),
                of(
                                Reason.STATEMENT_AHEAD,
                                "The reader's clock is behind.",
                                file -> {},
                                GOOD.status(Reason.STATEMENT_AHEAD))
                        .now("2026-11-24T08:15:02Z")
                        .at("2026-11-24T08:30:00Z"),
                of(Reason.INSTANT_AHEAD, "Tomorrow.", file -> {}, GOOD.status(Reason.INSTANT_AHEAD))
                        .at("2026-11-25T12:00:00Z"));
    }

    private static Stream<VerdictCase> refreshes() {
        RecordId key = SampleFile.keyId();
        RecordId record = new RecordId("document", SampleFile.RECORD);
        return Stream.of(
                of("refreshed", "Newer evidence was demanded and obtained.", file -> {}, GOOD)
                        .demanded(record, key),
                of(
                                Reason.REFRESH_MISSING,
                                "Newer evidence was demanded, and the service was away.",
                                file -> {},
                                GOOD.authorised(Reason.REFRESH_MISSING).status(Reason.REFRESH_MISSING))
                        .demanded(),
                of(
                                "refresh-of-key-missing",
                                "Newer evidence was obtained of the record, not of the seal's key.",
                                file -> {},
                                GOOD.authorised(Reason.REFRESH_MISSING))
                        .demanded(record));
    }

    private static Stream<VerdictCase> standings() {
        return Stream.of(
                of(Reason.STATUS_NOT_BEGUN, "The day before.", file -> {}, GOOD.status(Reason.STATUS_NOT_BEGUN))
                        .at("2026-11-23T12:00:00Z"),
                then(Reason.STATUS_PENDING, "drafted"),
                then(Reason.STATUS_SUSPENDED, "suspended"),
                of(Reason.STATUS_ENDED, "Withdrawn.", VerdictCases::withdrawn, GOOD.status(Reason.STATUS_ENDED)),
                of(
                                "ended-and-stale",
                                "Old news of a withdrawal is news.",
                                VerdictCases::withdrawn,
                                GOOD.status(Reason.STATUS_ENDED, Reason.STATEMENT_STALE))
                        .now("2026-12-02T12:00:00Z"));
    }

    private static Stream<VerdictCase> later() {
        return Stream.of(
                of(
                        "later-withdrawal",
                        "The withdrawal is in the file, the statement is older.",
                        file -> addLater(file, file.next("withdrawn", "2026-11-24T09:00:00Z")),
                        GOOD.status(Reason.STATUS_ENDED)),
                of(
                        Reason.LATER_ENTRY_UNCLEAR,
                        "A later entry whose event the definition does not have.",
                        file -> addLater(file, file.next("restored", "2026-11-24T09:00:00Z")),
                        GOOD.status(Reason.LATER_ENTRY_UNCLEAR)));
    }

    private static VerdictCase then(Reason reason, String state) {
        return of(
                reason,
                "The record is " + state + ", whatever time the statement bears.",
                file -> file.record = Optional.of(file.thenState(state, "2026-11-24T09:30:00Z")),
                GOOD.status(reason));
    }

    static void withdrawn(SampleFile file) {
        file.record = Optional.of(file.thenState("withdrawn", "2026-11-24T09:30:00Z"));
        file.recordTime = millis("2026-11-24T11:00:00Z");
    }

    private static void courtReceipt(SampleFile file) {
        file.receiptOrigin = SamplePolicy.COURT;
        file.log = SampleNetwork.logKey(SamplePolicy.COURT);
    }

    static Receipt otherReceipt(SampleFile file) {
        Entry other = file.next("withdrawn", "2026-11-24T09:00:00Z");
        return file.network.receipt(file.receiptOrigin, SampleFile.leaves(other), 1, file.log, LOGGED, file.endorsers);
    }

    private static void foreignSeal(SampleFile file) {
        Entry other = file.next("withdrawn", "2026-11-24T09:00:00Z");
        file.entry = SampleFile.issued().withSeals(other.seals());
    }

    private static RecordState registeredLater() {
        return new RecordState(
                "NotaryMSP",
                SampleFile.last(0, SampleFile.REGISTRATION),
                List.of(SampleFile.interval(
                        SampleFile.time("2026-11-01T00:00:00Z"), millis("2026-11-24T09:00:00Z"), "registered")),
                FACTS);
    }

    private static void foreignKey(SampleFile file) {
        var own = file.key;
        file.key = new RecordState("JusticeMSP", own.last(), own.intervals(), own.facts());
    }

    private static void statedBefore(SampleFile file) {
        file.record = Optional.of(new RecordState(
                "NotaryMSP",
                SampleFile.last(0, SampleFile.REGISTRATION),
                file.state("issued").intervals(),
                JsonObject.empty()));
        file.recordSize = 1;
    }

    private static void brokenStatement(SampleFile file) {
        file.statements = all -> List.of(
                StatedRecord.parse(
                                Bytes.utf8(new String(all.getFirst().encoded().toArray(), StandardCharsets.UTF_8)
                                        .replace("\"size\":3", "\"size\":4")))
                        .orThrow(),
                all.getLast());
    }

    private static void addLater(SampleFile file, Entry next) {
        List<Bytes> leaves = new ArrayList<>(SampleFile.leaves(file.entry));
        leaves.add(next.canonical());
        Receipt receipt = file.network.receipt(file.receiptOrigin, leaves, 3, file.log, LOGGED, file.endorsers);
        file.later = List.of(new LoggedEntry(next.canonical(), List.of(receipt), List.of()));
    }

    private static Entry resealed(Entry draft) {
        return SampleFile.sealed(draft, "organisation-seal", OFFICE);
    }

    private static Bytes definition() {
        return Sha256.digest(SampleDefinitions.DOCUMENT);
    }

    private static VerdictCase of(Reason reason, String why, Consumer<SampleFile> change, Expected expected) {
        return of(reason.code(), why, change, expected);
    }

    static VerdictCase of(String name, String why, Consumer<SampleFile> change, Expected expected) {
        SampleFile file = new SampleFile();
        change.accept(file);
        return VerdictCase.of(name, why, file, expected);
    }
}
