package org.mingzheng.proof.entry;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

/**
 * What a seal says besides the entry, and signs with it: the protected header of a JWS ({@code docs/spec/seal.md}).
 *
 * @param suite of the signature: ES256 or SM2
 * @param kid the key, see {@link #kid(PublicKey)}
 * @param role in which the holder seals, for example {@code notary} or {@code presiding-arbitrator}
 * @param vote on the entry
 */
public record SealHeader(SignatureSuite suite, String kid, String role, Vote vote) {
    /** The media type of a seal, without {@code application/}. */
    public static final String TYP = "mingzheng-seal+jws";

    /** Longest header, in bytes of its canonical JSON. */
    public static final int MAX_SIZE = 256;

    private static final int FIELD_SIZE = 32;

    /**
     * A header. Rejects by {@link RejectedException} with {@link Reason#UNKNOWN_SUITE}, {@link Reason#NOT_BASE64},
     * {@link Reason#NOT_A_HASH} or {@link Reason#IDENTIFIER_MALFORMED}.
     *
     * @param suite ES256 or SM2
     * @param kid base64url of 32 bytes
     * @param role a name
     * @param vote any
     */
    public SealHeader {
        requireSealing(suite);
        Syntax.requireDigest("kid", Syntax.digest(kid));
        Syntax.name("role", role);
    }

    /**
     * {@return the id of a key, which is also the id of its record of type {@code key}: its thumbprint (RFC 7638)}
     *
     * @param key of ES256 or SM2
     */
    public static String kid(PublicKey key) {
        requireSealing(key.suite());
        Bytes point = key.encoded();
        JsonObjectBuilder jwk = JsonObject.builder()
                .put("crv", key.suite() == SignatureSuite.ES256 ? "P-256" : "SM2")
                .put("kty", "EC")
                .put("x", point.slice(1, 1 + FIELD_SIZE).base64Url())
                .put("y", point.slice(1 + FIELD_SIZE, 1 + 2 * FIELD_SIZE).base64Url());
        return Sha256.digest(jwk.build().canonical()).base64Url();
    }

    private static void requireSealing(SignatureSuite suite) {
        if (suite != SignatureSuite.ES256 && suite != SignatureSuite.SM2) {
            throw new RejectedException(Reason.UNKNOWN_SUITE, "seals are ES256 and SM2");
        }
    }

    static SealHeader read(Bytes text) {
        if (!(Json.parseCanonical(text, MAX_SIZE).orThrow() instanceof JsonObject json)) {
            throw new RejectedException(Reason.WRONG_TYPE, "a seal's header is an object");
        }
        if (!json.text("typ").equals(TYP)) {
            throw new RejectedException(Reason.UNKNOWN_FORMAT, "not " + TYP);
        }
        json.onlyFields("alg", "kid", "role", "typ", "vote");
        return new SealHeader(
                SignatureSuite.of(json.text("alg")).orThrow(),
                json.text("kid"),
                json.text("role"),
                Vote.read(json.text("vote")));
    }

    /** {@return the bytes of the header, which the signature covers} */
    public Bytes canonical() {
        return JsonObject.builder()
                .put("alg", suite.label())
                .put("kid", kid)
                .put("role", role)
                .put("typ", TYP)
                .put("vote", vote.code())
                .build()
                .canonical();
    }
}
