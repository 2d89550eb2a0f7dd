package org.mingzheng.proof.suite;

import com.google.errorprone.annotations.Immutable;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * Ed25519. Both the key and the point R of a signature must be canonical and of prime order: then the verification equations
 * with and without the cofactor agree, and so do all verifiers that follow RFC 8032.
 */
@Immutable
final class Ed25519Algorithm implements Algorithm {
    @Override
    public Bytes publicKey(Bytes encoded) {
        if (encoded.size() != Ed25519.PUBLIC_KEY_SIZE || !Ed25519.validatePublicKeyFull(encoded.unsafeArray(), 0)) {
            throw new RejectedException(Reason.KEY_MALFORMED, "not 32 bytes of a canonical point of prime order");
        }
        return encoded;
    }

    @Override
    public Bytes publicKeyOf(Bytes secret) {
        if (secret.size() != Ed25519.SECRET_KEY_SIZE) {
            throw new RejectedException(Reason.KEY_MALFORMED, "a private key has 32 bytes");
        }
        byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(secret.unsafeArray(), 0, key, 0);
        return Bytes.wrap(key);
    }

    @Override
    public Bytes sign(Bytes secret, Bytes message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(secret.unsafeArray(), 0, message.unsafeArray(), 0, message.size(), signature, 0);
        return Bytes.wrap(signature);
    }

    @Override
    public boolean verifies(Bytes publicKey, Bytes message, Bytes signature) {
        byte[] bytes = signature.unsafeArray();
        return Ed25519.verify(bytes, 0, publicKey.unsafeArray(), 0, message.unsafeArray(), 0, message.size())
                && Ed25519.validatePublicKeyFull(bytes, 0);
    }
}
