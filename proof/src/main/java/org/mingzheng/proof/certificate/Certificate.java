package org.mingzheng.proof.certificate;

import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.util.BigIntegers;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.DerSignature;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.time.UtcTime;

/**
 * An X.509 certificate (RFC 5280) with a P-256 key, signed with ECDSA and SHA-256: the only kind that counts for statements.
 *
 * @param issuer the issuer's name, DER
 * @param subject the holder's name, DER
 * @param units the holder's organisational units, where Fabric keeps the role
 * @param publicKey the holder's key
 * @param from first second of its life
 * @param until last second of its life
 * @param rights what its extensions allow
 * @param signedBytes what the issuer signed
 * @param signature of the issuer, DER
 */
public record Certificate(
        Bytes issuer,
        Bytes subject,
        List<String> units,
        PublicKey publicKey,
        UtcTime from,
        UtcTime until,
        Rights rights,
        Bytes signedBytes,
        Bytes signature) {
    /** Longest certificate, in bytes of its DER form. */
    public static final int MAX_SIZE = 8192;

    private static final BigInteger P256_ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final String PEM_HEAD = "-----BEGIN CERTIFICATE-----\n";
    private static final String PEM_FOOT = "-----END CERTIFICATE-----\n";

    /** Copies the units. */
    public Certificate {
        units = List.copyOf(units);
    }

    static Certificate ofPem(String pem) {
        if (!pem.startsWith(PEM_HEAD) || !pem.endsWith(PEM_FOOT) || pem.length() > 2 * MAX_SIZE) {
            throw CertificateReader.malformed("is not one PEM block");
        }
        String base64 = pem.substring(PEM_HEAD.length(), pem.length() - PEM_FOOT.length());
        return CertificateReader.read(Bytes.ofBase64(base64.replace("\n", "")).orThrow());
    }

    /** An authority's, or {@link RejectedException}. */
    static Certificate ofAuthority(Bytes der) {
        Certificate certificate = CertificateReader.read(der);
        if (!certificate.rights.isAuthority()) {
            throw new RejectedException(Reason.CERTIFICATE_PROFILE, "the certificate may not issue certificates");
        }
        return certificate;
    }

    /** Whether {@code authority} signed this certificate and bears the name that it says. High-S is tolerated: Fabric does. */
    boolean isIssuedBy(Certificate authority) {
        return issuer.equals(authority.subject)
                && DerSignature.joined(signature)
                                .map(Certificate::lowS)
                                .then(joined -> authority.publicKey.verify(signedBytes, joined))
                        instanceof Result.Accepted;
    }

    private static Bytes lowS(Bytes joined) {
        BigInteger s = new BigInteger(1, joined.slice(32, 64).unsafeArray());
        BigInteger low = s.min(P256_ORDER.subtract(s).max(BigInteger.ZERO));
        return joined.slice(0, 32).concat(Bytes.wrap(BigIntegers.asUnsignedByteArray(32, low)));
    }

    /**
     * {@return whether it was valid then}
     *
     * @param timeMillis since 1970
     */
    public boolean isValidAt(long timeMillis) {
        return from.epochSecond() * 1000 <= timeMillis && timeMillis < (until.epochSecond() + 1) * 1000;
    }
}
