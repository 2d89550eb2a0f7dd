package org.mingzheng.cli.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS8EncryptedPrivateKeyInfoBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.certificate.Pem;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;

class PrivateKeyFileTest {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final char[] SECRET = "swordfish".toCharArray();

    @TempDir
    private Path folder;

    private Optional<Password> password = Optional.empty();

    @BeforeEach
    void writeThePassword() throws IOException {
        password = Optional.of(Password.read(Files.writeString(folder.resolve("password"), "\uFEFFswordfish\r\n")));
    }

    @ParameterizedTest
    @CsvSource({"EC,secp256r1,P-256", "EC,secp384r1,P-384", "RSA,'',RSA", "X25519,'',X25519", "Ed448,'',Ed448"})
    void noSigningKeyIsMadeOfAnotherAlgorithmsKey(String algorithm, String curve, String name)
            throws GeneralSecurityException {
        Path file = folder.resolve("office.key");
        Pem.writeKey(file, generated(algorithm, curve).getPrivate().getEncoded());
        assertThatThrownBy(() -> PrivateKeyFile.ensure(file, SignatureSuite.ED25519))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("office.key")
                .hasMessageContaining("Ed25519")
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({"EC,secp256r1,true", "EC,sm2p256v1,true", "EC,secp384r1,false", "EC,secp256k1,false", "RSA,'',false"})
    void aPkcs12SealsWithP256AndSm2Only(String algorithm, String curve, boolean good) throws Exception {
        Path file = pkcs12(generated(algorithm, curve), "a");
        if (good) {
            assertThat(SealKey.open(file, password.orElseThrow()).kid()).isNotEmpty();
        } else {
            assertThatThrownBy(() -> SealKey.open(file, password.orElseThrow())).isInstanceOf(Fault.class);
        }
    }

    @Test
    void aPkcs12WithoutAKeyOrWithTwoIsRefused() throws Exception {
        KeyPair pair = generated("EC", "secp256r1");
        for (Path file : new Path[] {pkcs12(pair), pkcs12(pair, "a", "b")}) {
            assertThatThrownBy(() -> SealKey.open(file, password.orElseThrow())).isInstanceOf(Fault.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEncryptedKeyNeedsItsPassword(boolean given) throws Exception {
        KeyPair pair = generated("Ed25519", "");
        var encryptor = new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC).setProvider(PROVIDER);
        byte[] encrypted = new JcaPKCS8EncryptedPrivateKeyInfoBuilder(pair.getPrivate())
                .build(encryptor.setPassword(SECRET).build())
                .getEncoded();
        Path file = Files.writeString(
                folder.resolve("my.key"),
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(encrypted)
                        + "\n-----END ENCRYPTED PRIVATE KEY-----\n");
        if (given) {
            PrivateKey key = PrivateKeyFile.read(file, password, SignatureSuite.ED25519);
            assertThat(key.publicKey().suite()).isEqualTo(SignatureSuite.ED25519);
        } else {
            assertThatThrownBy(() -> PrivateKeyFile.read(file, Optional.empty(), SignatureSuite.ED25519))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("--password-file");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 60, 200, 400})
    void aDamagedFileEndsInASentence(int size) throws Exception {
        byte[] whole = Files.readAllBytes(pkcs12(generated("EC", "secp256r1"), "a"));
        Path file = Files.write(folder.resolve("cut.p12"), Arrays.copyOf(whole, size));
        assertThatThrownBy(() -> SealKey.open(file, password.orElseThrow())).isInstanceOf(Fault.class);
    }

    @Test
    void aFolderIsNoKey() {
        assertThatThrownBy(() -> PrivateKeyFile.read(folder, Optional.empty(), SignatureSuite.ED25519))
                .isInstanceOf(Fault.class);
    }

    private static KeyPair generated(String algorithm, String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, PROVIDER);
        if (!curve.isEmpty()) {
            generator.initialize(new ECGenParameterSpec(curve));
        }
        return generator.generateKeyPair();
    }

    private Path pkcs12(KeyPair pair, String... aliases)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        KeyStore store = KeyStore.getInstance("PKCS12", PROVIDER);
        store.load(null, null);
        for (String alias : aliases) {
            store.setKeyEntry(alias, pair.getPrivate(), SECRET, new Certificate[] {certificate()});
        }
        Path file = Files.createTempFile(folder, "key", ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, SECRET);
        }
        return file;
    }

    /** Nobody reads it. */
    private static Certificate certificate() throws GeneralSecurityException, OperatorCreationException {
        KeyPair pair = generated("EC", "secp256r1");
        X500Name name = new X500Name("CN=x");
        Date now = Date.from(Instant.EPOCH);
        var builder = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, now, now, name, pair.getPublic());
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}
