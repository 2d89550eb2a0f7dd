package org.mingzheng.proof.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

class DocumentDigestsTest {
    private static final Bytes DOCUMENT = Bytes.utf8("公证书");
    private static final Bytes OTHER = Bytes.utf8("公证术");
    private static final DocumentDigests DIGESTS = DocumentDigests.of("公证书.pdf", "application/pdf", DOCUMENT);

    @Test
    void fitTheDocumentTheyWereMadeOf() {
        assertThat(DIGESTS.matches(DOCUMENT)).isEqualTo(Result.accepted(DIGESTS));
    }

    @Test
    void readsWhatItWrites() {
        assertThat(DocumentDigests.of(DIGESTS.json())).isEqualTo(Result.accepted(DIGESTS));
    }

    @Test
    void anotherDocumentContradictsThem() {
        assertThat(OTHER.size()).isEqualTo(DOCUMENT.size());
        assertRejected(Reason.DOCUMENT_SHA256, DIGESTS.matches(OTHER));
        assertRejected(Reason.DOCUMENT_SIZE, DIGESTS.matches(Bytes.empty()));
    }

    @Test
    void eitherDigestAloneContradicts() {
        DocumentDigests other = DocumentDigests.of("a", "a/b", OTHER);
        long size = DOCUMENT.size();
        assertRejected(Reason.DOCUMENT_SHA256, DIGESTS.matches(size, other.sha256(), DIGESTS.sm3()));
        assertRejected(Reason.DOCUMENT_SM3, DIGESTS.matches(size, DIGESTS.sha256(), other.sm3()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mediaType", "name", "sha-256", "size", "sm3"})
    void cannotLackAnything(String field) {
        assertRejected(Reason.MISSING_FIELD, DocumentDigests.of(DIGESTS.json().without(field)));
        assertRejected(Reason.WRONG_TYPE, DocumentDigests.of(DIGESTS.json().with(field, JsonArray.of())));
    }

    @Test
    void hasNothingElse() {
        assertRejected(Reason.UNKNOWN_FIELD, DocumentDigests.of(DIGESTS.json().with("md5", new JsonInteger(1))));
        assertRejected(Reason.WRONG_TYPE, DocumentDigests.of(JsonArray.of()));
    }

    @Test
    void everyDigestHas32Bytes() {
        JsonString shorter = new JsonString(Bytes.wrap(new byte[31]).base64Url());
        assertRejected(Reason.NOT_A_HASH, DocumentDigests.of(DIGESTS.json().with("sha-256", shorter)));
        assertRejected(Reason.NOT_A_HASH, DocumentDigests.of(DIGESTS.json().with("sm3", shorter)));
    }

    @Test
    void aSizeIsNotNegative() {
        assertRejected(Reason.INTEGER_RANGE, DocumentDigests.of(DIGESTS.json().with("size", new JsonInteger(-1))));
        JsonObject largest = DIGESTS.json().with("size", new JsonInteger(JsonInteger.MAX));
        assertThat(DocumentDigests.of(largest).orThrow().size()).isEqualTo(JsonInteger.MAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../a", "a/b", "a\\b", "a\nb", "a\u0000", "a\u0085", "a\u007f"})
    void aFilesNameIsNoPathAndHasNoControlCharacter(String name) {
        assertRejected(Reason.FILE_NAME_MALFORMED, Result.of(() -> DocumentDigests.of(name, "a/b", DOCUMENT)));
    }

    @Test
    void aFilesNameHasAtMost255Characters() {
        assertThat(DocumentDigests.of("名".repeat(255), "a/b", DOCUMENT).name()).hasSize(255);
        assertRejected(
                Reason.FILE_NAME_MALFORMED, Result.of(() -> DocumentDigests.of("a".repeat(256), "a/b", DOCUMENT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/svg+xml", "application/vnd.ofd", "a/1"})
    void takesMediaTypes(String mediaType) {
        assertThat(DocumentDigests.of("a", mediaType, DOCUMENT).mediaType()).isEqualTo(mediaType);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "a", "a/", "/a", "a/b/c", "A/b", "text/plain; charset=utf-8", "a/+b", "+a/b", "a /b"})
    void refusesOtherMediaTypes(String mediaType) {
        assertRejected(Reason.MEDIA_TYPE_MALFORMED, Result.of(() -> DocumentDigests.of("a", mediaType, DOCUMENT)));
    }

    @Test
    void aMediaTypeHasAtMost127Characters() {
        assertThat(DocumentDigests.of("a", "a/" + "b".repeat(125), DOCUMENT).mediaType())
                .hasSize(127);
        assertRejected(
                Reason.MEDIA_TYPE_MALFORMED,
                Result.of(() -> DocumentDigests.of("a", "a/" + "b".repeat(126), DOCUMENT)));
    }

    private static void assertRejected(Reason reason, Result<?> result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Rejected.class,
                        rejected -> assertThat(rejected.rejection().reason()).isEqualTo(reason));
    }
}
