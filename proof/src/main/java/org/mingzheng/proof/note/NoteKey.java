package org.mingzheng.proof.note;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.suite.Sha256;

/**
 * What a signature line says of its key: enough to find it among known keys, not to trust it. Name and id together are the
 * identity.
 *
 * @param name preferably an address without scheme, such as {@code example.com/log}; no space, plus or control character
 * @param id 4 bytes
 */
public record NoteKey(String name, Bytes id) {
    /** Length of an id in bytes. */
    public static final int ID_SIZE = 4;

    /** The Unicode property White_Space, but for the control characters. */
    private static final String SPACES = " \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
            + "\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

    /**
     * A key's name and id.
     *
     * @throws RejectedException if the name is empty or has a forbidden character, or the id has not 4 bytes
     */
    public NoteKey {
        if (name.isEmpty() || !name.codePoints().allMatch(NoteKey::isAllowed)) {
            throw new RejectedException(
                    Reason.KEY_NAME_MALFORMED, "a key name is not empty and has no space, plus or control character");
        }
        if (id.size() != ID_SIZE) {
            throw new RejectedException(Reason.NOTE_MALFORMED, "a key id has 4 bytes");
        }
    }

    /**
     * {@return the key with the id that the specification recommends: the first 4 bytes of the SHA-256 of name, newline, type
     * and key}
     *
     * @param name the key's name
     * @param typed the byte of the signature type, then the key's bytes
     */
    public static NoteKey of(String name, Bytes typed) {
        return new NoteKey(name, Sha256.digest(Bytes.utf8(name + "\n"), typed).slice(0, ID_SIZE));
    }

    private static boolean isAllowed(int c) {
        boolean halfOfPair = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c > ' ' && c != '+' && !halfOfPair && SPACES.indexOf(c) < 0;
    }
}
