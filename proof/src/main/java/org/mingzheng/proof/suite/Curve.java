package org.mingzheng.proof.suite;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.math.ec.WNafUtil;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** A curve of 256 bits and cofactor 1. BouncyCastle caches multiples in its base point, more of them if told that it is one. */
final class Curve {
    /** How many keys are remembered; then all are forgotten. A few kilobytes each. */
    static final int REMEMBERED = 1024;

    private static final int SCALAR_SIZE = 32;

    private final ECDomainParameters domain;
    /** BouncyCastle keeps multiples of a point in it: a key that is used again is checked in half the time. */
    private final Map<Bytes, ECPublicKeyParameters> remembered = new ConcurrentHashMap<>();

    /** A curve with its base point in hexadecimal, uncompressed. */
    Curve(ECCurve curve, String base) {
        ECPoint point = curve.decodePoint(Bytes.ofHex(base).orThrow().unsafeArray());
        WNafUtil.configureBasepoint(point);
        this.domain = new ECDomainParameters(curve, point, curve.getOrder(), curve.getCofactor());
    }

    BigInteger order() {
        return domain.getN();
    }

    /** {@return 0x04‖x‖y of a point given so or compressed} BouncyCastle would also take the hybrid forms and infinity. */
    Bytes uncompressed(Bytes encoded) {
        if (encoded.size() == 0 || encoded.at(0) < 2 || encoded.at(0) > 4) {
            throw malformed();
        }
        return Bytes.wrap(point(encoded).getEncoded(false));
    }

    ECPublicKeyParameters publicKey(Bytes encoded) {
        ECPublicKeyParameters known = remembered.get(encoded);
        if (known != null) {
            return known;
        }
        ECPublicKeyParameters key = new ECPublicKeyParameters(point(encoded), domain);
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        remembered.put(encoded, key);
        return key;
    }

    ECPrivateKeyParameters privateKey(Bytes secret) {
        return new ECPrivateKeyParameters(new BigInteger(1, secret.unsafeArray()), domain);
    }

    /** {@return the public key of a scalar from 1 to {@code greatest}} */
    Bytes publicKeyOf(Bytes secret, BigInteger greatest) {
        BigInteger scalar = new BigInteger(1, secret.unsafeArray());
        if (secret.size() != SCALAR_SIZE || scalar.signum() == 0 || scalar.compareTo(greatest) > 0) {
            throw new RejectedException(Reason.KEY_MALFORMED, "a private key is 32 bytes and within the order");
        }
        return Bytes.wrap(
                new FixedPointCombMultiplier().multiply(domain.getG(), scalar).getEncoded(false));
    }

    private ECPoint point(Bytes encoded) {
        try {
            return domain.getCurve().decodePoint(encoded.unsafeArray());
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static RejectedException malformed() {
        return new RejectedException(Reason.KEY_MALFORMED, "not an uncompressed or compressed point of the curve");
    }
}
