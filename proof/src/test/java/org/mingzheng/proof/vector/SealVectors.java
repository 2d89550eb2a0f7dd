package org.mingzheng.proof.vector;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.util.BigIntegers;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entries;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.entry.SealHeader;
import org.mingzheng.proof.entry.Vote;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

/** Seals of {@code seal.md}: the output is the header of the seal that the key made on the entry. */
final class SealVectors {
    private static final BigInteger P256_ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final Entry SEALED = Entries.sealed();
    private static final Place HERE = SEALED.place();
    private static final String PLACE = "A seal fits one place only: not another ";

    private SealVectors() {}

    static Stream<Vector> all() {
        return Stream.of(good(), places(), contents(), signatures()).flatMap(each -> each);
    }

    private static Stream<Vector> good() {
        return Stream.of(
                good("es256", "A seal with ECDSA on P-256.", SEALED, Entries.NOTARY),
                good("sm2", "A seal with SM2.", SEALED, Entries.OFFICE),
                good("dissent", "A dissent, among three seals.", Entries.award(), dissenter()));
    }

    private static Stream<Vector> places() {
        return Stream.of(
                elsewhere(
                        "channel",
                        new Place(
                                "other",
                                HERE.origin(),
                                HERE.type(),
                                HERE.definition(),
                                HERE.record(),
                                HERE.previous())),
                elsewhere(
                        "log",
                        new Place(
                                HERE.channel(),
                                new Origin("o"),
                                HERE.type(),
                                HERE.definition(),
                                HERE.record(),
                                HERE.previous())),
                elsewhere(
                        "type",
                        new Place(
                                HERE.channel(),
                                HERE.origin(),
                                type(),
                                HERE.definition(),
                                HERE.record(),
                                HERE.previous())),
                elsewhere(
                        "definition",
                        new Place(
                                HERE.channel(),
                                HERE.origin(),
                                HERE.type(),
                                Sha256.digest(),
                                HERE.record(),
                                HERE.previous())),
                elsewhere("record", Entries.place("2026-18", HERE.previous())),
                elsewhere("predecessor", Entries.place(HERE.record(), Optional.of(Hash.leaf(Bytes.empty())))));
    }

    private static Stream<Vector> contents() {
        Event event = new Event("withdrawn", "issuer", Entries.time(), List.of(), Optional.empty());
        return Stream.of(
                invalid(
                        "other-event",
                        "A seal covers the event.",
                        new Entry(HERE, event, SEALED.fields(), SEALED.links(), SEALED.seals())),
                invalid(
                        "other-fields",
                        "A seal covers the fields.",
                        new Entry(HERE, SEALED.event(), Fields.none(), SEALED.links(), SEALED.seals())),
                invalid(
                        "other-links",
                        "A seal covers the links.",
                        new Entry(HERE, SEALED.event(), SEALED.fields(), List.of(), SEALED.seals())),
                invalid("other-vote", "A seal covers its vote.", header("notary", Vote.DISSENT)),
                invalid("other-role", "A seal covers its role.", header("approver", Vote.APPROVE)));
    }

    private static Stream<Vector> signatures() {
        Bytes good = notarys().signature();
        Bytes s = Bytes.wrap(BigIntegers.asUnsignedByteArray(
                32, P256_ORDER.subtract(new BigInteger(1, good.slice(32, 64).toArray()))));
        SealHeader sm2 =
                new SealHeader(SignatureSuite.SM2, SealHeader.kid(Entries.NOTARY.publicKey()), "notary", Vote.APPROVE);
        return Stream.of(
                bad(
                        "high-s",
                        "Of the two forms of an ES256 signature only the low one counts.",
                        signature(good.slice(0, 32).concat(s)),
                        Entries.NOTARY,
                        Reason.SIGNATURE_HIGH_S),
                bad(
                        "not-jws",
                        "The signature is over header and payload as JWS joins them, not over the payload.",
                        signature(Entries.NOTARY.sign(SEALED.unsealed())),
                        Entries.NOTARY,
                        Reason.SIGNATURE_INVALID),
                bad(
                        "zero",
                        "Zero is no signature.",
                        signature(Bytes.wrap(new byte[64])),
                        Entries.NOTARY,
                        Reason.SIGNATURE_INVALID),
                bad("stranger", "A seal names its key.", SEALED, Entries.STRANGER, Reason.WRONG_KEY),
                bad(
                        "other-algorithm",
                        "A key seals with its own algorithm only.",
                        with(new Seal(sm2, good)),
                        Entries.NOTARY,
                        Reason.WRONG_KEY));
    }

    private static PrivateKey dissenter() {
        return Entries.key(SignatureSuite.ES256, "dissenter");
    }

    private static EntryType type() {
        return new EntryType(HERE.type().name(), 2);
    }

    private static Seal notarys() {
        return Seal.sign(SEALED, "notary", Vote.APPROVE, Entries.NOTARY);
    }

    private static Entry header(String role, Vote vote) {
        SealHeader header =
                new SealHeader(SignatureSuite.ES256, notarys().header().kid(), role, vote);
        return with(new Seal(header, notarys().signature()));
    }

    private static Entry signature(Bytes signature) {
        return with(new Seal(notarys().header(), signature));
    }

    private static Entry with(Seal seal) {
        return SEALED.withSeals(List.of(seal));
    }

    private static Vector elsewhere(String what, Place place) {
        Entry entry = new Entry(place, SEALED.event(), SEALED.fields(), SEALED.links(), SEALED.seals());
        return invalid("other-" + what, PLACE + what + ".", entry);
    }

    private static Vector invalid(String name, String why, Entry entry) {
        return bad(name, why, entry, Entries.NOTARY, Reason.SIGNATURE_INVALID);
    }

    private static Vector good(String name, String why, Entry entry, PrivateKey holder) {
        Seal made = entry.seals().stream()
                .filter(seal -> seal.header().kid().equals(SealHeader.kid(holder.publicKey())))
                .findFirst()
                .orElseThrow();
        return Vector.good(
                "seal",
                name,
                why,
                inputs(entry, holder.publicKey()),
                made.header().canonical());
    }

    private static Vector bad(String name, String why, Entry entry, PrivateKey holder, Reason reason) {
        return Vector.bad("seal", name, why, inputs(entry, holder.publicKey()), reason);
    }

    private static Map<String, Bytes> inputs(Entry entry, PublicKey key) {
        return Map.of(
                "entry", entry.canonical(),
                "suite", Bytes.utf8(key.suite().label() + "\n"),
                "key", Bytes.utf8(key.encoded().base64Url() + "\n"));
    }
}
