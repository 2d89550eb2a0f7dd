package org.mingzheng.proof.entry;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.SignatureSuite;
import org.mingzheng.proof.suite.Signer;

/**
 * A person's or an organisation's signature on an entry: one element of a JWS in JSON (RFC 7515 §7.2.1) whose payload,
 * {@link Entry#unsealed}, is detached ({@code docs/spec/seal.md}).
 *
 * @param header what the seal says and signs besides the entry
 * @param signature r and s, 32 bytes each
 */
public record Seal(SealHeader header, Bytes signature) {
    /** Longest seal, in bytes of its canonical JSON. */
    public static final int MAX_SIZE = 512;

    /**
     * A seal, or {@link Reason#SIGNATURE_MALFORMED} as {@link RejectedException}.
     *
     * @param header any
     * @param signature 64 bytes
     */
    public Seal {
        if (signature.size() != SignatureSuite.SIGNATURE_SIZE) {
            throw new RejectedException(Reason.SIGNATURE_MALFORMED, signature.size() + " bytes");
        }
    }

    /**
     * {@return a new seal, for {@link Entry#withSeals}}
     *
     * @param entry what to seal; seals that it has already are not covered
     * @param role in which the holder seals
     * @param vote on the entry
     * @param signer the holder's key, of ES256 or SM2
     */
    public static Seal sign(Entry entry, String role, Vote vote, Signer signer) {
        PublicKey key = signer.publicKey();
        SealHeader header = new SealHeader(key.suite(), SealHeader.kid(key), role, vote);
        return new Seal(header, signer.sign(signed(header, entry)));
    }

    /**
     * {@return this seal if the key made it on this entry, else {@link Reason#WRONG_KEY}, {@link Reason#SIGNATURE_INVALID} or
     * {@link Reason#SIGNATURE_HIGH_S}} Whether the key's holder had the role, and when, is known to the ledger only.
     *
     * @param entry what is sealed
     * @param key the key that the header names
     */
    public Result<Seal> verify(Entry entry, PublicKey key) {
        return Result.of(() -> {
            if (key.suite() != header.suite() || !SealHeader.kid(key).equals(header.kid())) {
                throw new RejectedException(Reason.WRONG_KEY, "the header names another key");
            }
            PublicKey _ = key.verify(signed(header, entry), signature).orThrow();
            return this;
        });
    }

    private static Bytes signed(SealHeader header, Entry entry) {
        return Bytes.utf8(
                header.canonical().base64Url() + "." + entry.unsealed().base64Url());
    }

    /**
     * {@return the seal of these exact bytes, as it travels beside a draft, or why they are none}
     *
     * @param text canonical JSON of at most {@link #MAX_SIZE} bytes
     */
    public static Result<Seal> parse(Bytes text) {
        return Json.parseCanonical(text, MAX_SIZE).then(json -> Result.of(() -> read(json)));
    }

    static Seal read(Json json) {
        if (!(json instanceof JsonObject object)) {
            throw new RejectedException(Reason.WRONG_TYPE, "a seal is an object");
        }
        object.onlyFields("protected", "signature");
        return new Seal(
                SealHeader.read(Bytes.ofBase64Url(object.text("protected")).orThrow()),
                Bytes.ofBase64Url(object.text("signature")).orThrow());
    }

    /** {@return the bytes of the seal, as it travels beside a draft} */
    public Bytes canonical() {
        return json().canonical();
    }

    JsonObject json() {
        return JsonObject.builder()
                .put("protected", header.canonical().base64Url())
                .put("signature", signature.base64Url())
                .build();
    }
}
