package org.mingzheng.chaincode;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.mingzheng.proof.bytes.Bytes;

/** A P-256 key and a certificate that it signs itself. */
record TestCertificate(KeyPair keys, Bytes certificate) {
    static TestCertificate of(String subject) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            return new TestCertificate(keys, signed(new X500Principal(subject), keys));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Bytes signed(X500Principal name, KeyPair keys) throws OperatorCreationException, IOException {
        return Bytes.wrap(new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                        Date.from(Instant.parse("2086-01-01T00:00:00Z")),
                        name,
                        keys.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
                .getEncoded());
    }

    String pem() {
        return pem("CERTIFICATE", certificate);
    }

    @CanIgnoreReturnValue
    Path writeCertificate(Path file) throws IOException {
        return Files.writeString(file, pem());
    }

    @CanIgnoreReturnValue
    Path writeKey(Path file) throws IOException {
        return Files.writeString(
                file, pem("PRIVATE KEY", Bytes.wrap(keys.getPrivate().getEncoded())));
    }

    private static String pem(String label, Bytes der) {
        return "-----BEGIN " + label + "-----\n" + der.base64() + "\n-----END " + label + "-----\n";
    }
}
