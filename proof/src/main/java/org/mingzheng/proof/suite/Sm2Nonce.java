package org.mingzheng.proof.suite;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;
import org.mingzheng.proof.bytes.Bytes;

/**
 * The nonces of RFC 6979 with HMAC-SM3, in the shape that {@link org.bouncycastle.crypto.signers.SM2Signer} asks for: two
 * messages never share one, even where the machine's random numbers repeat.
 */
final class Sm2Nonce extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final transient HMacDSAKCalculator nonces = new HMacDSAKCalculator(new SM3Digest());

    Sm2Nonce(BigInteger order, Bytes secret, Bytes message) {
        nonces.init(
                order,
                new BigInteger(1, secret.unsafeArray()),
                DigestSuite.SM3.digest(message).unsafeArray());
    }

    @Override
    public void nextBytes(byte[] bytes) {
        BigIntegers.asUnsignedByteArray(nonces.nextK(), bytes, 0, bytes.length);
    }
}
