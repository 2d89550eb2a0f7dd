package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Entries;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.entry.SealHeader;
import org.mingzheng.proof.entry.Vote;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;
import org.mingzheng.proof.time.UtcTime;

/** A document sealed by a notary office, the same at every run; each part may be changed before {@link #build}. */
public final class SampleFile {
    public static final Bytes DOCUMENT = Bytes.utf8("%PDF-1.7 公证书\n");
    public static final UtcTime EFFECTIVE = time("2026-11-24T08:30:00Z");
    /** When the parties vouched for the entry. */
    public static final long LOGGED = millis("2026-11-24T08:30:05Z");

    static final Hash REGISTRATION = Hash.leaf(Bytes.utf8("the key's registration"));
    static final String RECORD = "2026-1234";
    static final PrivateKey OFFICE = Entries.key(SignatureSuite.ES256, "notary office");
    static final long APPENDED = millis("2026-11-24T08:30:04Z");

    SampleNetwork network = SampleNetwork.REAL;
    List<String> endorsers = List.of("JusticeMSP", "NotaryMSP");
    Origin receiptOrigin = SamplePolicy.NOTARY;
    NoteSigner log = SampleNetwork.logKey(SamplePolicy.NOTARY);
    Entry entry = sealed(issued(), "organisation-seal", OFFICE);
    List<Disclosure> disclosures = List.of(disclosure());
    RecordState key = keyState(OFFICE, List.of("organisation-seal"));
    Optional<RecordState> record = Optional.empty();
    long recordSize = 3;
    long recordTime = LOGGED;
    long keyTime = LOGGED;
    List<Bytes> definitions = SampleDefinitions.all();
    List<LoggedEntry> later = List.of();
    UnaryOperator<List<Receipt>> receipts = all -> all;
    UnaryOperator<List<StatedRecord>> statements = all -> all;

    /** The file of the parts. */
    public SealedFile build() {
        LoggedEntry logged = new LoggedEntry(entry.canonical(), receipts.apply(List.of(receipt())), disclosures);
        List<LoggedEntry> entries = new ArrayList<>(List.of(logged));
        entries.addAll(later);
        return new SealedFile(entry.leafHash(), entries, statements.apply(stated()), definitions);
    }

    /** The log: the key's registration, the entry, and whatever followed. */
    Receipt receipt() {
        return network.receipt(receiptOrigin, leaves(entry), 1, log, LOGGED, endorsers);
    }

    static List<Bytes> leaves(Entry entry) {
        return List.of(Bytes.utf8("the key's registration"), entry.canonical(), Bytes.utf8("another"));
    }

    /** A statement of the record besides that of {@link #record}. */
    StatedRecord stated(RecordState state, long size, String time, List<String> msps) {
        return network.stated(entry.place().recordId(), answer(state, size), millis(time), msps);
    }

    /** A statement of the seal's key besides that of {@link #key}. */
    StatedRecord statedKey(RecordState state, long size, String time, List<String> msps) {
        return network.stated(keyId(), answer(state, size), millis(time), msps);
    }

    private List<StatedRecord> stated() {
        return List.of(
                network.stated(
                        entry.place().recordId(),
                        answer(record.orElse(state("issued")), recordSize),
                        recordTime,
                        endorsers),
                network.stated(keyId(), answer(key, 3), keyTime, endorsers));
    }

    static RecordId keyId() {
        return new RecordId("key", SealHeader.kid(OFFICE.publicKey()));
    }

    private static Bytes answer(RecordState record, long size) {
        return new RecordAnswer(record, size).canonical();
    }

    /** The record's state if it is this one from the start. */
    RecordState state(String state) {
        return new RecordState(
                "NotaryMSP",
                last(1, entry.leafHash()),
                List.of(interval(EFFECTIVE, APPENDED, state)),
                JsonObject.empty());
    }

