package org.mingzheng.proof.vector;

import static org.mingzheng.proof.suite.SignatureSuite.ED25519;
import static org.mingzheng.proof.suite.SignatureSuite.ES256;
import static org.mingzheng.proof.suite.SignatureSuite.SM2;
import static org.mingzheng.proof.vector.Signed.hex;
import static org.mingzheng.proof.vector.Signed.signed;

import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.suite.SignatureSuite;

/** Keys that are none, each beside a signature that a good key made. */
final class KeyVectors {
    private KeyVectors() {}

    static Stream<Vector> all() {
        Bytes point = signed(ES256).key();
        return Stream.of(
                badKey(ES256, hybrid(ES256), "es256-hybrid", "The hybrid form is no form here."),
                badKey(SM2, hybrid(SM2), "sm2-hybrid", "The hybrid form is no form here."),
                badKey(ES256, hex("00"), "es256-infinity", "Infinity is no key."),
                badKey(ES256, plusOne(point), "es256-off-curve", "The point is on the curve."),
                badKey(ES256, signed(SM2).key(), "es256-other-curve", "A point of SM2 is not on P-256."),
                badKey(SM2, point, "sm2-other-curve", "A point of P-256 is not on SM2."),
                badKey(ES256, point.slice(1, 65), "es256-bare", "The first byte says the form."),
                badKey(ES256, point.concat(hex("00")), "es256-long", "Nothing follows the point."),
                badKey(ES256, hex("02" + "ff".repeat(32)), "es256-x-too-large", "Coordinates are below p."),
                badKey(ED25519, signed(ED25519).key().slice(0, 31), "ed25519-short", "A key has 32 bytes."),
                badKey(
                        ED25519,
                        hex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
                        "ed25519-small-order",
                        "Anyone can sign for a key of small order."),
                badKey(
                        ED25519,
                        hex("ca6c872d8c038e021b366b46cb36dd3bebc359e8197e252d500373cdfafd879a"),
                        "ed25519-mixed-order",
                        "A good key plus a point of order 8: verifiers disagree on its signatures."),
                badKey(
                        ED25519,
                        hex("ee" + "ff".repeat(30) + "7f"),
                        "ed25519-not-canonical",
                        "The coordinate is below 2^255 − 19."));
    }

    private static Vector badKey(SignatureSuite suite, Bytes key, String name, String why) {
        return signed(suite).key(key).bad(name, why, Reason.KEY_MALFORMED);
    }

    private static Bytes hybrid(SignatureSuite suite) {
        Bytes point = signed(suite).key();
        return Bytes.wrap(new byte[] {(byte) (6 + point.at(64) % 2)}).concat(point.slice(1, 65));
    }

    private static Bytes plusOne(Bytes point) {
        byte[] bytes = point.toArray();
        bytes[bytes.length - 1]++;
        return Bytes.wrap(bytes);
    }
}
