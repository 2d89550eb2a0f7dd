package org.mingzheng.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.proof.entry.Rejections.assertRefused;
import static org.mingzheng.proof.entry.Rejections.assertRejected;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

class SealTest {
    private static final Entry DRAFT = Entries.draft();

    static Stream<PrivateKey> holders() {
        return Stream.of(Entries.NOTARY, Entries.OFFICE);
    }

    @ParameterizedTest
    @MethodSource("holders")
    void aSealFitsItsEntryAndKeyAndSaysRoleAndVote(PrivateKey holder) {
        Seal seal = Seal.sign(DRAFT, "notary", Vote.DISSENT, holder);
        assertThat(seal.verify(DRAFT, holder.publicKey())).isEqualTo(Result.accepted(seal));
        assertThat(seal.header().role()).isEqualTo("notary");
        assertThat(seal.header().vote()).isEqualTo(Vote.DISSENT);
    }

    @ParameterizedTest
    @MethodSource("holders")
    void aSealTravelsAloneAndIsPutOnTheEntryLater(PrivateKey holder) {
        Seal seal = Seal.sign(DRAFT, "notary", Vote.APPROVE, holder);
        Entry sealed = DRAFT.withSeals(List.of(Seal.parse(seal.canonical()).orThrow()));
        assertThat(sealed.seals().getFirst().verify(sealed, holder.publicKey())).isEqualTo(Result.accepted(seal));
    }

    @Test
    void sealsDoNotCoverEachOtherSoTheirOrderOfMakingDoesNotMatter() {
        Entry once = DRAFT.withSeals(List.of(Seal.sign(DRAFT, "notary", Vote.APPROVE, Entries.NOTARY)));
        Seal second = Seal.sign(once, "organisation-seal", Vote.APPROVE, Entries.OFFICE);
        assertThat(Entries.sealed().seals()).contains(second);
    }

