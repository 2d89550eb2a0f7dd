package org.mingzheng.proof.json;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

/**
 * A JSON value of the profile in {@code docs/spec/json.md}: I-JSON (RFC 7493) whose only numbers are integers within
 * ±(2<sup>53</sup>−1). A value outside the profile cannot be constructed, except one nested too deeply.
 */
public sealed interface Json permits JsonObject, JsonArray, JsonString, JsonInteger, JsonBoolean, JsonNull {
    /** The most objects and arrays that may stand inside each other. */
    int MAX_DEPTH = 32;

    /**
     * {@return the value of a UTF-8 text, or why it is rejected, with the byte offset} White space, order of members and
     * escapes are free.
     *
     * @param text the document
     * @param maxBytes the longest text allowed, in bytes; beyond it is {@link Reason#TOO_LARGE}
     */
    static Result<Json> parse(Bytes text, int maxBytes) {
        if (text.size() > maxBytes) {
            return Result.rejected(Reason.TOO_LARGE, text.size() + " bytes of JSON, allowed are " + maxBytes);
        }
        return Result.of(() -> new JsonParser(text.unsafeArray()).document());
    }

    /**
     * {@return as {@link #parse}, but a text that is not its own canonical form is {@link Reason#NOT_CANONICAL}}
     *
     * @param text the document
     * @param maxBytes the longest text allowed, in bytes
     */
    static Result<Json> parseCanonical(Bytes text, int maxBytes) {
        return parse(text, maxBytes).then(value -> {
            Bytes canonical = value.canonical();
            return canonical.equals(text)
                    ? Result.accepted(value)
                    : Result.rejected(Reason.NOT_CANONICAL, "not canonical from byte " + mismatch(text, canonical));
        });
    }

    /**
     * {@return the one canonical text of this value (RFC 8785), in UTF-8}
     *
     * @throws org.mingzheng.proof.result.RejectedException with {@link Reason#TOO_DEEP}, for a value that no parser made
     */
    default Bytes canonical() {
        return new JsonWriter().document(this);
    }

    private static int mismatch(Bytes one, Bytes other) {
        int i = 0;
        while (i < Math.min(one.size(), other.size()) && one.at(i) == other.at(i)) {
            i++;
        }
        return i;
    }
}
