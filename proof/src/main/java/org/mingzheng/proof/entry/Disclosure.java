package org.mingzheng.proof.entry;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;

/**
 * Opens exactly one private field of an entry: a Disclosure of RFC 9901 §4.2.1 ({@code docs/spec/disclosure.md}). Whoever
 * holds it can show the field; without it the entry's digest tells nothing, because the salt cannot be guessed.
 *
 * @param salt 16 to 64 random bytes, fresh for each disclosure
 * @param name of the private field
 * @param value of the private field, any JSON
 */
public record Disclosure(Bytes salt, String name, Json value) {
    /** Shortest salt, in bytes. */
    public static final int MIN_SALT = 16;

    /** Longest salt, in bytes. */
    public static final int MAX_SALT = 64;

    /** Longest disclosure, in characters of its text. */
    public static final int MAX_SIZE = 65_536;

    /**
     * A disclosure, or {@link Reason#SALT_SIZE} or {@link Reason#IDENTIFIER_MALFORMED} as {@link RejectedException}.
     *
     * @param salt 16 to 64 bytes
     * @param name a field's name
     * @param value any
     */
    public Disclosure {
        if (salt.size() < MIN_SALT || salt.size() > MAX_SALT) {
            throw new RejectedException(Reason.SALT_SIZE, salt.size() + " bytes");
        }
        Syntax.field("name", name);
    }

    /**
     * {@return the disclosure of this exact text, or why it is none}
     *
     * @param text at most {@link #MAX_SIZE} characters
     */
    public static Result<Disclosure> parse(String text) {
        if (text.length() > MAX_SIZE) {
            return Result.rejected(Reason.TOO_LARGE, text.length() + " characters");
        }
        return Bytes.ofBase64Url(text)
                .then(bytes -> Json.parseCanonical(bytes, MAX_SIZE))
                .then(json -> Result.of(() -> read(json)));
    }

    private static Disclosure read(Json json) {
        if (json instanceof JsonArray(var items)
                && items.size() == 3
                && items.get(0) instanceof JsonString(String salt)
                && items.get(1) instanceof JsonString(String name)) {
            return new Disclosure(Bytes.ofBase64Url(salt).orThrow(), name, items.get(2));
        }
        throw new RejectedException(Reason.DISCLOSURE_MALFORMED, "not salt, name and value");
    }

    /**
     * {@return the text that is handed over: base64url of the canonical JSON array of salt, name and value}
     *
     * @throws RejectedException with {@link Reason#TOO_LARGE} beyond {@link #MAX_SIZE}, which no parsed disclosure is
     */
    public String text() {
        String text = json().canonical().base64Url();
        if (text.length() > MAX_SIZE) {
            throw new RejectedException(Reason.TOO_LARGE, text.length() + " characters");
        }
        return text;
    }

    JsonArray json() {
        return JsonArray.of(new JsonString(salt.base64Url()), new JsonString(name), value);
    }

    /** {@return what an entry holds in place of the field: the SHA-256 of the text} */
    public Bytes digest() {
        return Sha256.digest(Bytes.utf8(text()));
    }

    /**
     * {@return this disclosure if it opens a field of the entry, else {@link Reason#NO_SUCH_FIELD} or
     * {@link Reason#DISCLOSURE_MISMATCH}}
     *
     * @param entry whose private field it may open
     */
    public Result<Disclosure> opens(Entry entry) {
        Bytes digest = entry.fields().digests().get(name);
        if (digest == null) {
            return Result.rejected(Reason.NO_SUCH_FIELD, "the entry has no private field of this name");
        }
        return digest().equals(digest)
                ? Result.accepted(this)
                : Result.rejected(Reason.DISCLOSURE_MISMATCH, "the entry has another digest for this field");
    }
}
