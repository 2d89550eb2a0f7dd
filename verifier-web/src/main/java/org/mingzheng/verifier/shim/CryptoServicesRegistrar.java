package org.mingzheng.verifier.shim;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.CryptoServiceProperties;
import org.jspecify.annotations.Nullable;

/**
 * {@link org.bouncycastle.crypto.CryptoServicesRegistrar} of a place that only verifies: no use of an algorithm is constrained,
 * and nothing is random. The original would bring the browser's random numbers and its own parameters along.
 */
public final class CryptoServicesRegistrar {
    private static final SecureRandom ONES = new Ones();

    private CryptoServicesRegistrar() {}

    /**
     * Allows it.
     *
     * @param use of an algorithm
     */
    public static void checkConstraints(CryptoServiceProperties use) {}

    /** {@return numbers that are not random} BouncyCastle hides points from eavesdroppers with them; a verifier's are public. */
    public static SecureRandom getSecureRandom() {
        return ONES;
    }

    /**
     * {@return the given one, or {@link #getSecureRandom()}}
     *
     * @param random if the caller has one
     */
    public static SecureRandom getSecureRandom(@Nullable SecureRandom random) {
        return random == null ? ONES : random;
    }

    private static final class Ones extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) 1);
        }
    }
}
