package org.mingzheng.proof.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

class KeyTest {
    private static final Bytes SECRET = Sha256.digest(Bytes.utf8("key"));

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ED25519")
    void aCompressedPointIsTheSameKey(SignatureSuite suite) {
        PublicKey key = PrivateKey.of(suite, SECRET).orThrow().publicKey();
        Bytes point = key.encoded();
        assertThat(point.size()).isEqualTo(65);
        assertThat(PublicKey.of(suite, prefixed(2 + point.at(64) % 2, point.slice(1, 33))))
                .isEqualTo(Result.accepted(key));
        assertThat(PublicKey.of(suite, prefixed(3 - point.at(64) % 2, point.slice(1, 33))))
                .isInstanceOf(Result.Accepted.class)
                .isNotEqualTo(Result.accepted(key));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ED25519")
    void aPointInAnyOtherFormIsRefused(SignatureSuite suite) {
        Bytes point = PrivateKey.of(suite, SECRET).orThrow().publicKey().encoded();
        Bytes coordinates = point.slice(1, 65);
        assertRefused(suite, prefixed(6 + point.at(64) % 2, coordinates));
        assertRefused(suite, prefixed(0, Bytes.empty()));
        assertRefused(suite, prefixed(0, coordinates));
        assertRefused(suite, prefixed(5, coordinates));
        assertRefused(suite, prefixed(4, coordinates.slice(0, 63)));
        assertRefused(suite, prefixed(4, coordinates.slice(0, 32)));
        assertRefused(suite, prefixed(2, coordinates));
        assertRefused(suite, prefixed(2, coordinates.slice(0, 31)));
        assertRefused(suite, point.concat(Bytes.wrap(new byte[1])));
        assertRefused(suite, coordinates);
        assertRefused(suite, Bytes.empty());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ED25519")
    void aPointBesideTheCurveIsRefused(SignatureSuite suite) {
        byte[] point =
                PrivateKey.of(suite, SECRET).orThrow().publicKey().encoded().toArray();
        point[64] ^= 1;
        assertRefused(suite, Bytes.wrap(point));
        assertRefused(suite, prefixed(4, Bytes.wrap(new byte[64])));
        byte[] greatest = new byte[32];
        Arrays.fill(greatest, (byte) 0xff);
        assertRefused(suite, prefixed(2, Bytes.wrap(greatest)));
    }

    /** The eight points of small order and their forms that are not canonical (RFC 8032 §5.1.3, "Taming the many EdDSAs"). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0200000000000000000000000000000000000000000000000000000000000000",
            })
    void anEd25519KeyOfSmallOrderOrBesideTheCurveIsRefused(String point) {
        assertRefused(SignatureSuite.ED25519, Bytes.ofHex(point).orThrow());
    }

    @Test
    void anEd25519KeyHas32Bytes() {
        Bytes key = PrivateKey.of(SignatureSuite.ED25519, SECRET)
                .orThrow()
                .publicKey()
                .encoded();
        assertRefused(SignatureSuite.ED25519, key.slice(0, 31));
        assertRefused(SignatureSuite.ED25519, key.concat(Bytes.wrap(new byte[1])));
    }

    @Test
    void aKeyMadeDirectlyIsCheckedToo() {
        assertThatThrownBy(() -> new PublicKey(SignatureSuite.SM2, Bytes.empty()))
                .isInstanceOf(RejectedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aPrivateKeyHas32Bytes(SignatureSuite suite) {
        assertSecretRefused(suite, SECRET.slice(0, 31));
        assertSecretRefused(suite, Bytes.wrap(new byte[1]).concat(SECRET));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ED25519")
    void aPrivateScalarIsWithinTheOrder(SignatureSuite suite) {
        BigInteger greatest = greatestSecret(suite);
        assertThat(PrivateKey.of(suite, number(greatest))).isInstanceOf(Result.Accepted.class);
        assertThat(PrivateKey.of(suite, number(BigInteger.ONE))).isInstanceOf(Result.Accepted.class);
        assertSecretRefused(suite, number(greatest.add(BigInteger.ONE)));
        assertSecretRefused(suite, number(BigInteger.ZERO));
    }

    @ParameterizedTest
    @EnumSource
    void aPrivateKeyDoesNotPrintItself(SignatureSuite suite) {
        PrivateKey key = PrivateKey.of(suite, SECRET).orThrow();
        assertThat(key.toString())
                .contains(key.publicKey().encoded().hex())
                .doesNotContain(SECRET.hex())
                .doesNotContain(SECRET.base64Url());
    }

    @Test
    void suitesAreFoundByTheirLabel() {
        for (SignatureSuite suite : SignatureSuite.values()) {
            assertThat(SignatureSuite.of(suite.label())).isEqualTo(Result.accepted(suite));
        }
        assertThat(SignatureSuite.of("es256")).isInstanceOf(Result.Rejected.class);
        assertThat(DigestSuite.of("SM3")).isInstanceOf(Result.Rejected.class);
    }

    private static BigInteger greatestSecret(SignatureSuite suite) {
        return suite == SignatureSuite.ES256
                ? new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550", 16)
                : new BigInteger("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54121", 16);
    }

    private static Bytes number(BigInteger number) {
        return Bytes.wrap(BigIntegers.asUnsignedByteArray(32, number));
    }

    private static Bytes prefixed(int form, Bytes coordinates) {
        return Bytes.wrap(new byte[] {(byte) form}).concat(coordinates);
    }

    private static void assertRefused(SignatureSuite suite, Bytes encoded) {
        assertThat(PublicKey.of(suite, encoded))
                .isInstanceOfSatisfying(
                        Result.Rejected.class,
                        rejected -> assertThat(rejected.rejection().reason()).isEqualTo(Reason.KEY_MALFORMED));
    }

    private static void assertSecretRefused(SignatureSuite suite, Bytes secret) {
        assertThat(PrivateKey.of(suite, secret))
                .isInstanceOfSatisfying(
                        Result.Rejected.class,
                        rejected -> assertThat(rejected.rejection().reason()).isEqualTo(Reason.KEY_MALFORMED));
    }
}
