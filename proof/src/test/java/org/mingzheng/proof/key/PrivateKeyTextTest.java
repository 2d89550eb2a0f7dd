package org.mingzheng.proof.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;

class PrivateKeyTextTest {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final PrivateKey ED25519 = PrivateKey.generate(SignatureSuite.ED25519, new SecureRandom());
    private static final PrivateKey P256 = PrivateKey.generate(SignatureSuite.ES256, new SecureRandom());

    @ParameterizedTest
    @EnumSource
    void aKeyThatWeWroteIsReadInPemAndInDer(SignatureSuite suite) {
        PrivateKey key = PrivateKey.generate(suite, new SecureRandom());
        Bytes der = Pkcs8.encode(key);
        assertThat(secret(der, suite)).isEqualTo(key.secret());
        assertThat(secret(pem("PRIVATE KEY", der), suite)).isEqualTo(key.secret());
    }

    @ParameterizedTest
    @CsvSource({"Ed25519,'',ED25519", "EC,secp256r1,ES256", "EC,sm2p256v1,SM2"})
    void aKeyThatALibraryWroteIsRead(String algorithm, String curve, SignatureSuite suite)
            throws GeneralSecurityException {
        Bytes der = Bytes.wrap(generated(algorithm, curve).getPrivate().getEncoded());
        assertThat(read(der, suite)).isInstanceOf(Result.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "RSA,'',RSA",
        "X25519,'',X25519",
        "Ed448,'',Ed448",
        "EC,secp256r1,P-256",
        "EC,secp384r1,P-384",
        "EC,secp521r1,P-521",
        "EC,secp256k1,secp256k1",
        "EC,sm2p256v1,SM2"
    })
    void aKeyOfAnotherAlgorithmIsNamedAndNeverTaken(String algorithm, String curve, String name)
            throws GeneralSecurityException {
        Bytes der = Bytes.wrap(generated(algorithm, curve).getPrivate().getEncoded());
        assertThat(detail(der, SignatureSuite.ED25519)).contains(name);
        for (SignatureSuite suite : SignatureSuite.values()) {
            boolean own = name.equals(Map.of("ES256", "P-256", "SM2", "SM2").get(suite.label()));
            assertThat(read(der, suite).isAccepted()).isEqualTo(own);
        }
    }

