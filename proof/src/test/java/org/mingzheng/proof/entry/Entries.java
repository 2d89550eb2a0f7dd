package org.mingzheng.proof.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;
import org.mingzheng.proof.time.UtcTime;

/** Sample entries, the same at every run, for the tests and the vectors. */
public final class Entries {
    public static final PrivateKey NOTARY = key(SignatureSuite.ES256, "notary");
    public static final PrivateKey OFFICE = key(SignatureSuite.SM2, "office");
    public static final PrivateKey STRANGER = key(SignatureSuite.ES256, "stranger");
    public static final Hash PREVIOUS = Hash.leaf(Bytes.utf8("the record's entry before"));
    public static final Hash CERTIFICATE = Hash.leaf(Bytes.utf8("the certificate's last entry"));
    public static final Bytes DOCUMENT = Bytes.utf8("%PDF-1.7 补正公证书\n");

    private Entries() {}

    /** A record's first entry, with nothing that may be left out. */
    public static Entry minimal() {
        Event event = new Event("registered", "issuer", time(), List.of(), Optional.empty());
        return new Entry(place("2026-17", Optional.empty()), event, Fields.none(), List.of(), List.of());
    }

    /** A corrective notarial certificate with everything an entry can have, but no seal yet. */
    public static Entry draft() {
        return new Entry(
                place("2026-17", Optional.of(PREVIOUS)), event(), Fields.of(open(), disclosures()), links(), List.of());
    }

    /** The draft, sealed by the notary and by the office. */
    public static Entry sealed() {
        Entry draft = draft();
        return draft.withSeals(List.of(
                Seal.sign(draft, "notary", Vote.APPROVE, NOTARY),
                Seal.sign(draft, "organisation-seal", Vote.APPROVE, OFFICE)));
    }

    /** Nothing of it tells what it is about: the record's id is keyed, every field private. */
    public static Entry confidential() {
        String keyed = Sha256.digest(Bytes.utf8("keyed")).base64Url();
        Event event = new Event("changed", "issuer", time(), List.of(), Optional.empty());
        return new Entry(
                place(keyed, Optional.empty()),
                event,
                Fields.of(JsonObject.empty(), disclosures()),
                List.of(),
                List.of());
    }

    /** An award that three arbitrators have sealed, one of them in dissent. */
    public static Entry award() {
        Entry draft = minimal();
        return draft.withSeals(List.of(
                Seal.sign(draft, "presiding-arbitrator", Vote.APPROVE, key(SignatureSuite.SM2, "presiding")),
                Seal.sign(draft, "arbitrator", Vote.APPROVE, key(SignatureSuite.ES256, "arbitrator")),
                Seal.sign(draft, "arbitrator", Vote.DISSENT, key(SignatureSuite.ES256, "dissenter"))));
    }

    /** An entry of so many bytes. */
    public static Entry ofSize(int size) {
        int rest = size - withText("").canonical().size();
        return withText("a".repeat(rest));
    }

    private static Entry withText(String text) {
        Entry entry = minimal();
        Fields fields = new Fields(JsonObject.builder().put("text", text).build(), Map.of());
        return new Entry(entry.place(), entry.event(), fields, List.of(), List.of());
    }

    public static List<Entry> all() {
        return List.of(minimal(), draft(), sealed(), confidential(), award());
    }

    /** What opens the private fields of the draft. */
    public static List<Disclosure> disclosures() {
        Json document =
                DocumentDigests.of("补正公证书.pdf", "application/pdf", DOCUMENT).json();
        Json grounds = JsonObject.builder().put("zh", "姓名误写").build();
        return List.of(disclosure("document", document), disclosure("grounds", grounds));
    }

    public static Disclosure disclosure(String name, Json value) {
        Bytes salt = Sha256.digest(Bytes.utf8("salt of " + name)).slice(0, Disclosure.MIN_SALT);
        return new Disclosure(salt, name, value);
    }

    public static JsonObject open() {
        return JsonObject.builder()
                .put("copies", 3)
                .put("kind", "clerical")
                .put("number", "(2026)济南补字第17号")
                .put("pages", JsonArray.of())
                .build();
    }

    public static List<Link> links() {
        RecordId certificate = new RecordId("notarial-certificate", "2026-1234");
        RecordId office = new RecordId("notary-licence", "jinan-1");
        return List.of(
                new Link("corrects", certificate, Optional.of(CERTIFICATE), Optional.empty()),
                new Link("relies-on", office, Optional.empty(), Optional.of(time())));
    }

    public static Place place(String record, Optional<Hash> previous) {
        return new Place(
                "evidence",
                new Origin("notary.example/jinan/2026"),
                new EntryType("notarial-correction", 1),
                Sha256.digest(Bytes.utf8("the definition of notarial-correction/v1")),
                record,
                previous);
    }

    public static Event event() {
        List<String> basis = List.of("cn:notarisation-law:39", "cn:notarisation-rules:63");
        return new Event("issued", "issuer", time(), basis, Optional.of("clerical-error"));
    }

    public static UtcTime time() {
        return UtcTime.parse("2026-11-24T08:30:00Z").orThrow();
    }

    public static PrivateKey key(SignatureSuite suite, String holder) {
        return PrivateKey.of(suite, Sha256.digest(Bytes.utf8("test key of " + holder)))
                .orThrow();
    }
}
