package org.mingzheng.proof.statement;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.DerSignature;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.SignatureSuite;
import org.mingzheng.proof.time.UtcTime;

/**
 * An X.509 certificate (RFC 5280) with a P-256 key, signed with ECDSA and SHA-256: the only kind that counts for statements.
 *
 * <p>Must be DER: its re-encoding must equal it, so that the bytes hashed are the original TBS bytes.
 */
record Certificate(
        X500Name issuer,
        X500Name subject,
        List<String> units,
        PublicKey publicKey,
        UtcTime from,
        UtcTime until,
        boolean maySign,
        boolean isOfOneProcess,
        Bytes signedBytes,
        Bytes signature) {
    static final int MAX_SIZE = 8192;

    private static final ASN1ObjectIdentifier ONE_PROCESS = new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.1");
    private static final BigInteger P256_ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final String PEM_HEAD = "-----BEGIN CERTIFICATE-----\n";
    private static final String PEM_FOOT = "-----END CERTIFICATE-----\n";

    static Certificate ofPem(String pem) {
        if (!pem.startsWith(PEM_HEAD) || !pem.endsWith(PEM_FOOT) || pem.length() > 2 * MAX_SIZE) {
            throw malformed("is not one PEM block");
        }
        String base64 = pem.substring(PEM_HEAD.length(), pem.length() - PEM_FOOT.length());
        return ofDer(Bytes.ofBase64(base64.replace("\n", "")).orThrow());
    }

    static Certificate ofDer(Bytes der) {
        if (der.size() > MAX_SIZE) {
            throw malformed("is longer than " + MAX_SIZE + " bytes");
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
        if (!Arrays.equals(parsed.getEncoded(ASN1Encoding.DER), der.unsafeArray())) {
            throw malformed("is not DER");
        }
        TBSCertificate tbs = parsed.getTBSCertificate();
        if (!parsed.getSignatureAlgorithm().equals(tbs.getSignature())
                || !X9ObjectIdentifiers.ecdsa_with_SHA256.equals(
                        tbs.getSignature().getAlgorithm())) {
            throw malformed("is not signed with ECDSA and SHA-256");
        }
        return new Certificate(
                tbs.getIssuer(),
                tbs.getSubject(),
                units(tbs.getSubject()),
                publicKey(tbs.getSubjectPublicKeyInfo()),
                time(tbs.getStartDate()),
                time(tbs.getEndDate()),
                maySign(tbs.getExtensions()),
                isOfOneProcess(tbs.getExtensions()),
                Bytes.wrap(tbs.getEncoded(ASN1Encoding.DER)),
                Bytes.of(parsed.getSignature().getOctets()));
    }

    private static PublicKey publicKey(SubjectPublicKeyInfo key) {
        if (!X9ObjectIdentifiers.id_ecPublicKey.equals(key.getAlgorithm().getAlgorithm())
                || !SECObjectIdentifiers.secp256r1.equals(key.getAlgorithm().getParameters())) {
            throw malformed("has no P-256 key");
        }
        Bytes point = Bytes.of(key.getPublicKeyData().getOctets());
        return PublicKey.of(SignatureSuite.ES256, point).orThrow();
    }

    /** Whether {@code issuer} signed this certificate and bears the name that it says. High-S is tolerated: Fabric does. */
    boolean isIssuedBy(Certificate issuer) {
        return this.issuer.equals(issuer.subject)
                && DerSignature.joined(signature)
                                .map(Certificate::lowS)
                                .then(joined -> issuer.publicKey.verify(signedBytes, joined))
                        instanceof Result.Accepted;
    }

    private static Bytes lowS(Bytes joined) {
        BigInteger s = new BigInteger(1, joined.slice(32, 64).unsafeArray());
        BigInteger low = s.min(P256_ORDER.subtract(s).max(BigInteger.ZERO));
        return joined.slice(0, 32).concat(Bytes.wrap(BigIntegers.asUnsignedByteArray(32, low)));
    }

    boolean isValidAt(long timeMillis) {
        return from.epochSecond() * 1000 <= timeMillis && timeMillis < (until.epochSecond() + 1) * 1000;
    }

    /** The subject's organisational units, where Fabric keeps the role (NodeOU). */
    private static List<String> units(X500Name subject) {
        return Stream.of(subject.getRDNs(BCStyle.OU))
                .flatMap(name -> Stream.of(name.getTypesAndValues()))
                .filter(pair -> BCStyle.OU.equals(pair.getType()))
                .map(pair -> ((ASN1String) pair.getValue()).getString())
                .toList();
    }

    /** Whether the certificate may sign for an end entity: no CA, and allowed to make digital signatures. */
    private static boolean maySign(@Nullable Extensions extensions) {
        BasicConstraints constraints = BasicConstraints.fromExtensions(extensions);
        KeyUsage usage = KeyUsage.fromExtensions(extensions);
        return (constraints == null || !constraints.isCA())
                && (usage == null || usage.hasUsages(KeyUsage.digitalSignature));
    }

    /** Whether it says that all organisations of its network live in one process. */
    private static boolean isOfOneProcess(@Nullable Extensions extensions) {
        Extension mark = extensions == null ? null : extensions.getExtension(ONE_PROCESS);
        return mark != null;
    }

    /** Reads the digits itself: BouncyCastle's dates would bring the reader's time zone, and dates, into the browser. */
    private static UtcTime time(Time time) {
        String digits = switch (time.toASN1Primitive()) {
            case ASN1UTCTime utc -> utc.getAdjustedTime().replace("GMT+00:00", "Z");
            case ASN1GeneralizedTime generalized -> generalized.getTimeString();
            default -> "";
        };
        if (digits.length() != "YYYYMMDDhhmmssZ".length()) {
            throw malformed("has a time that is not in UTC to the second");
        }
        StringBuilder text = new StringBuilder(digits);
        text.insert(12, ':').insert(10, ':').insert(8, 'T').insert(6, '-').insert(4, '-');
        return UtcTime.parse(text.toString()).orThrow();
    }

    private static RejectedException malformed(String what) {
        return new RejectedException(Reason.CERTIFICATE_MALFORMED, "the certificate " + what);
    }
}
