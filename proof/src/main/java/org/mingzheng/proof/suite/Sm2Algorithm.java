package org.mingzheng.proof.suite;

import com.google.errorprone.annotations.Immutable;
import java.math.BigInteger;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.custom.gm.SM2P256V1Curve;
import org.mingzheng.proof.bytes.Bytes;

/** SM2 with SM3. The user id is the one that BouncyCastle takes if given none: 1234567812345678. */
@Immutable
final class Sm2Algorithm implements Algorithm {
    private static final Curve CURVE = new Curve(
            new SM2P256V1Curve(),
            "0432c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7"
                    + "bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0");

    @Override
    public Bytes publicKey(Bytes encoded) {
        return CURVE.uncompressed(encoded);
    }

    @Override
    public Bytes publicKeyOf(Bytes secret) {
        // Signing divides by 1 + d, so d = n − 1 is no private key (GB/T 32918.1 §6.1).
        return CURVE.publicKeyOf(secret, CURVE.order().subtract(BigInteger.TWO));
    }

    @Override
    public Bytes sign(Bytes secret, Bytes message) {
        SM2Signer signer = signer();
        signer.init(
                true, new ParametersWithRandom(CURVE.privateKey(secret), new Sm2Nonce(CURVE.order(), secret, message)));
        signer.update(message.unsafeArray(), 0, message.size());
        try {
            return Bytes.wrap(signer.generateSignature());
        } catch (CryptoException e) {
            throw new IllegalStateException("every signature within the order can be written", e);
        }
    }

    @Override
    public boolean verifies(Bytes publicKey, Bytes message, Bytes signature) {
        SM2Signer signer = signer();
        signer.init(false, CURVE.publicKey(publicKey));
        signer.update(message.unsafeArray(), 0, message.size());
        return signer.verifySignature(signature.unsafeArray());
    }

    private static SM2Signer signer() {
        return new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
    }
}
