package org.mingzheng.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.proof.entry.Rejections.assertRefused;
import static org.mingzheng.proof.entry.Rejections.assertRejected;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

class SealHeaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"alg", "kid", "role", "typ", "vote"})
    void aHeaderCannotLackAnything(String field) {
        assertRejected(Reason.MISSING_FIELD, parse(header().without(field)));
        assertRejected(Reason.WRONG_TYPE, parse(header().with(field, JsonObject.empty())));
    }

    @Test
    void aHeaderHasOnlyValuesOfItsClosedLists() {
        assertRejected(Reason.UNKNOWN_SUITE, parse(header().with("alg", text("none"))));
        assertRejected(Reason.UNKNOWN_SUITE, parse(header().with("alg", text("Ed25519"))));
        assertRejected(Reason.UNKNOWN_FORMAT, parse(header().with("typ", text("JWT"))));
        assertRejected(Reason.UNKNOWN_VALUE, parse(header().with("vote", text("Approve"))));
        assertRejected(Reason.IDENTIFIER_MALFORMED, parse(header().with("role", text("Notary"))));
        assertRejected(Reason.NOT_A_HASH, parse(header().with("kid", text("AAAA"))));
        assertRejected(Reason.NOT_BASE64, parse(header().with("kid", text("AAAA="))));
        assertRejected(Reason.UNKNOWN_FIELD, parse(header().with("jwk", JsonObject.empty())));
    }

    @Test
    void aHeaderAndASealHaveOneFormEach() {
        Bytes loose = header().canonical().concat(Bytes.utf8(" "));
        assertRejected(Reason.NOT_CANONICAL, Seal.parse(withHeader(loose)));
        Bytes seal = withHeader(header().canonical());
        assertRejected(Reason.NOT_CANONICAL, Seal.parse(Bytes.utf8(" ").concat(seal)));
        assertRejected(Reason.WRONG_TYPE, Seal.parse(Bytes.utf8("[]")));
        assertRejected(Reason.WRONG_TYPE, Seal.parse(withHeader(Bytes.utf8("[]"))));
    }

    @Test
    void aHeaderIsAtMost256BytesAndASealAtMost512() {
        assertRejected(Reason.TOO_LARGE, Seal.parse(withHeader(Bytes.wrap(new byte[SealHeader.MAX_SIZE + 1]))));
        assertRejected(Reason.TOO_LARGE, Seal.parse(Bytes.wrap(new byte[Seal.MAX_SIZE + 1])));
        Seal longest = Seal.sign(Entries.draft(), "a".repeat(Syntax.MAX_NAME), Vote.APPROVE, Entries.NOTARY);
        assertThat(Seal.parse(longest.canonical())).isEqualTo(Result.accepted(longest));
    }

    @Test
    void aSignatureHas64Bytes() {
        SealHeader header = Entries.sealed().seals().getFirst().header();
        assertRefused(Reason.SIGNATURE_MALFORMED, () -> new Seal(header, Bytes.wrap(new byte[63])));
    }

    private static JsonObject header() {
        Bytes text = Entries.sealed().seals().getFirst().header().canonical();
        return (JsonObject) Json.parse(text, SealHeader.MAX_SIZE).orThrow();
    }

    private static Result<Seal> parse(JsonObject header) {
        return Seal.parse(withHeader(header.canonical()));
    }

    private static Bytes withHeader(Bytes header) {
        return JsonObject.builder()
                .put("protected", header.base64Url())
                .put("signature", Bytes.wrap(new byte[64]).base64Url())
                .build()
                .canonical();
    }

    private static JsonString text(String text) {
        return new JsonString(text);
    }
}
