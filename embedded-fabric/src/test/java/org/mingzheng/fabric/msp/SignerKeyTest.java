package org.mingzheng.fabric.msp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS8EncryptedPrivateKeyInfoBuilder;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of file where a node's key should be. */
class SignerKeyTest {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    @TempDir
    private Path folder;

    static Stream<Arguments> files() throws Exception {
        KeyPair p256 = pair("EC", "secp256r1");
        String pkcs8 = pem("PRIVATE KEY", p256.getPrivate().getEncoded());
        return Stream.of(
                Arguments.of("PKCS#8", pkcs8, true),
                Arguments.of("SEC 1", sec1(p256), true),
                Arguments.of("with text before and after", "Bag Attributes\n  x: y\n" + pkcs8 + "\nthe end\n", true),
                Arguments.of(
                        "with parameters before",
                        pem("EC PARAMETERS", SECObjectIdentifiers.secp256r1.getEncoded()) + sec1(p256),
                        true),
                Arguments.of("with line ends of Windows", pkcs8.replace("\n", "\r\n"), true),
                Arguments.of("encrypted PKCS#8", encrypted(p256), false),
                Arguments.of(
                        "RSA", pem("PRIVATE KEY", pair("RSA", "").getPrivate().getEncoded()), false),
                Arguments.of(
                        "Ed25519",
                        pem("PRIVATE KEY", pair("Ed25519", "").getPrivate().getEncoded()),
                        false),
                Arguments.of(
                        "P-384",
                        pem("PRIVATE KEY", pair("EC", "secp384r1").getPrivate().getEncoded()),
                        false),
                Arguments.of(
                        "secp256k1",
                        pem("PRIVATE KEY", pair("EC", "secp256k1").getPrivate().getEncoded()),
                        false),
                Arguments.of(
                        "SM2",
                        pem("PRIVATE KEY", pair("EC", "sm2p256v1").getPrivate().getEncoded()),
                        false),
                Arguments.of("public key", pem("PUBLIC KEY", p256.getPublic().getEncoded()), false),
                Arguments.of("certificate", pem("CERTIFICATE", p256.getPublic().getEncoded()), false),
                Arguments.of("half", pkcs8.substring(0, pkcs8.length() / 2), false),
                Arguments.of("garbage", "\u0000\u0001garbage", false),
                Arguments.of("bad base64", "-----BEGIN PRIVATE KEY-----\n!!!!\n-----END PRIVATE KEY-----\n", false),
                Arguments.of("an empty block", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n", false),
                Arguments.of("nothing", "", false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void onlyAKeyOfP256IsTaken(String name, String content, boolean taken) throws IOException {
        Path _ = Files.createDirectories(folder.resolve("keystore"));
        Path _ = Files.createDirectories(folder.resolve("signcerts"));
        Path _ = Files.writeString(folder.resolve("signcerts/cert.pem"), "any");
        Path _ = Files.writeString(folder.resolve("keystore/key.pem"), content);
        if (taken) {
            assertThat(Signer.read("NotaryMSP", folder)).as(name).isNotNull();
        } else {
            assertThatThrownBy(() -> Signer.read("NotaryMSP", folder))
                    .as(name)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("key.pem");
        }
    }

    private static String pem(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + type
                + "-----\n";
    }

    private static KeyPair pair(String algorithm, String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, PROVIDER);
        if (!curve.isEmpty()) {
            generator.initialize(new ECGenParameterSpec(curve));
        }
        return generator.generateKeyPair();
    }

    private static String sec1(KeyPair pair) {
        return pem("EC PRIVATE KEY", body(pair));
    }

    private static byte[] body(KeyPair pair) {
        try {
            ASN1Primitive key = PrivateKeyInfo.getInstance(pair.getPrivate().getEncoded())
                    .parsePrivateKey()
                    .toASN1Primitive();
            ASN1EncodableVector all = new ASN1EncodableVector();
            ECPrivateKey inner = ECPrivateKey.getInstance(key);
            all.add(new ASN1Integer(1));
            all.add(new DEROctetString(BigIntegers.asUnsignedByteArray(32, inner.getKey())));
            all.add(new DERTaggedObject(true, 0, SECObjectIdentifiers.secp256r1));
            return new DERSequence(all).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encrypted(KeyPair pair) throws Exception {
        var encryptor = new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC).setProvider(PROVIDER);
        return pem(
                "ENCRYPTED PRIVATE KEY",
                new JcaPKCS8EncryptedPrivateKeyInfoBuilder(pair.getPrivate())
                        .build(encryptor.setPassword("x".toCharArray()).build())
                        .getEncoded());
    }
}
