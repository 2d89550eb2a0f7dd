package org.mingzheng.proof.statement;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;

/**
 * A certificate of a peer and its authority's.
 *
 * @param name of the case
 * @param why it is a case
 * @param authority DER
 * @param peer PEM
 * @param reason for which a line is refused, if it is
 */
public record CertificateCases(String name, String why, Bytes authority, String peer, Optional<Reason> reason) {
    private static final TestAuthority NOTARY = new TestAuthority("ca.NotaryMSP");
    private static final ASN1ObjectIdentifier STRANGE = new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.99");
    private static final ASN1ObjectIdentifier MARK = new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.1");
    private static final DERUTF8String VALUE = new DERUTF8String("x");
    private static final Reason MALFORMED = Reason.CERTIFICATE_MALFORMED;
    private static final Reason PROFILE = Reason.CERTIFICATE_PROFILE;
    private static final Reason ROLE = Reason.ENDORSER_ROLE;

    /** Every case. */
    public static Stream<CertificateCases> all() {
        return Stream.of(good(), forms(), encodings(), peers(), authorities()).flatMap(each -> each);
    }

    private static Stream<CertificateCases> good() {
        return Stream.of(
                good("unknown-extension", "An extension that is not critical restricts nothing.", peer -> {
                    peer.with(STRANGE, false, VALUE);
                }),
                good("critical-mark", "The mark of one process is understood.", peer -> peer.with(MARK, true, VALUE)),
                good("no-key-usage", "A peer's key usage may be missing.", peer -> peer.without(Extension.keyUsage)),
                good("no-constraints", "As may the word that it is no authority.", peer -> {
                    peer.without(Extension.basicConstraints);
                }),
                good("until-2050", "Times from 2050 on are generalized.", peer -> {
                    peer.until = new DERGeneralizedTime("20500101000000Z");
                }),
                authority("path-length", "Nobody stands between.", null, ca -> {
                    ca.with(Extension.basicConstraints, true, new BasicConstraints(0));
                }),
                authority("authority-extended-usage", "As cryptogen issues authorities.", null, ca -> {
                    ca.with(Extension.extendedKeyUsage, false, purpose(KeyPurposeId.id_kp_serverAuth));
                }));
    }

