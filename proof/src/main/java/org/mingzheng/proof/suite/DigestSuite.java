package org.mingzheng.proof.suite;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

/** The digests of documents: both are always given, and both must match. Each has 32 bytes. */
public enum DigestSuite {
    /** SHA-256 (FIPS 180-4). */
    SHA_256("sha-256") {
        @Override
        public Bytes digest(Bytes... parts) {
            return Sha256.digest(parts);
        }
    },
    /** SM3 (GB/T 32905-2016). */
    SM3("sm3") {
        @Override
        public Bytes digest(Bytes... parts) {
            SM3Digest digest = new SM3Digest();
            for (Bytes part : parts) {
                digest.update(part.unsafeArray(), 0, part.size());
            }
            byte[] value = new byte[digest.getDigestSize()];
            digest.doFinal(value, 0);
            return Bytes.wrap(value);
        }
    };

    private final String label;

    DigestSuite(String label) {
        this.label = label;
    }

    /**
     * {@return the digest with this label, or {@link Reason#UNKNOWN_SUITE}}
     *
     * @param label as written in a format
     */
    public static Result<DigestSuite> of(String label) {
        for (DigestSuite suite : values()) {
            if (suite.label.equals(label)) {
                return Result.accepted(suite);
            }
        }
        return Result.rejected(Reason.UNKNOWN_SUITE, "digests are sha-256 and sm3");
    }

    /** {@return the name in formats: {@code sha-256} or {@code sm3}} */
    public String label() {
        return label;
    }

    /**
     * {@return the 32-byte digest of the parts, one after the other}
     *
     * @param parts the message
     */
    public abstract Bytes digest(Bytes... parts);
}
