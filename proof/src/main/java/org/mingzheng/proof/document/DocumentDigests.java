package org.mingzheng.proof.document;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.DigestSuite;

/**
 * What identifies a document: the value of the private field {@link #FIELD} ({@code docs/spec/disclosure.md}). Both digests
 * are always there, and a document that fits one of them only is another document.
 *
 * @param name the file's, without folders
 * @param mediaType for example {@code application/pdf}
 * @param size in bytes
 * @param sha256 32 bytes
 * @param sm3 32 bytes
 */
public record DocumentDigests(String name, String mediaType, long size, Bytes sha256, Bytes sm3) {
    /** Name of the private field that holds the document. */
    public static final String FIELD = "document";

    /** Longest name of a file, in UTF-16 code units. */
    public static final int MAX_NAME = 255;

    /** Longest media type, in characters. */
    public static final int MAX_MEDIA_TYPE = 127;

    private static final String MEDIA_TYPE_MARKS = "!#$&^_.+-";

    /**
     * A document's digests. Rejects by {@link RejectedException} with {@link Reason#FILE_NAME_MALFORMED},
     * {@link Reason#MEDIA_TYPE_MALFORMED}, {@link Reason#INTEGER_RANGE} or {@link Reason#NOT_A_HASH}.
     *
     * @param name no path, no control character
     * @param mediaType lower case, without parameters
     * @param size 0 to 2<sup>53</sup>−1
     * @param sha256 32 bytes
     * @param sm3 32 bytes
     */
    public DocumentDigests {
        requireFileName(name);
        requireMediaType(mediaType);
        if (size < 0 || size > JsonInteger.MAX) {
            throw new RejectedException(Reason.INTEGER_RANGE, "size");
        }
        requireDigest(sha256);
        requireDigest(sm3);
    }

    /**
     * {@return the digests of a document in memory}
     *
     * @param name the file's
     * @param mediaType of the document
     * @param document all of it
     */
    public static DocumentDigests of(String name, String mediaType, Bytes document) {
        return new DocumentDigests(
                name,
                mediaType,
                document.size(),
                DigestSuite.SHA_256.digest(document),
                DigestSuite.SM3.digest(document));
    }

    /**
     * {@return these digests if they are those of the document, else {@link Reason#DOCUMENT_SIZE},
     * {@link Reason#DOCUMENT_SHA256} or {@link Reason#DOCUMENT_SM3}}
     *
     * @param actualSize of the document in bytes
     * @param actualSha256 its SHA-256, computed by the verifier
     * @param actualSm3 its SM3, computed by the verifier
     */
    public Result<DocumentDigests> matches(long actualSize, Bytes actualSha256, Bytes actualSm3) {
        if (size != actualSize) {
            return Result.rejected(Reason.DOCUMENT_SIZE, "the document has another size");
        }
        if (!sha256.equals(actualSha256)) {
            return Result.rejected(Reason.DOCUMENT_SHA256, "the document has another SHA-256");
        }
        return sm3.equals(actualSm3)
                ? Result.accepted(this)
                : Result.rejected(Reason.DOCUMENT_SM3, "the document has another SM3");
    }

    /**
     * {@return as {@link #matches(long, Bytes, Bytes)}, for a document in memory}
     *
     * @param document all of it
     */
    public Result<DocumentDigests> matches(Bytes document) {
        return matches(document.size(), DigestSuite.SHA_256.digest(document), DigestSuite.SM3.digest(document));
    }

    /**
     * {@return the digests in a disclosed value, or why it holds none}
     *
     * @param value of the field {@link #FIELD}
     */
    public static Result<DocumentDigests> of(Json value) {
        return Result.of(() -> read(value));
    }

    private static DocumentDigests read(Json value) {
        if (!(value instanceof JsonObject json)) {
            throw new RejectedException(Reason.WRONG_TYPE, "a document is an object");
        }
        json.onlyFields("mediaType", "name", "sha-256", "size", "sm3");
        return new DocumentDigests(
                json.text("name"),
                json.text("mediaType"),
                json.integer("size"),
                Bytes.ofBase64Url(json.text("sha-256")).orThrow(),
                Bytes.ofBase64Url(json.text("sm3")).orThrow());
    }

    /** {@return the value of the field {@link #FIELD}} */
    public JsonObject json() {
        return JsonObject.builder()
                .put("mediaType", mediaType)
                .put("name", name)
                .put("sha-256", sha256.base64Url())
                .put("size", size)
                .put("sm3", sm3.base64Url())
                .build();
    }

    private static void requireFileName(String name) {
        boolean plain = !name.isEmpty() && name.length() <= MAX_NAME && !name.equals(".") && !name.equals("..");
        if (!plain || name.chars().anyMatch(c -> c < ' ' || (c >= 0x7f && c < 0xa0) || c == '/' || c == '\\')) {
            throw new RejectedException(Reason.FILE_NAME_MALFORMED, "name");
        }
    }

    private static void requireMediaType(String text) {
        int slash = text.indexOf('/');
        boolean good = text.length() <= MAX_MEDIA_TYPE && slash > 0 && slash < text.length() - 1;
        for (int i = 0; good && i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            boolean starts = i == 0 || i == slash + 1;
            good = i == slash || word || (!starts && MEDIA_TYPE_MARKS.indexOf(c) >= 0);
        }
        if (!good) {
            throw new RejectedException(Reason.MEDIA_TYPE_MALFORMED, "mediaType");
        }
    }

    private static void requireDigest(Bytes digest) {
        if (digest.size() != 32) {
            throw new RejectedException(Reason.NOT_A_HASH, "a digest of a document has 32 bytes");
        }
    }
}
