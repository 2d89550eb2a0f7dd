package org.mingzheng.proof.suite;

import com.google.errorprone.annotations.Immutable;
import java.math.BigInteger;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.math.ec.custom.sec.SecP256R1Curve;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * ECDSA on P-256 with SHA-256 and the nonces of RFC 6979. If (r, s) is valid then so is (r, n − s); only the smaller s is
 * made and accepted, so that nobody but the signer can change the bytes of a sealed entry.
 */
@Immutable
final class Es256Algorithm implements Algorithm {
    private static final Curve CURVE = new Curve(
            new SecP256R1Curve(),
            "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
                    + "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5");
    private static final BigInteger GREATEST_S = CURVE.order().shiftRight(1);

    @Override
    public Bytes publicKey(Bytes encoded) {
        return CURVE.uncompressed(encoded);
    }

    @Override
    public Bytes publicKeyOf(Bytes secret) {
        return CURVE.publicKeyOf(secret, CURVE.order().subtract(BigInteger.ONE));
    }

    @Override
    public Bytes sign(Bytes secret, Bytes message) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, CURVE.privateKey(secret));
        BigInteger[] numbers = signer.generateSignature(Sha256.digest(message).unsafeArray());
        BigInteger low = numbers[1].min(CURVE.order().subtract(numbers[1]));
        return Bytes.wrap(PlainDSAEncoding.INSTANCE.encode(CURVE.order(), numbers[0], low));
    }

    @Override
    public boolean verifies(Bytes publicKey, Bytes message, Bytes signature) {
        BigInteger r = new BigInteger(1, signature.slice(0, 32).unsafeArray());
        BigInteger s = new BigInteger(1, signature.slice(32, 64).unsafeArray());
        if (s.compareTo(GREATEST_S) > 0) {
            throw new RejectedException(Reason.SIGNATURE_HIGH_S, "s is above half the order of P-256");
        }
        ECDSASigner signer = new ECDSASigner();
        signer.init(false, CURVE.publicKey(publicKey));
        return signer.verifySignature(Sha256.digest(message).unsafeArray(), r, s);
    }
}
