package org.mingzheng.proof.suite;

import java.security.SecureRandom;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

/** A private key in memory. Signs without random numbers: the same message always has the same signature. */
public final class PrivateKey implements Signer {
    /** Length of a private key in bytes, in every suite. */
    public static final int SIZE = 32;

    private final PublicKey publicKey;
    private final Bytes secret;

    private PrivateKey(SignatureSuite suite, Bytes secret) {
        this.publicKey = new PublicKey(suite, suite.algorithm().publicKeyOf(secret));
        this.secret = secret;
    }

    /**
     * {@return the key, or {@link Reason#KEY_MALFORMED}}
     *
     * @param suite which signatures it makes
     * @param secret 32 bytes: the seed of RFC 8032, or the big-endian scalar of P-256 or SM2
     */
    public static Result<PrivateKey> of(SignatureSuite suite, Bytes secret) {
        return Result.of(() -> new PrivateKey(suite, secret));
    }

    /**
     * {@return a new key}
     *
     * @param suite which signatures it makes
     * @param random where its 32 bytes come from
     */
    public static PrivateKey generate(SignatureSuite suite, SecureRandom random) {
        while (true) {
            byte[] secret = new byte[SIZE];
            random.nextBytes(secret);
            // Fewer than one scalar in four thousand million is outside the order.
            if (of(suite, Bytes.wrap(secret)) instanceof Result.Accepted<PrivateKey>(PrivateKey key)) {
                return key;
            }
        }
    }

    @Override
    public PublicKey publicKey() {
        return publicKey;
    }

    @Override
    public Bytes sign(Bytes message) {
        return publicKey.suite().algorithm().sign(secret, message);
    }

    /** {@return the 32 bytes of {@link #of}, to be stored where only the owner reads} */
    public Bytes secret() {
        return secret;
    }

    /** {@return the public key; never the secret} */
    @Override
    public String toString() {
        return "private key of " + publicKey;
    }
}
