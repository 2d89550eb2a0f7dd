package org.mingzheng.proof.suite;

import java.math.BigInteger;
import org.bouncycastle.util.BigIntegers;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/**
 * Signatures of ES256 and SM2 as certificates, Fabric and {@code openssl} write them: the DER of
 * {@code SEQUENCE { r INTEGER, s INTEGER }} (RFC 3279 §2.2.3) instead of the 64 bytes r‖s.
 */
public final class DerSignature {
    private static final int NUMBER = SignatureSuite.SIGNATURE_SIZE / 2;
    private static final int SMALLEST = 8;
    private static final int GREATEST = 72;

    private DerSignature() {}

    /**
     * {@return the DER form}
     *
     * @param joined r‖s, 64 bytes
     */
    public static Bytes of(Bytes joined) {
        Bytes numbers = integer(joined.slice(0, NUMBER)).concat(integer(joined.slice(NUMBER, 2 * NUMBER)));
        return tagged(0x30, numbers);
    }

    /**
     * {@return r‖s, 64 bytes, or {@link Reason#SIGNATURE_MALFORMED} for anything but the one DER form of two numbers below
     * 2^256}
     *
     * @param der from outside
     */
    public static Result<Bytes> joined(Bytes der) {
        return Result.of(() -> {
            if (der.size() < SMALLEST || der.size() > GREATEST || der.at(3) > der.size() - 6) {
                throw malformed();
            }
            int middle = 4 + der.at(3);
            Bytes joined = number(der.slice(4, middle)).concat(number(der.slice(middle + 2, der.size())));
            // Tags, lengths and signs were skipped above: they must be those that we would write.
            if (!of(joined).equals(der)) {
                throw malformed();
            }
            return joined;
        });
    }

    private static Bytes integer(Bytes number) {
        return tagged(2, Bytes.wrap(new BigInteger(1, number.unsafeArray()).toByteArray()));
    }

    private static Bytes tagged(int tag, Bytes content) {
        return Bytes.wrap(new byte[] {(byte) tag, (byte) content.size()}).concat(content);
    }

    private static Bytes number(Bytes integer) {
        BigInteger number = new BigInteger(1, integer.unsafeArray());
        if (number.bitLength() > 8 * NUMBER) {
            throw malformed();
        }
        return Bytes.wrap(BigIntegers.asUnsignedByteArray(NUMBER, number));
    }

    private static RejectedException malformed() {
        return new RejectedException(Reason.SIGNATURE_MALFORMED, "not the DER of two numbers below 2^256");
    }
}
