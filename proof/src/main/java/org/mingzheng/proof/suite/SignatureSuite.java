package org.mingzheng.proof.suite;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

/** The signature algorithms. A closed choice; every private key has 32 bytes and every signature has {@value #SIGNATURE_SIZE}. */
public enum SignatureSuite {
    /** Ed25519 (RFC 8032 §5.1), keys and signatures of prime order only. */
    ED25519("Ed25519", new Ed25519Algorithm()),
    /** ECDSA on P-256 with SHA-256 (RFC 7518 §3.4), low S only. */
    ES256("ES256", new Es256Algorithm()),
    /** SM2 with SM3 (GB/T 32918.2-2016) and the user id 1234567812345678. */
    SM2("SM2", new Sm2Algorithm());

    /** Length of every signature in bytes: R‖S of Ed25519, r‖s of the others. */
    public static final int SIGNATURE_SIZE = 64;

    private final String label;
    private final Algorithm algorithm;

    SignatureSuite(String label, Algorithm algorithm) {
        this.label = label;
        this.algorithm = algorithm;
    }

    /**
     * {@return the suite with this label, or {@link Reason#UNKNOWN_SUITE}}
     *
     * @param label as written in a format
     */
    public static Result<SignatureSuite> of(String label) {
        for (SignatureSuite suite : values()) {
            if (suite.label.equals(label)) {
                return Result.accepted(suite);
            }
        }
        return Result.rejected(Reason.UNKNOWN_SUITE, "signatures are Ed25519, ES256 and SM2");
    }

    /** {@return the name in formats: {@code Ed25519}, {@code ES256} or {@code SM2}} */
    public String label() {
        return label;
    }

    Algorithm algorithm() {
        return algorithm;
    }
}
