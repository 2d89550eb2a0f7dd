package org.mingzheng.proof.suite;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.mingzheng.proof.bytes.Bytes;

/**
 * SHA-256 (FIPS 180-4) by the JDK, which uses the processor's instructions. The browser build replaces this class, and only
 * this class, by one that uses BouncyCastle.
 */
public final class Sha256 {
    /** Length of a digest in bytes. */
    public static final int SIZE = 32;

    private Sha256() {}

    /**
     * {@return the 32-byte digest of the parts, one after the other}
     *
     * @param parts the message
     */
    public static Bytes digest(Bytes... parts) {
        MessageDigest digest = instance();
        for (Bytes part : parts) {
            digest.update(part.unsafeArray());
        }
        return Bytes.wrap(digest.digest());
    }

    private static MessageDigest instance() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
