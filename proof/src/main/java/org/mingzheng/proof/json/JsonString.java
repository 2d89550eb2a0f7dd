package org.mingzheng.proof.json;

import org.jspecify.annotations.Nullable;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * A text. It is not normalised: two texts are equal if their code points are.
 *
 * @param value Unicode scalar values without noncharacters (RFC 7493 §2.1)
 */
public record JsonString(String value) implements Json {
    /**
     * Checks the code points.
     *
     * @throws RejectedException with {@link Reason#LONE_SURROGATE} or {@link Reason#NONCHARACTER}
     */
    public JsonString {
        requireUnicode(value);
    }

    static void requireUnicode(String text) {
        Reason flaw = flaw(text);
        if (flaw != null) {
            throw new RejectedException(flaw, "in a text");
        }
    }

    /** What RFC 7493 forbids in the text, or null. */
    static @Nullable Reason flaw(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= Character.MIN_SURROGATE) {
                int point = text.codePointAt(i);
                if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                    return Reason.LONE_SURROGATE;
                }
                if ((point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef)) {
                    return Reason.NONCHARACTER;
                }
                i += Character.charCount(point) - 1;
            }
        }
        return null;
    }
}
