package org.mingzheng.proof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

/** Answers published by others. */
class KnownAnswersTest {
    /** GB/T 32905-2016 annex A; FIPS 180-4 examples. */
    @ParameterizedTest
    @CsvSource({
        "SM3, abc, 66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        "SM3, abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd,"
                + " debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
        "SHA_256, abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    })
    void digestsAreThePublishedOnes(DigestSuite suite, String message, String digest) {
        Bytes whole = Bytes.utf8(message);
        assertThat(suite.digest(whole)).hasToString(digest);
        assertThat(suite.digest(whole.slice(0, 1), whole.slice(1, whole.size())))
                .hasToString(digest);
        assertThat(DigestSuite.of(suite.label())).isEqualTo(Result.accepted(suite));
    }

    /** RFC 8032 §7.1. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + " d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
                + " e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + " 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
                + " 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    })
    void ed25519IsThatOfItsRfc(String secret, String publicKey, String message, String signature) {
        PrivateKey key = PrivateKey.of(SignatureSuite.ED25519, hex(secret)).orThrow();
        assertThat(key.publicKey().encoded()).hasToString(publicKey);
        assertThat(key.sign(hex(message))).hasToString(signature);
        assertThat(key.publicKey().verify(hex(message), hex(signature))).isEqualTo(Result.accepted(key.publicKey()));
    }

    /** RFC 6979 §A.2.5; the s of "sample" is high there, so ours is n − s. */
    @ParameterizedTest
    @CsvSource({
        "sample, EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
                + "0834E36AD29A83BF2BC9385E491D6099C8FDF9D1ED67AA7EA5F51F93782857A9",
        "test, F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367"
                + "019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083",
    })
    void es256HasTheNoncesOfItsRfc(String message, String signature) {
        PrivateKey key = PrivateKey.of(
                        SignatureSuite.ES256, hex("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721"))
                .orThrow();
        assertThat(key.publicKey().encoded())
                .isEqualTo(hex("0460FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6"
                        + "7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299"));
        assertThat(key.sign(Bytes.utf8(message))).isEqualTo(hex(signature));
    }

    @Test
    void theHighSThatAnRfcPrintsIsRefused() {
        PublicKey key = PublicKey.of(
                        SignatureSuite.ES256,
                        hex("0460FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6"
                                + "7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299"))
                .orThrow();
        Bytes signature = hex("EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
                + "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8");
        assertThat(key.verify(Bytes.utf8("sample"), signature))
                .isEqualTo(Result.rejected(Reason.SIGNATURE_HIGH_S, "s is above half the order of P-256"));
    }

    /** GB/T 32918.5-2017 annex A.2: the recommended curve, the default user id. */
    @Test
    void sm2VerifiesTheExampleOfItsStandard() {
        PrivateKey key = PrivateKey.of(
                        SignatureSuite.SM2, hex("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8"))
                .orThrow();
        assertThat(key.publicKey().encoded())
                .isEqualTo(hex("0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
                        + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13"));
        Bytes signature = hex("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
                + "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");
        assertThat(key.publicKey().verify(Bytes.utf8("message digest"), signature))
                .isEqualTo(Result.accepted(key.publicKey()));
    }

    private static Bytes hex(String digits) {
        return Bytes.ofHex(digits.toLowerCase(Locale.ROOT)).orThrow();
    }
}
