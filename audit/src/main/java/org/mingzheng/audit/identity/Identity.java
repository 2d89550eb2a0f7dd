package org.mingzheng.audit.identity;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.DerSignature;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

/**
 * Somebody of an organisation, by a certificate that its signing CA issued.
 *
 * @param msp the organisation
 * @param certificate verified
 * @param units the organisational units in the subject, by which Fabric tells roles
 */
public record Identity(String msp, X509Certificate certificate, List<String> units) {
    private static final int COORDINATE = 32;

    /** Copies the units. */
    public Identity {
        units = List.copyOf(units);
    }

    /** {@return SHA-256 of the public key, base64url: how governance names writers and administrators} */
    public String keyHash() {
        return Sha256.digest(Bytes.wrap(certificate.getPublicKey().getEncoded()))
                .base64Url();
    }

    /**
     * {@return whether this is the only unit}
     *
     * @param unit for example {@code peer}
     */
    public boolean isOnly(String unit) {
        return units.equals(List.of(unit));
    }

    /**
     * {@return whether the certificate was valid}
     *
     * @param millis since 1970
     */
    public boolean isValidAt(long millis) {
        Instant instant = Instant.ofEpochMilli(millis);
        return !instant.isBefore(certificate.getNotBefore().toInstant())
                && !instant.isAfter(certificate.getNotAfter().toInstant());
    }

    /**
     * {@return whether this one signed a message}
     *
     * @param message its bytes
     * @param der the signature, with the lower s
     */
    public boolean signed(Bytes message, Bytes der) {
        return DerSignature.joined(der).then(signature -> key().then(key -> key.verify(message, signature)))
                instanceof Result.Accepted;
    }

    private Result<PublicKey> key() {
        if (!(certificate.getPublicKey() instanceof ECPublicKey key)) {
            return Result.rejected(Reason.KEY_MALFORMED, "the certificate has no key on an elliptic curve");
        }
        byte[] point = new byte[1 + 2 * COORDINATE];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 1 + COORDINATE);
        return PublicKey.of(SignatureSuite.ES256, Bytes.wrap(point));
    }

    private static void put(BigInteger coordinate, byte[] point, int at) {
        byte[] bytes = coordinate.toByteArray();
        int skip = Math.max(0, bytes.length - COORDINATE);
        System.arraycopy(bytes, skip, point, at + COORDINATE - (bytes.length - skip), bytes.length - skip);
    }
}
