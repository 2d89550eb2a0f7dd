package org.mingzheng.proof.suite;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/**
 * A key that verifies signatures of one suite. Two keys are equal if they are the same key, in whatever form they came.
 *
 * @param suite which signatures
 * @param encoded Ed25519: the 32 bytes of RFC 8032; the others: 0x04‖x‖y, 65 bytes
 */
public record PublicKey(SignatureSuite suite, Bytes encoded) {
    /**
     * A key that is known to be good; {@link #of} takes one from outside.
     *
     * @throws RejectedException if it is not
     */
    public PublicKey {
        encoded = suite.algorithm().publicKey(encoded);
    }

    /**
     * {@return the key, or {@link Reason#KEY_MALFORMED}} A point of P-256 or SM2 must be on the curve and is taken
     * uncompressed (0x04) or compressed (0x02, 0x03), never hybrid; one of Ed25519 must be canonical and of prime order.
     *
     * @param suite which signatures
     * @param encoded the key's bytes
     */
    public static Result<PublicKey> of(SignatureSuite suite, Bytes encoded) {
        return Result.of(() -> new PublicKey(suite, encoded));
    }

    /**
     * {@return this key if it made the signature, else {@link Reason#SIGNATURE_MALFORMED}, {@link Reason#SIGNATURE_HIGH_S} or
     * {@link Reason#SIGNATURE_INVALID}}
     *
     * @param message what was signed
     * @param signature 64 bytes; see {@link DerSignature} for the form of certificates and {@code openssl}
     */
    public Result<PublicKey> verify(Bytes message, Bytes signature) {
        return Result.of(() -> {
            if (signature.size() != SignatureSuite.SIGNATURE_SIZE) {
                throw new RejectedException(Reason.SIGNATURE_MALFORMED, "a signature has 64 bytes");
            }
            if (!suite.algorithm().verifies(encoded, message, signature)) {
                throw new RejectedException(Reason.SIGNATURE_INVALID, "not made by this key over these bytes");
            }
            return this;
        });
    }
}