    static Stream<Entry> otherPlaces() {
        Place here = DRAFT.place();
        Bytes definition = Sha256.digest(Bytes.utf8("another definition"));
        Optional<Hash> previous = here.previous();
        EntryType type = new EntryType("notarial-correction", 2);
        return Stream.of(
                        new Place("other", here.origin(), here.type(), here.definition(), here.record(), previous),
                        new Place("evidence", new Origin("o"), here.type(), here.definition(), here.record(), previous),
                        new Place("evidence", here.origin(), type, here.definition(), here.record(), previous),
                        new Place("evidence", here.origin(), here.type(), definition, here.record(), previous),
                        new Place("evidence", here.origin(), here.type(), here.definition(), "2026-18", previous),
                        Entries.place("2026-17", Optional.of(Entries.CERTIFICATE)),
                        Entries.place("2026-17", Optional.empty()))
                .map(place -> new Entry(place, DRAFT.event(), DRAFT.fields(), DRAFT.links(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("otherPlaces")
    void aSealFitsNoOtherChannelLogTypeDefinitionRecordOrPredecessor(Entry other) {
        for (Seal seal : Entries.sealed().seals()) {
            assertRejected(Reason.SIGNATURE_INVALID, seal.verify(other, keyOf(seal)));
        }
    }

    @Test
    void aSealFitsNoOtherEventFieldOrLink() {
        Seal seal = Seal.sign(DRAFT, "notary", Vote.APPROVE, Entries.NOTARY);
        Event event = new Event("withdrawn", "issuer", Entries.time(), List.of(), Optional.empty());
        for (Entry other : List.of(
                new Entry(DRAFT.place(), event, DRAFT.fields(), DRAFT.links(), List.of()),
                new Entry(DRAFT.place(), DRAFT.event(), Fields.none(), DRAFT.links(), List.of()),
                new Entry(DRAFT.place(), DRAFT.event(), DRAFT.fields(), List.of(), List.of()))) {
            assertRejected(Reason.SIGNATURE_INVALID, seal.verify(other, Entries.NOTARY.publicKey()));
        }
    }

    @Test
    void noHeaderCanBePutOnAnothersSignature() {
        Seal seal = Seal.sign(DRAFT, "arbitrator", Vote.DISSENT, Entries.NOTARY);
        SealHeader header = seal.header();
        PublicKey key = Entries.NOTARY.publicKey();
        Seal approving =
                new Seal(new SealHeader(header.suite(), header.kid(), header.role(), Vote.APPROVE), seal.signature());
        Seal presiding = new Seal(
                new SealHeader(header.suite(), header.kid(), "presiding-arbitrator", header.vote()), seal.signature());
        assertRejected(Reason.SIGNATURE_INVALID, approving.verify(DRAFT, key));
        assertRejected(Reason.SIGNATURE_INVALID, presiding.verify(DRAFT, key));
    }

    @Test
    void aSealIsOfTheKeyThatItsHeaderNames() {
        Seal seal = Seal.sign(DRAFT, "notary", Vote.APPROVE, Entries.NOTARY);
        assertRejected(Reason.WRONG_KEY, seal.verify(DRAFT, Entries.STRANGER.publicKey()));
        assertRejected(Reason.WRONG_KEY, seal.verify(DRAFT, Entries.OFFICE.publicKey()));
        SealHeader otherSuite = new SealHeader(SignatureSuite.SM2, seal.header().kid(), "notary", Vote.APPROVE);
        assertRejected(
                Reason.WRONG_KEY, new Seal(otherSuite, seal.signature()).verify(DRAFT, Entries.NOTARY.publicKey()));
    }

    @Test
    void aLogsKeyMakesNoSeal() {
        PrivateKey log = Entries.key(SignatureSuite.ED25519, "log");
        assertRefused(Reason.UNKNOWN_SUITE, () -> Seal.sign(DRAFT, "notary", Vote.APPROVE, log));
    }

    @Test
    void noMutationOfAnyByteOfASealedEntryIsAcceptedWithItsSeals() {
        byte[] good = Entries.sealed().canonical().toArray();
        for (int bit = 0; bit < good.length * 8; bit++) {
            good[bit / 8] ^= (byte) (1 << bit % 8);
            if (Entry.parse(Bytes.of(good)) instanceof Result.Accepted<Entry>(Entry entry)) {
                assertThat(isWhole(entry)).as("bit " + bit).isFalse();
            }
            good[bit / 8] ^= (byte) (1 << bit % 8);
        }
        assertThat(isWhole(Entry.parse(Bytes.of(good)).orThrow())).isTrue();
    }

    private static boolean isWhole(Entry entry) {
        return entry.seals().size() == 2
                && entry.seals().stream()
                        .allMatch(seal -> seal.verify(entry, keyOf(seal)) instanceof Result.Accepted<Seal>);
    }

    private static PublicKey keyOf(Seal seal) {
        return holders()
                .map(PrivateKey::publicKey)
                .filter(key -> SealHeader.kid(key).equals(seal.header().kid()))
                .findAny()
                .orElse(Entries.STRANGER.publicKey());
    }

    @Test
    void anOrdinaryJoseLibraryNamesTheKeyAndVerifiesTheSeal() throws Exception {
        Seal seal = Seal.sign(DRAFT, "notary", Vote.APPROVE, Entries.NOTARY);
        JsonObject json = seal.json();
        Bytes point = Entries.NOTARY.publicKey().encoded();
        ECKey key = new ECKey.Builder(
                        Curve.P_256,
                        Base64URL.encode(point.slice(1, 33).toArray()),
                        Base64URL.encode(point.slice(33, 65).toArray()))
                .build();
        JWSHeader header = JWSHeader.parse(new Base64URL(json.text("protected")));
        String signed =
                json.text("protected") + "." + new Payload(DRAFT.unsealed().toArray()).toBase64URL();
        assertThat(new ECDSAVerifier(key)
                        .verify(header, Bytes.utf8(signed).toArray(), new Base64URL(json.text("signature"))))
                .isTrue();
        assertThat(key.computeThumbprint()).hasToString(seal.header().kid());
        assertThat(header.getType().getType()).isEqualTo(SealHeader.TYP);
    }
}
