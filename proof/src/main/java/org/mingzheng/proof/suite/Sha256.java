package org.mingzheng.proof.suite;

import java.security.DigestException;
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

    private final MessageDigest state = instance();

    /** A digest in the making, to be reused in a hot loop by one thread: {@link #update}, {@link #digest(byte[], int)}, again. */
    public Sha256() {}

    /**
     * Takes in more of the message.
     *
     * @param part holds it
     * @param from its first index
     * @param length its number of bytes
     */
    public void update(byte[] part, int from, int length) {
        state.update(part, from, length);
    }

    /**
     * Writes the 32-byte digest of the message and starts a new one.
     *
     * @param out where to; may be an array that was read from
     * @param at the first index
     */
    public void digest(byte[] out, int at) {
        try {
            state.digest(out, at, SIZE);
        } catch (DigestException e) {
            throw new IllegalArgumentException("no room for a digest", e);
        }
    }

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
