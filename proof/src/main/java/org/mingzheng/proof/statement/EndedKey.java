package org.mingzheng.proof.statement;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;

/**
 * A peer's key whose lines no longer count. Their time is chosen by whoever asks, so whoever stole a key dates lines back: of
 * a compromised one none counts, whatever its time.
 *
 * @param key its {@link #fingerprint}
 * @param from the first instant of which its lines count for nothing
 * @param compromised whether anybody else may have used it
 */
public record EndedKey(Bytes key, UtcTime from, boolean compromised) {
    /** Everything of the DER form of a P-256 {@code SubjectPublicKeyInfo} before the uncompressed point (RFC 5480). */
    private static final Bytes PREFIX =
            Bytes.ofHex("3059301306072a8648ce3d020106082a8648ce3d030107034200").orThrow();

    /** A key, or {@link org.mingzheng.proof.result.Reason#NOT_A_HASH} as {@link org.mingzheng.proof.result.RejectedException}. */
    public EndedKey {
        Hash.of(key).orThrow();
    }

    /**
     * {@return SHA-256 of the DER {@code SubjectPublicKeyInfo}, in whichever certificates the key stands}
     *
     * @param key a P-256 key
     */
    public static Bytes fingerprint(PublicKey key) {
        return Sha256.digest(PREFIX.concat(key.encoded()));
    }

    boolean covers(PublicKey other, long timeMillis) {
        return (compromised || timeMillis >= from.epochSecond() * 1000) && key.equals(fingerprint(other));
    }
}
