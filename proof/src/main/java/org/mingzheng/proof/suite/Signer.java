package org.mingzheng.proof.suite;

import org.mingzheng.proof.bytes.Bytes;

/** Something that can sign: a {@link PrivateKey} in memory, or a token, a key service, a person's phone. */
public interface Signer {
    /** {@return the key that verifies what this signs} */
    PublicKey publicKey();

    /**
     * {@return the signature, 64 bytes; ES256 with low S}
     *
     * @param message what to sign
     */
    Bytes sign(Bytes message);
}