    @Test
    void theVersionWithPublicKeyAndAttributesIsRead() throws IOException {
        var remark =
                new Attribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERSet(new DERUTF8String("office")));
        PrivateKeyInfo info = new PrivateKeyInfo(
                new AlgorithmIdentifier(PrivateKeyReader.ED25519),
                new DEROctetString(ED25519.secret().toArray()),
                new DERSet(remark),
                ED25519.publicKey().encoded().toArray());
        assertThat(secret(Bytes.wrap(info.getEncoded()), SignatureSuite.ED25519))
                .isEqualTo(ED25519.secret());
    }

    @Test
    void aPublicKeyOfAnotherPrivateKeyIsRefused() throws IOException {
        PrivateKey other = PrivateKey.generate(SignatureSuite.ED25519, new SecureRandom());
        PrivateKeyInfo edwards = new PrivateKeyInfo(
                new AlgorithmIdentifier(PrivateKeyReader.ED25519),
                new DEROctetString(ED25519.secret().toArray()),
                null,
                other.publicKey().encoded().toArray());
        assertThat(detail(Bytes.wrap(edwards.getEncoded()), SignatureSuite.ED25519))
                .contains("another private key");
        PrivateKey stranger = PrivateKey.generate(SignatureSuite.ES256, new SecureRandom());
        ECPrivateKey curve = new ECPrivateKey(
                256,
                new BigInteger(1, P256.secret().toArray()),
                new DERBitString(stranger.publicKey().encoded().toArray()),
                X9ObjectIdentifiers.prime256v1);
        assertThat(detail(Bytes.wrap(curve.getEncoded()), SignatureSuite.ES256)).contains("another private key");
    }

    @Test
    void aCurveThatIsSpeltOutIsRefused() throws IOException {
        var explicit = SECNamedCurves.getByName("secp256r1");
        PrivateKeyInfo info = new PrivateKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, explicit),
                new ECPrivateKey(256, new BigInteger(1, P256.secret().toArray())));
        assertThat(detail(Bytes.wrap(info.getEncoded()), SignatureSuite.ES256)).contains("spelt out");
    }

    @Test
    void aKeyOfSec1IsReadWithItsCurveOnly() throws IOException {
        BigInteger scalar = new BigInteger(1, P256.secret().toArray());
        Bytes named = Bytes.wrap(new ECPrivateKey(256, scalar, X9ObjectIdentifiers.prime256v1).getEncoded());
        assertThat(secret(pem("EC PRIVATE KEY", named), SignatureSuite.ES256)).isEqualTo(P256.secret());
        Bytes bare = Bytes.wrap(new ECPrivateKey(256, scalar).getEncoded());
        assertThat(read(bare, SignatureSuite.ES256).isAccepted()).isFalse();
    }

    @Test
    void everyShorterOrLongerFileIsRefused() {
        for (PrivateKey key : new PrivateKey[] {ED25519, P256}) {
            Bytes der = Pkcs8.encode(key);
            for (int size = 0; size < der.size(); size++) {
                assertThat(read(der.slice(0, size), key.publicKey().suite()).isAccepted())
                        .isFalse();
            }
            assertThat(read(
                                    der.concat(Bytes.ofHex("00").orThrow()),
                                    key.publicKey().suite())
                            .isAccepted())
                    .isFalse();
        }
    }

    @Test
    void noFlippedBitRaisesAnExceptionOrChangesTheAlgorithm() {
        Random random = new Random(7);
        Bytes der = Pkcs8.encode(P256);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = der.toArray();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            for (SignatureSuite suite : SignatureSuite.values()) {
                assertThat(read(Bytes.wrap(bytes), suite).isAccepted() && suite != SignatureSuite.ES256)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\uFEFF", "Bag Attributes\n    friendlyName: office\nKey Attributes: <No Attributes>\n"})
    void textAroundTheKeyAndAMarkBeforeItAndWindowsLineEndsDoNoHarm(String before) {
        String pem = before + text(pem("PRIVATE KEY", Pkcs8.encode(ED25519))) + "\nremark\n";
        assertThat(secret(Bytes.utf8(pem), SignatureSuite.ED25519)).isEqualTo(ED25519.secret());
        assertThat(secret(Bytes.utf8(pem.replace("\n", "\r\n")), SignatureSuite.ED25519))
                .isEqualTo(ED25519.secret());
    }

    @Test
    void aCertificateBesideTheKeyIsPassedOverAndASecondKeyIsRefused() {
        String key = text(pem("PRIVATE KEY", Pkcs8.encode(ED25519)));
        String certificate = text(pem("CERTIFICATE", Bytes.utf8("certificate")));
        assertThat(secret(Bytes.utf8(certificate + key), SignatureSuite.ED25519))
                .isEqualTo(ED25519.secret());
        assertThat(detail(Bytes.utf8(key + key), SignatureSuite.ED25519)).contains("several");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA PRIVATE KEY", "OPENSSH PRIVATE KEY", "DSA PRIVATE KEY"})
    void anotherKindOfBlockIsNamed(String type) {
        assertThat(detail(pem(type, Pkcs8.encode(ED25519)), SignatureSuite.ED25519))
                .contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\n%%%\n-----END PRIVATE KEY-----\n"
            })
    void whatIsNoKeyIsRefusedInWords(String content) {
        assertThat(read(Bytes.utf8(content), SignatureSuite.ED25519).isAccepted())
                .isFalse();
    }

    @Test
    void anEncryptedKeyIsNotReadWithoutItsPassword() {
        assertThat(detail(pem("ENCRYPTED PRIVATE KEY", Pkcs8.encode(ED25519)), SignatureSuite.ED25519))
                .contains("password");
        Bytes old = Bytes.utf8(text(pem("EC PRIVATE KEY", Pkcs8.encode(P256)))
                .replaceFirst("\n", "\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n"));
        assertThat(detail(old, SignatureSuite.ES256)).contains("openssl pkcs8 -topk8");
    }

    @Test
    void aFileOfTheGreatestSizeIsReadAndOneByteMoreIsNot() {
        String key = text(pem("PRIVATE KEY", Pkcs8.encode(ED25519)));
        String fill = "x".repeat(PrivateKeyText.MAX_SIZE - key.length() - 1) + "\n";
        assertThat(read(Bytes.utf8(fill + key), SignatureSuite.ED25519).isAccepted())
                .isTrue();
        assertThat(read(Bytes.utf8("x" + fill + key), SignatureSuite.ED25519).isAccepted())
                .isFalse();
    }

    private static KeyPair generated(String algorithm, String curve) throws GeneralSecurityException {
        boolean bouncy = Stream.of("secp256k1", "sm2p256v1").anyMatch(each -> each.equals(curve));
        KeyPairGenerator generator =
                bouncy ? KeyPairGenerator.getInstance(algorithm, PROVIDER) : KeyPairGenerator.getInstance(algorithm);
        if (!curve.isEmpty()) {
            generator.initialize(new ECGenParameterSpec(curve));
        }
        return generator.generateKeyPair();
    }

    private static Bytes pem(String type, Bytes der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der.toArray());
        return Bytes.utf8("-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n");
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }

    private static Result<PrivateKey> read(Bytes content, SignatureSuite suite) {
        return PrivateKeyText.read(content, suite);
    }

    private static Bytes secret(Bytes content, SignatureSuite suite) {
        return read(content, suite).orThrow().secret();
    }

    private static String detail(Bytes content, SignatureSuite suite) {
        if (read(content, suite) instanceof Result.Rejected<PrivateKey>(var rejection)) {
            assertThat(rejection.reason()).isEqualTo(Reason.KEY_MALFORMED);
            return rejection.detail();
        }
        throw new AssertionError("was read");
    }
}