    /** The record's state after one more entry, of which nothing is in the file. */
    RecordState thenState(String state, String effective) {
        RecordState issued = state("issued");
        long known = millis("2026-11-24T10:00:00Z");
        return issued.after(last(2, Hash.leaf(Bytes.utf8("another"))), interval(time(effective), known, state));
    }

    static Interval interval(UtcTime effective, long known, String state) {
        return new Interval(effective, known, state);
    }

    static LastEntry last(long index, Hash hash) {
        return new LastEntry(SamplePolicy.NOTARY, index, hash);
    }

    static RecordState keyState(PrivateKey key, List<String> roles) {
        return new RecordState(
                "NotaryMSP",
                last(0, REGISTRATION),
                List.of(interval(time("2026-11-01T00:00:00Z"), millis("2026-11-01T00:00:01Z"), "registered")),
                facts(key, roles));
    }

    static JsonObject facts(PrivateKey key, List<String> roles) {
        return JsonObject.builder()
                .put("holder", "organisation")
                .put("publicKey", key.publicKey().encoded().base64Url())
                .put("roles", JsonArray.ofTexts(roles))
                .put("suite", key.publicKey().suite().label())
                .put("validFrom", "2026-11-01T00:00:00Z")
                .put("validUntil", "2027-11-01T00:00:00Z")
                .build();
    }

    static RecordState revoked(String known, JsonObject facts) {
        RecordState key = keyState(OFFICE, List.of("organisation-seal"));
        return key.after(last(2, Hash.leaf(Bytes.utf8("another"))), interval(time(known), millis(known), "revoked"))
                .with(facts);
    }

    static Entry issued() {
        return issued(SamplePolicy.NOTARY, "evidence", Sha256.digest(SampleDefinitions.DOCUMENT));
    }

    static Entry issued(Origin origin, String channel, Bytes definition) {
        Place place = new Place(channel, origin, new EntryType("document", 1), definition, RECORD, Optional.empty());
        Event event = new Event("issued", "issuer", EFFECTIVE, List.of(), Optional.empty());
        return new Entry(place, event, fields(disclosure()), List.of(), List.of());
    }

    /** A draft of another record. */
    static Entry other() {
        Entry draft = issued();
        Place place = draft.place();
        Place other = new Place(
                place.channel(), place.origin(), place.type(), place.definition(), "2026-9999", Optional.empty());
        return new Entry(other, draft.event(), draft.fields(), List.of(), List.of());
    }

    static Fields fields(Disclosure document) {
        return Fields.of(JsonObject.builder().put("number", "2026-1234").build(), List.of(document));
    }

    /** The entry with another document. */
    void disclose(Disclosure document) {
        Entry draft = issued();
        Entry other = new Entry(draft.place(), draft.event(), fields(document), List.of(), List.of());
        entry = sealed(other, "organisation-seal", OFFICE);
        disclosures = List.of(document);
    }

    /** A further event of the record. */
    Entry next(String name, String effective) {
        Place place = entry.place();
        Place after = new Place(
                place.channel(),
                place.origin(),
                place.type(),
                place.definition(),
                RECORD,
                Optional.of(entry.leafHash()));
        Event event = new Event(name, "issuer", time(effective), List.of(), Optional.of("replaced"));
        Entry draft = new Entry(after, event, new Fields(JsonObject.empty(), Map.of()), List.of(), List.of());
        return sealed(draft, "organisation-seal", OFFICE);
    }

    static Entry sealed(Entry draft, String role, PrivateKey key) {
        return draft.withSeals(List.of(Seal.sign(draft, role, Vote.APPROVE, key)));
    }

    static Disclosure disclosure() {
        return Entries.disclosure("document", digests(DOCUMENT).json());
    }

    /** Of a document that is shown. */
    public static DocumentDigests digests(Bytes document) {
        return DocumentDigests.of("公证书.pdf", "application/pdf", document);
    }

    static UtcTime time(String text) {
        return UtcTime.parse(text).orThrow();
    }

    static long millis(String text) {
        return time(text).epochSecond() * 1000;
    }
}
