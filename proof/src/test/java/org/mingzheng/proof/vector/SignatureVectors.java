package org.mingzheng.proof.vector;

import static org.mingzheng.proof.suite.SignatureSuite.ED25519;
import static org.mingzheng.proof.suite.SignatureSuite.ES256;
import static org.mingzheng.proof.suite.SignatureSuite.SM2;
import static org.mingzheng.proof.vector.Signed.hex;
import static org.mingzheng.proof.vector.Signed.signed;

import java.math.BigInteger;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.util.BigIntegers;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.suite.SignatureSuite;

/** Keys and signatures of {@code suite.md}: the output is the key in the form in which it is kept. */
final class SignatureVectors {
    private static final Reason INVALID = Reason.SIGNATURE_INVALID;
    private static final Bytes ZERO = Bytes.wrap(new byte[32]);
    private static final Bytes ORDER_OF_P256 = hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    private static final Bytes ORDER_OF_SM2 = hex("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123");

    private SignatureVectors() {}

    static Stream<Vector> all() {
        return Stream.of(good(), badEd25519(), badNumbers(), otherwiseBad()).flatMap(each -> each);
    }

    private static Stream<Vector> good() {
        return Stream.of(
                signed(ED25519).good("ed25519", "An Ed25519 signature."),
                signed(ES256).good("es256", "An ES256 signature."),
                signed(SM2).good("sm2", "An SM2 signature."),
                signed(ES256)
                        .compressed()
                        .good(
                                "es256-compressed",
                                "The key is compressed.",
                                signed(ES256).key()),
                signed(SM2)
                        .compressed()
                        .good(
                                "sm2-compressed",
                                "The key is compressed.",
                                signed(SM2).key()),
                signed(ED25519)
                        .key(hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))
                        .message("")
                        .signature(hex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"))
                        .good("ed25519-rfc8032", "RFC 8032 §7.1 test 1: the empty message."),
                signed(ES256)
                        .key(hex("0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                                + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299"))
                        .message("test")
                        .signature(hex("f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367"
                                + "019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083"))
                        .good("es256-rfc6979", "RFC 6979 §A.2.5, message \"test\"."),
                signed(SM2)
                        .key(hex("0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                                + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13"))
                        .message("message digest")
                        .signature(hex("f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                                + "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa"))
                        .good("sm2-gbt32918", "GB/T 32918.5-2017 annex A.2."));
    }

    private static Stream<Vector> badEd25519() {
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        Bytes good = signed(ED25519).signature();
        BigInteger s = new BigInteger(1, reversed(good.slice(32, 64)).unsafeArray());
        Bytes unreduced = reversed(Bytes.wrap(BigIntegers.asUnsignedByteArray(32, s.add(order))));
        return Stream.of(
                signed(ED25519)
                        .signature(good.slice(0, 32).concat(unreduced))
                        .bad("ed25519-unreduced-s", "S is below the order (RFC 8032 §5.1.7).", INVALID),
                signed(ED25519)
                        .signature(hex("da99e28ba529cdde35a25fba9059e78ecaee239f99755b9b1aa4f65df00803e2"
                                + "3186fd15e8389e85a92b167390b15b1f85bf8f2157995bb147f0c7ce2dd2de01"))
                        .bad("ed25519-mixed-order-r", "Valid with the cofactor only: verifiers disagree.", INVALID),
                signed(ED25519)
                        .signature(hex("0100000000000000000000000000000000000000000000000000000000000000"
                                + "e2badd8813773fd209bae9a63269c641ffa866dc66f3298aeee9ff59cd98c103"))
                        .bad("ed25519-neutral-r", "R is the neutral element, which no signer makes.", INVALID));
    }

    private static Stream<Vector> badNumbers() {
        return Stream.of(ES256, SM2).flatMap(suite -> {
            String name = suite.label().toLowerCase(Locale.ROOT);
            Bytes order = suite == ES256 ? ORDER_OF_P256 : ORDER_OF_SM2;
            Bytes r = signed(suite).signature().slice(0, 32);
            Bytes s = signed(suite).signature().slice(32, 64);
            return Stream.of(
                    signed(suite).signature(ZERO.concat(s)).bad(name + "-r-zero", "r is at least 1.", INVALID),
                    signed(suite).signature(r.concat(ZERO)).bad(name + "-s-zero", "s is at least 1.", INVALID),
                    signed(suite).signature(order.concat(s)).bad(name + "-r-order", "r is below the order.", INVALID));
        });
    }

    private static Stream<Vector> otherwiseBad() {
        Bytes r = signed(ES256).signature().slice(0, 32);
        BigInteger s = new BigInteger(1, signed(ES256).signature().slice(32, 64).unsafeArray());
        BigInteger other = new BigInteger(1, ORDER_OF_P256.unsafeArray()).subtract(s);
        Bytes high = Bytes.wrap(BigIntegers.asUnsignedByteArray(32, other));
        Stream<Vector> once = Stream.of(
                signed(ES256)
                        .signature(r.concat(high))
                        .bad("es256-high-s", "n − s: the second form of a good signature.", Reason.SIGNATURE_HIGH_S),
                signed(ES256)
                        .suite("ES384")
                        .bad("unknown-suite", "The suites are a closed list.", Reason.UNKNOWN_SUITE));
        return Stream.concat(once, Stream.of(SignatureSuite.values()).flatMap(suite -> otherwiseBad(signed(suite))));
    }

    private static Stream<Vector> otherwiseBad(Signed signed) {
        String name = signed.suite().toLowerCase(Locale.ROOT);
        Bytes more = signed.signature().concat(hex("00"));
        Bytes less = signed.signature().slice(0, 63);
        return Stream.of(
                signed.message("one entry, sealed\n").bad(name + "-other-message", "Other bytes.", INVALID),
                signed.signature(less).bad(name + "-63-bytes", "64 bytes.", Reason.SIGNATURE_MALFORMED),
                signed.signature(more).bad(name + "-65-bytes", "64 bytes.", Reason.SIGNATURE_MALFORMED));
    }

    private static Bytes reversed(Bytes bytes) {
        byte[] reversed = new byte[bytes.size()];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = (byte) bytes.at(reversed.length - 1 - i);
        }
        return Bytes.wrap(reversed);
    }
}