    private static Stream<CertificateCases> forms() {
        return Stream.of(
                bad("version-1", "Only version 3 has extensions.", MALFORMED, peer -> {
                    peer.version = 0;
                    peer.extensions.clear();
                }),
                bad("version-2", "Version 3.", MALFORMED, peer -> peer.version = 1),
                bad("inner-algorithm", "Inner and outer algorithm are equal.", MALFORMED, peer -> {
                    peer.inner = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384);
                }),
                bad("outer-algorithm", "Outer and inner algorithm are equal.", MALFORMED, peer -> {
                    peer.outer = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384);
                }),
                bad("unknown-algorithm", "Only ECDSA with SHA-256.", MALFORMED, peer -> {
                    peer.inner = new AlgorithmIdentifier(STRANGE);
                    peer.outer = peer.inner;
                }),
                bad("algorithm-parameters", "ECDSA with SHA-256 has no parameters.", MALFORMED, peer -> {
                    peer.inner = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256, DERNull.INSTANCE);
                    peer.outer = peer.inner;
                }),
                bad("serial-0", "A serial number is positive.", MALFORMED, peer -> peer.serial = BigInteger.ZERO),
                bad("serial-21-bytes", "A serial number has 20 bytes at most.", MALFORMED, peer -> {
                    peer.serial = BigInteger.ONE.shiftLeft(159);
                }),
                bad("no-issuer", "An issuer has a name.", MALFORMED, peer -> peer.issuer = new X500Name("")),
                bad("issuer-case", "Names are compared byte for byte.", Reason.ENDORSER_FOREIGN_CA, peer -> {
                    peer.issuer = new X500Name("CN=CA.NotaryMSP,OU=CA");
                }));
    }

    private static Stream<CertificateCases> encodings() {
        return Stream.of(
                bad("generalized-before-2050", "Times before 2050 are UTCTime.", MALFORMED, peer -> {
                    peer.until = new DERGeneralizedTime("20351231235959Z");
                }),
                bad("time-fraction", "Times are whole seconds.", MALFORMED, peer -> {
                    peer.until = new DERGeneralizedTime("20510101000000.5Z");
                }),
                bad(
                        "time-offset",
                        "Times are UTC.",
                        MALFORMED,
                        peer -> peer.until = new DERUTCTime("351231235959+0800")),
                bad(
                        "time-no-seconds",
                        "Times have seconds.",
                        MALFORMED,
                        peer -> peer.until = new DERUTCTime("3512312359Z")),
                bad("default-written", "DER leaves a default out.", MALFORMED, peer -> {
                    peer.list = CertificateCases::writtenDefault;
                }),
                bad("constraints-default", "DER leaves a default out.", MALFORMED, peer -> {
                    peer.with(Extension.basicConstraints, true, hex("3003010100"));
                }),
                bad("constraints-true", "DER has one true.", MALFORMED, peer -> {
                    peer.with(Extension.basicConstraints, true, hex("3003010101"));
                }),
                bad("usage-zeros", "DER ends a list of named bits in a one.", MALFORMED, peer -> {
                    peer.with(Extension.keyUsage, true, hex("03020080"));
                }),
                bad("extension-behind", "Nothing follows an extension's value.", MALFORMED, peer -> {
                    peer.with(Extension.basicConstraints, true, hex("30000500"));
                }),
                bad("extension-twice", "Each extension once.", MALFORMED, peer -> {
                    peer.list = list -> new DERSequence(twice(list));
                }));
    }

    private static Stream<CertificateCases> peers() {
        return Stream.of(
                bad("critical-extension", "A critical extension must be understood.", PROFILE, peer -> {
                    peer.with(STRANGE, true, VALUE);
                }),
                bad("peer-name-constraints", "Constraints of names are not understood.", PROFILE, peer -> {
                    peer.with(Extension.nameConstraints, false, constraints());
                }),
                bad("critical-names", "Nor are critical alternative names.", PROFILE, peer -> {
                    peer.with(Extension.subjectAlternativeName, true, VALUE);
                }),
                bad("server-key", "A TLS server's key is no endorser's.", ROLE, peer -> {
                    peer.with(Extension.extendedKeyUsage, false, purpose(KeyPurposeId.id_kp_serverAuth));
                }),
                bad("client-key", "Nor is a TLS client's.", ROLE, peer -> {
                    peer.with(Extension.extendedKeyUsage, false, purpose(KeyPurposeId.id_kp_clientAuth));
                }),
                bad("any-key", "Nor one for any purpose.", ROLE, peer -> {
                    peer.with(Extension.extendedKeyUsage, false, purpose(KeyPurposeId.anyExtendedKeyUsage));
                }),
                bad("authority-as-peer", "An authority is no peer.", ROLE, peer -> peer.ca(true)),
                bad("signs-certificates", "A peer issues no certificates.", ROLE, peer -> {
                    peer.usage(KeyUsage.digitalSignature | KeyUsage.keyCertSign);
                }),
                bad("no-signatures", "A peer's key signs.", ROLE, peer -> peer.usage(KeyUsage.keyAgreement)));
    }

    private static Stream<CertificateCases> authorities() {
        return Stream.of(
                authority("authority-no-constraints", "An authority says that it is one.", PROFILE, ca -> {
                    ca.without(Extension.basicConstraints);
                }),
                authority("authority-false", "It does not say that it is none.", PROFILE, ca -> ca.ca(false)),
                authority(
                        "authority-no-usage", "Its key usage is there.", PROFILE, ca -> ca.without(Extension.keyUsage)),
                authority(
                        "authority-no-cert-sign",
                        "It may sign certificates.",
                        PROFILE,
                        ca -> ca.usage(KeyUsage.cRLSign)),
                authority("authority-critical", "A critical extension must be understood.", PROFILE, ca -> {
                    ca.with(STRANGE, true, VALUE);
                }),
                authority("authority-names", "Constraints of names are not understood.", PROFILE, ca -> {
                    ca.with(Extension.nameConstraints, true, constraints());
                }),
                authority("authority-version-1", "An authority's certificate has version 3.", MALFORMED, ca -> {
                    ca.version = 0;
                    ca.extensions.clear();
                }),
                authority("authority-path-negative", "A path has no negative length.", MALFORMED, ca -> {
                    ca.with(Extension.basicConstraints, true, hex("30060101ff0201ff"));
                }),
                authority("authority-expired", "It was valid at the statement's time.", Reason.ENDORSER_EXPIRED, ca -> {
                    ca.until = new DERUTCTime("260531235959Z");
                }),
                authority("authority-early", "It was valid at the statement's time.", Reason.ENDORSER_EXPIRED, ca -> {
                    ca.from = new DERUTCTime("260601000001Z");
                }));
    }

    private static CertificateCases good(String name, String why, Consumer<TestCertificate> change) {
        return peer(name, why, Optional.empty(), change);
    }

    private static CertificateCases bad(String name, String why, Reason reason, Consumer<TestCertificate> change) {
        return peer(name, why, Optional.of(reason), change);
    }

    private static CertificateCases peer(
            String name, String why, Optional<Reason> reason, Consumer<TestCertificate> change) {
        TestCertificate peer = NOTARY.leaf("peer", "peer");
        change.accept(peer);
        return new CertificateCases(name, why, NOTARY.certificate(), peer.pem(), reason);
    }

    private static CertificateCases authority(
            String name, String why, @Nullable Reason reason, Consumer<TestCertificate> change) {
        TestCertificate ca = NOTARY.self();
        change.accept(ca);
        return new CertificateCases(name, why, ca.der(), NOTARY.issue("peer", "peer"), Optional.ofNullable(reason));
    }

    private static ExtendedKeyUsage purpose(KeyPurposeId purpose) {
        return new ExtendedKeyUsage(purpose);
    }

    private static NameConstraints constraints() {
        GeneralSubtree tree = new GeneralSubtree(new GeneralName(GeneralName.dNSName, "notary.example"));
        return new NameConstraints(new GeneralSubtree[] {tree}, new GeneralSubtree[0]);
    }

    /** The first extension with the word that it is not critical, which DER leaves out. */
    private static DERSequence writtenDefault(ASN1EncodableVector extensions) {
        Extension first = (Extension) extensions.get(0);
        ASN1EncodableVector parts = new ASN1EncodableVector();
        parts.add(first.getExtnId());
        parts.add(ASN1Boolean.FALSE);
        parts.add(first.getExtnValue());
        return new DERSequence(new DERSequence(parts));
    }

    private static ASN1EncodableVector twice(ASN1EncodableVector extensions) {
        extensions.add(extensions.get(0));
        return extensions;
    }

    private static Bytes hex(String digits) {
        return Bytes.ofHex(digits).orThrow();
    }
}
