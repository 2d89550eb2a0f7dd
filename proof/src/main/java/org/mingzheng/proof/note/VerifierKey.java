package org.mingzheng.proof.note;

import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.bytes.Parts;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.SignatureSuite;

/**
 * An Ed25519 key that signs notes, written as {@code name+id+key} (a "vkey").
 *
 * @param key name and id; the id must be the one that follows from name and public key
 * @param publicKey of the suite Ed25519
 */
public record VerifierKey(NoteKey key, PublicKey publicKey) implements NoteVerifier {
    private static final Bytes ED25519 = Bytes.wrap(new byte[] {1});

    /**
     * A key known elsewhere; {@link #parse} takes one from outside.
     *
     * @throws RejectedException if the key is of another suite or has another id
     */
    public VerifierKey {
        if (publicKey.suite() != SignatureSuite.ED25519) {
            throw unknownType();
        }
        if (!key.equals(NoteKey.of(key.name(), typed(publicKey)))) {
            throw new RejectedException(Reason.KEY_ID_MISMATCH, "the id is not that of the name and the key");
        }
    }

    /**
     * A key under a name.
     *
     * @param name preferably an address without scheme
     * @param publicKey of the suite Ed25519
     * @throws RejectedException if the name has a forbidden character or the key is of another suite
     */
    public VerifierKey(String name, PublicKey publicKey) {
        this(NoteKey.of(name, typed(publicKey)), publicKey);
    }

    /**
     * {@return the key, or the reason why not: {@link Reason#VERIFIER_KEY_MALFORMED}, {@link Reason#KEY_NAME_MALFORMED},
     * {@link Reason#NOT_HEX}, {@link Reason#NOT_BASE64}, {@link Reason#UNKNOWN_SUITE}, {@link Reason#KEY_MALFORMED} or
     * {@link Reason#KEY_ID_MISMATCH}}
     *
     * @param encoded name, id in hexadecimal, and type byte and key in base64, joined by plus signs
     */
    public static Result<VerifierKey> parse(String encoded) {
        return Result.of(() -> {
            List<String> parts = Parts.of(encoded, '+', 3);
            if (parts.size() < 3) {
                throw new RejectedException(Reason.VERIFIER_KEY_MALFORMED, "not three parts joined by plus signs");
            }
            NoteKey key = new NoteKey(parts.get(0), Bytes.ofHex(parts.get(1)).orThrow());
            return new VerifierKey(key, publicKey(Bytes.ofBase64(parts.get(2)).orThrow()));
        });
    }

    private static PublicKey publicKey(Bytes typed) {
        if (typed.size() == 0 || typed.at(0) != ED25519.at(0)) {
            throw unknownType();
        }
        return new PublicKey(SignatureSuite.ED25519, typed.slice(1, typed.size()));
    }

    /** {@return {@code name+id+key}} */
    public String encoded() {
        return key.name() + "+" + key.id().hex() + "+" + typed(publicKey).base64();
    }

    @Override
    public Result<NoteSignature> verify(Bytes text, NoteSignature signature) {
        return publicKey.verify(text, signature.signature()).map(proven -> signature);
    }

    private static Bytes typed(PublicKey publicKey) {
        return ED25519.concat(publicKey.encoded());
    }

    private static RejectedException unknownType() {
        return new RejectedException(Reason.UNKNOWN_SUITE, "the one signature type known is 0x01, Ed25519");
    }
}
