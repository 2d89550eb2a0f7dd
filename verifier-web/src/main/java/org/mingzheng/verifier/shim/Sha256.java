package org.mingzheng.verifier.shim;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.mingzheng.proof.bytes.Bytes;

/** {@link org.mingzheng.proof.suite.Sha256} without the JDK's providers. A test holds both to one API. */
public final class Sha256 {
    /** Length of a digest in bytes. */
    public static final int SIZE = 32;

    private final SHA256Digest state = new SHA256Digest();

    /** A digest in the making. */
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
        state.doFinal(out, at);
    }

    /**
     * {@return the 32-byte digest of the parts, one after the other}
     *
     * @param parts the message
     */
    public static Bytes digest(Bytes... parts) {
        Sha256 sha256 = new Sha256();
        for (Bytes part : parts) {
            sha256.update(part.unsafeArray(), 0, part.size());
        }
        byte[] digest = new byte[SIZE];
        sha256.digest(digest, 0);
        return Bytes.wrap(digest);
    }
}
