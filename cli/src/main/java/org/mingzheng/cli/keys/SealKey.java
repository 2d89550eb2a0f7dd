package org.mingzheng.cli.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.BigIntegers;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.SealHeader;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;

/**
 * A key that seals, in a PKCS#12 file. The certificate in it is the key's own and says nothing: what the key may do, and how
 * long, is told by its record on the ledger.
 *
 * @param file the PKCS#12
 * @param key signs
 */
public record SealKey(Path file, PrivateKey key) {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final String ALIAS = "seal";
    private static final Duration LIFE = Duration.ofDays(3650);

    /** {@return the key's id, which is its record's, too} */
    public String kid() {
        return SealHeader.kid(key.publicKey());
    }

    /**
     * Makes a key and its file.
     *
     * @param file must not exist
     * @param suite ES256 or SM2
     * @param holder whom the certificate in the file names
     * @param password protects the file
     * @return the key
     */
    public static SealKey create(Path file, SignatureSuite suite, String holder, Password password) {
        if (Files.exists(file)) {
            throw Fault.of(SealKey.class, "keys.exists", file);
        }
        try {
            KeyPair pair = generate(suite);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    ALIAS, pair.getPrivate(), password.chars(), new Certificate[] {certificate(pair, suite, holder)});
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password.chars());
            WholeFile.writeSecret(file, bytes.toByteArray());
            return new SealKey(file, of(suite, (ECPrivateKey) pair.getPrivate()));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw Fault.of(SealKey.class, "keys.unreadable", file, e);
        }
    }

    /**
     * {@return the key in a file whose password is in the file beside it}
     *
     * @param file a PKCS#12 with one key of P-256 or SM2
     */
    public static SealKey ofFile(Path file) {
        return open(file, Password.read(Password.fileOf(file)));
    }

    /**
     * {@return the key in a file}
     *
     * @param file a PKCS#12, or another form that {@link PrivateKeyFile} reads, with one key of P-256 or SM2
     * @param password protects the file
     */
    public static SealKey open(Path file, Password password) {
        return new SealKey(
                file, PrivateKeyFile.read(file, Optional.of(password), SignatureSuite.ES256, SignatureSuite.SM2));
    }

    private static KeyPair generate(SignatureSuite suite) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(new ECGenParameterSpec(suite == SignatureSuite.SM2 ? "sm2p256v1" : "secp256r1"));
        return generator.generateKeyPair();
    }

    private static Certificate certificate(KeyPair pair, SignatureSuite suite, String holder)
            throws GeneralSecurityException, OperatorCreationException {
        var name = new X500NameBuilder().addRDN(BCStyle.CN, holder).build();
        Instant now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                name, BigInteger.ONE, Date.from(now), Date.from(now.plus(LIFE)), name, pair.getPublic());
        var signer = new JcaContentSignerBuilder(suite == SignatureSuite.SM2 ? "SM3withSM2" : "SHA256withECDSA")
                .setProvider(PROVIDER)
                .build(pair.getPrivate());
        return new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(builder.build(signer));
    }

    private static PrivateKey of(SignatureSuite suite, ECPrivateKey key) {
        byte[] scalar = BigIntegers.asUnsignedByteArray(PrivateKey.SIZE, key.getS());
        return PrivateKey.of(suite, Bytes.wrap(scalar)).orThrow();
    }

    /** {@return the file and the key's id; never the secret} */
    @Override
    public String toString() {
        return file + " (" + kid() + ")";
    }
}
