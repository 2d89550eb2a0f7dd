package org.mingzheng.proof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

class SignatureTest {
    private static final Bytes MESSAGE = Bytes.utf8("one entry, sealed");
    private static final BigInteger ORDER_OF_P256 =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    @ParameterizedTest
    @EnumSource
    void everyFlippedBitOfASignatureIsRefused(SignatureSuite suite) {
        PrivateKey key = key(suite, 1);
        Bytes signature = key.sign(MESSAGE);
        assertThat(key.publicKey().verify(MESSAGE, signature)).isInstanceOf(Result.Accepted.class);
        for (int bit = 0; bit < 8 * signature.size(); bit++) {
            assertThat(reason(key.publicKey().verify(MESSAGE, flipped(signature, bit))))
                    .as("bit " + bit)
                    .isIn(Reason.SIGNATURE_INVALID, Reason.SIGNATURE_HIGH_S);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFlippedBitOfAMessageIsRefused(SignatureSuite suite) {
        PrivateKey key = key(suite, 1);
        Bytes signature = key.sign(MESSAGE);
        for (int bit = 0; bit < 8 * MESSAGE.size(); bit++) {
            assertThat(reason(key.publicKey().verify(flipped(MESSAGE, bit), signature)))
                    .isEqualTo(Reason.SIGNATURE_INVALID);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherKeyDidNotSign(SignatureSuite suite) {
        assertThat(reason(
                        key(suite, 2).publicKey().verify(MESSAGE, key(suite, 1).sign(MESSAGE))))
                .isEqualTo(Reason.SIGNATURE_INVALID);
    }

    /** One more than are remembered, twice: some are remembered, some forgotten, and all are as good as ever. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ED25519")
    void aKeyVerifiesHoweverManyOthersWereUsedSince(SignatureSuite suite) {
        List<PrivateKey> keys = IntStream.rangeClosed(0, Curve.REMEMBERED)
                .mapToObj(seed -> key(suite, 1000 + seed))
                .toList();
        Bytes signature = keys.getFirst().sign(MESSAGE);
        for (int round = 0; round < 2; round++) {
            assertThat(keys.getFirst().publicKey().verify(MESSAGE, signature)).isInstanceOf(Result.Accepted.class);
            for (PrivateKey other : keys.subList(1, keys.size())) {
                assertThat(reason(other.publicKey().verify(MESSAGE, signature))).isEqualTo(Reason.SIGNATURE_INVALID);
            }
        }
        assertThat(keys.getLast().publicKey().verify(MESSAGE, keys.getLast().sign(MESSAGE)))
                .isInstanceOf(Result.Accepted.class);
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureHas64Bytes(SignatureSuite suite) {
        PrivateKey key = key(suite, 1);
        Bytes signature = key.sign(MESSAGE);
        assertThat(signature.size()).isEqualTo(SignatureSuite.SIGNATURE_SIZE);
        assertThat(reason(key.publicKey().verify(MESSAGE, signature.slice(0, 63))))
                .isEqualTo(Reason.SIGNATURE_MALFORMED);
        assertThat(reason(key.publicKey().verify(MESSAGE, signature.concat(Bytes.wrap(new byte[1])))))
                .isEqualTo(Reason.SIGNATURE_MALFORMED);
        assertThat(reason(key.publicKey().verify(MESSAGE, Bytes.empty()))).isEqualTo(Reason.SIGNATURE_MALFORMED);
    }

    @ParameterizedTest
    @EnumSource
    void theSameMessageHasTheSameSignatureAndAnotherMessageAnotherNonce(SignatureSuite suite) {
        PrivateKey key = key(suite, 1);
        assertThat(key.sign(MESSAGE)).isEqualTo(key.sign(MESSAGE));
        assertThat(key.sign(MESSAGE).slice(0, 32))
                .isNotEqualTo(key.sign(Bytes.empty()).slice(0, 32));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ED25519")
    void numbersOutsideOneToOrderMinusOneAreRefused(SignatureSuite suite) {
        PublicKey key = key(suite, 1).publicKey();
        Bytes good = key(suite, 1).sign(MESSAGE);
        Bytes zero = Bytes.wrap(new byte[32]);
        Bytes most = Bytes.wrap(
                BigIntegers.asUnsignedByteArray(32, BigInteger.TWO.pow(256).subtract(BigInteger.ONE)));
        for (Bytes number : new Bytes[] {
            zero, most, number(order(suite)), number(order(suite).add(BigInteger.ONE))
        }) {
            assertThat(key.verify(MESSAGE, number.concat(good.slice(32, 64)))).isInstanceOf(Result.Rejected.class);
            assertThat(key.verify(MESSAGE, good.slice(0, 32).concat(number))).isInstanceOf(Result.Rejected.class);
            assertThat(key.verify(MESSAGE, number.concat(number))).isInstanceOf(Result.Rejected.class);
        }
    }

    @Test
    void theSecondFormOfAnEs256SignatureIsRefused() {
        for (int seed = 1; seed <= 50; seed++) {
            PrivateKey key = key(SignatureSuite.ES256, seed);
            Bytes low = key.sign(MESSAGE);
            BigInteger s = new BigInteger(1, low.slice(32, 64).toArray());
            assertThat(s).isLessThanOrEqualTo(ORDER_OF_P256.shiftRight(1));
            Bytes high = low.slice(0, 32).concat(number(ORDER_OF_P256.subtract(s)));
            assertThat(reason(key.publicKey().verify(MESSAGE, high))).isEqualTo(Reason.SIGNATURE_HIGH_S);
        }
    }

    @Test
    void halfTheOrderIsTheGreatestSThatIsLookedAt() {
        PublicKey key = key(SignatureSuite.ES256, 1).publicKey();
        Bytes r = key(SignatureSuite.ES256, 1).sign(MESSAGE).slice(0, 32);
        BigInteger half = ORDER_OF_P256.shiftRight(1);
        assertThat(reason(key.verify(MESSAGE, r.concat(number(half))))).isEqualTo(Reason.SIGNATURE_INVALID);
        assertThat(reason(key.verify(MESSAGE, r.concat(number(half.add(BigInteger.ONE))))))
                .isEqualTo(Reason.SIGNATURE_HIGH_S);
    }

    /** S + L also satisfies the equation of Ed25519; RFC 8032 §5.1.7 demands S below L. */
    @Test
    void anEd25519SignatureWithAnUnreducedScalarIsRefused() {
        PrivateKey key = key(SignatureSuite.ED25519, 1);
        Bytes signature = key.sign(MESSAGE);
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] scalar = signature.slice(32, 64).toArray();
        BigInteger sum = new BigInteger(1, reversed(scalar)).add(order);
        Bytes second = signature.slice(0, 32).concat(Bytes.wrap(reversed(BigIntegers.asUnsignedByteArray(32, sum))));
        assertThat(reason(key.publicKey().verify(MESSAGE, second))).isEqualTo(Reason.SIGNATURE_INVALID);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static Bytes number(BigInteger number) {
        return Bytes.wrap(BigIntegers.asUnsignedByteArray(32, number));
    }

    private static BigInteger order(SignatureSuite suite) {
        return suite == SignatureSuite.ES256
                ? ORDER_OF_P256
                : new BigInteger("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123", 16);
    }

    private static Bytes flipped(Bytes bytes, int bit) {
        byte[] flipped = bytes.toArray();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return Bytes.wrap(flipped);
    }

    private static Reason reason(Result<?> result) {
        assertThat(result).isInstanceOf(Result.Rejected.class);
        return ((Result.Rejected<?>) result).rejection().reason();
    }

    private static PrivateKey key(SignatureSuite suite, int seed) {
        return PrivateKey.of(suite, Sha256.digest(Bytes.utf8("key " + seed))).orThrow();
    }

    @ParameterizedTest
    @EnumSource
    void generatedKeysDifferAndSign(SignatureSuite suite) {
        PrivateKey one = PrivateKey.generate(suite, new SecureRandom());
        PrivateKey two = PrivateKey.generate(suite, new SecureRandom());
        assertThat(one.publicKey()).isNotEqualTo(two.publicKey());
        assertThat(one.publicKey().verify(MESSAGE, one.sign(MESSAGE))).isEqualTo(Result.accepted(one.publicKey()));
        assertThat(PrivateKey.of(suite, one.secret()).orThrow().publicKey()).isEqualTo(one.publicKey());
    }
}
