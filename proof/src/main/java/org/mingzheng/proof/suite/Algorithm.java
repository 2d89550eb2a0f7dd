package org.mingzheng.proof.suite;

import com.google.errorprone.annotations.Immutable;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.RejectedException;

/** What a suite does with raw keys and signatures. */
@Immutable
sealed interface Algorithm permits Ed25519Algorithm, Es256Algorithm, Sm2Algorithm {
    /**
     * {@return the one form in which this public key is kept}
     *
     * @throws RejectedException if the bytes are no acceptable key
     */
    Bytes publicKey(Bytes encoded);

    /**
     * {@return the public key of a private one}
     *
     * @throws RejectedException if the bytes are no private key
     */
    Bytes publicKeyOf(Bytes secret);

    /** {@return 64 bytes, always the same for the same key and message} */
    Bytes sign(Bytes secret, Bytes message);

    /**
     * {@return whether 64 bytes are a signature by this key}
     *
     * @throws RejectedException if the signature is the second form of a valid one
     */
    boolean verifies(Bytes publicKey, Bytes message, Bytes signature);
}
