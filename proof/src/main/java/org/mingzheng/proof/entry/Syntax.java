package org.mingzheng.proof.entry;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** The kinds of text in {@code docs/spec/entry.md} §Conventions: their alphabets, all ASCII, and their lengths. */
public final class Syntax {
    static final int MAX_NAME = 64;
    static final int MAX_IDENTIFIER = 128;
    static final int MAX_CHANNEL = 249;

    private Syntax() {}

    /**
     * {@return a name of the format's own vocabulary or of an entry type's: lower-case words joined by hyphens}
     *
     * @param where it stands
     * @param text to be checked; else {@link Reason#IDENTIFIER_MALFORMED} as {@link RejectedException}
     */
    @CanIgnoreReturnValue
    public static String name(String where, String text) {
        return check(where, text, MAX_NAME, lower(first(text)) && all(text, c -> lower(c) || digit(c) || c == '-'));
    }

    /**
     * {@return the name of an entry type's field: one word in camel case}
     *
     * @param where it stands
     * @param text to be checked; else {@link Reason#IDENTIFIER_MALFORMED} as {@link RejectedException}
     */
    @CanIgnoreReturnValue
    public static String field(String where, String text) {
        return check(where, text, MAX_NAME, lower(first(text)) && all(text, Syntax::letterOrDigit));
    }

    /**
     * {@return what others name: a record, a key, a paragraph of a law} Also safe as one segment of a URL's path.
     *
     * @param where it stands
     * @param text to be checked; else {@link Reason#IDENTIFIER_MALFORMED} as {@link RejectedException}
     */
    @CanIgnoreReturnValue
    public static String identifier(String where, String text) {
        boolean good = first(text) != '.' && all(text, c -> letterOrDigit(c) || "._:-".indexOf(c) >= 0);
        return check(where, text, MAX_IDENTIFIER, good);
    }

    /** As Fabric names channels. */
    @CanIgnoreReturnValue
    static String channel(String text) {
        boolean good = lower(first(text)) && all(text, c -> lower(c) || digit(c) || c == '.' || c == '-');
        return check("channel", text, MAX_CHANNEL, good);
    }

    private static String check(String where, String text, int limit, boolean good) {
        if (!good || text.isEmpty() || text.length() > limit) {
            throw new RejectedException(Reason.IDENTIFIER_MALFORMED, where);
        }
        return text;
    }

    /** A digest, SHA-256 or SM3: 32 bytes, in JSON as 43 characters of base64url. */
    static Bytes digest(String text) {
        return requireDigest("a digest", Bytes.ofBase64Url(text).orThrow());
    }

    static Hash hash(String text) {
        return new Hash(Bytes.ofBase64Url(text).orThrow());
    }

    @CanIgnoreReturnValue
    static Bytes requireDigest(String where, Bytes digest) {
        if (digest.size() != Hash.SIZE) {
            throw new RejectedException(Reason.NOT_A_HASH, where + " has " + digest.size() + " bytes, not 32");
        }
        return digest;
    }

    private interface Alphabet {
        boolean has(char c);
    }

    private static boolean all(String text, Alphabet alphabet) {
        for (int i = 0; i < text.length(); i++) {
            if (!alphabet.has(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char first(String text) {
        return text.isEmpty() ? ' ' : text.charAt(0);
    }

    private static boolean lower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean letterOrDigit(char c) {
        return lower(c) || digit(c) || (c >= 'A' && c <= 'Z');
    }
}
