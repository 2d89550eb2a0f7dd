package org.mingzheng.proof.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.SignatureSuite;
import org.mingzheng.proof.time.UtcTime;

/** Reads a certificate's DER: its re-encoding must equal it, so that what is judged is what was signed. */
final class CertificateReader {
    private static final AlgorithmIdentifier ECDSA_SHA256 =
            new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    private static final AlgorithmIdentifier P256 =
            new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1);
    private static final int MAX_SERIAL_BITS = 159;
    private static final int FIRST_GENERALIZED_YEAR = 2050;

    private CertificateReader() {}

    static Certificate read(Bytes der) {
        if (der.size() > Certificate.MAX_SIZE) {
            throw malformed("is longer than " + Certificate.MAX_SIZE + " bytes");
        }
        try {
            return parse(der);
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            // the parser's own ways to say that the structure is wrong
            throw malformed("is not an X.509 structure");
        }
    }

    private static Certificate parse(Bytes der) throws IOException {
        org.bouncycastle.asn1.x509.Certificate parsed =
                org.bouncycastle.asn1.x509.Certificate.getInstance(ASN1Primitive.fromByteArray(der.unsafeArray()));
        require(encoded(parsed).equals(der), "is not DER");
        TBSCertificate tbs = parsed.getTBSCertificate();
        requireHead(parsed, tbs);
        return new Certificate(
                encoded(tbs.getIssuer()),
                encoded(tbs.getSubject()),
                units(tbs.getSubject()),
                publicKey(tbs.getSubjectPublicKeyInfo()),
                time(tbs.getStartDate()),
                time(tbs.getEndDate()),
                Rights.of(tbs),
                encoded(tbs),
                Bytes.of(parsed.getSignature().getOctets()));
    }

    private static void requireHead(org.bouncycastle.asn1.x509.Certificate parsed, TBSCertificate tbs) {
        require(tbs.getVersionNumber() == 3, "is not of version 3");
        require(
                ECDSA_SHA256.equals(parsed.getSignatureAlgorithm()) && ECDSA_SHA256.equals(tbs.getSignature()),
                "is not signed with ECDSA and SHA-256");
        BigInteger serial = tbs.getSerialNumber().getValue();
        require(serial.signum() > 0 && serial.bitLength() <= MAX_SERIAL_BITS, "has no serial number of 1 to 20 bytes");
        require(tbs.getIssuer().size() > 0, "names no issuer");
    }

    private static PublicKey publicKey(SubjectPublicKeyInfo key) {
        require(P256.equals(key.getAlgorithm()), "has no P-256 key");
        Bytes point = Bytes.of(key.getPublicKeyData().getOctets());
        return PublicKey.of(SignatureSuite.ES256, point).orThrow();
    }

    private static List<String> units(X500Name subject) {
        return Stream.of(subject.getRDNs(BCStyle.OU))
                .flatMap(name -> Stream.of(name.getTypesAndValues()))
                .filter(pair -> BCStyle.OU.equals(pair.getType()))
                .map(pair -> ((ASN1String) pair.getValue()).getString())
                .toList();
    }

    /** Reads the digits itself: BouncyCastle's dates would bring the reader's time zone, and dates, into the browser. */
    private static UtcTime time(Time time) throws IOException {
        boolean generalized = time.toASN1Primitive() instanceof ASN1GeneralizedTime;
        // tag, length, digits and Z: seconds are there, fractions and offsets are not
        require(encoded(time).size() == (generalized ? 17 : 15), "has a time that is not in UTC to the second");
        String digits = switch (time.toASN1Primitive()) {
            case ASN1UTCTime utc -> utc.getAdjustedTime().replace("GMT+00:00", "Z");
            case ASN1GeneralizedTime late -> late.getTimeString();
            default -> "";
        };
        StringBuilder text = new StringBuilder(digits);
        require(text.length() == "YYYYMMDDhhmmssZ".length(), "has a time that is not in UTC to the second");
        text.insert(12, ':').insert(10, ':').insert(8, 'T').insert(6, '-').insert(4, '-');
        UtcTime read = UtcTime.parse(text.toString()).orThrow();
        require(
                generalized == Integer.parseInt(text.substring(0, 4)) >= FIRST_GENERALIZED_YEAR,
                "has a time in the form of another century");
        return read;
    }

    static Bytes encoded(ASN1Encodable value) throws IOException {
        return Bytes.wrap(value.toASN1Primitive().getEncoded(ASN1Encoding.DER));
    }

    static void require(boolean rule, String otherwise) {
        if (!rule) {
            throw malformed(otherwise);
        }
    }

    static RejectedException malformed(String what) {
        return new RejectedException(Reason.CERTIFICATE_MALFORMED, "the certificate " + what);
    }
}
