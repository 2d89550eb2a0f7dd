package org.mingzheng.fabric.msp;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.mingzheng.fabric.wire.RefusedException;

/** Certificates and keys as text. */
final class Pem {
    private Pem() {}

    static X509Certificate certificate(ByteString pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem.newInput());
        } catch (GeneralSecurityException e) {
            throw new RefusedException("could not decode the PEM structure of a certificate");
        }
    }

    static ByteString read(Path file) throws IOException {
        return ByteString.copyFrom(Files.readAllBytes(file));
    }

    /** The P-256 key in a PEM file, PKCS#8 or SEC 1, with any text around it. */
    static ECPrivateKeyParameters key(Path file) throws IOException {
        try (PEMParser parser =
                new PEMParser(new InputStreamReader(read(file).newInput(), StandardCharsets.ISO_8859_1))) {
            for (Object block = parser.readObject(); block != null; block = parser.readObject()) {
                Optional<ECPrivateKeyParameters> key = key(block);
                if (key.isPresent()) {
                    return key.get();
                }
            }
            throw new IOException("no such PEM block");
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // BouncyCastle tells damaged files by exceptions of several kinds
            throw new IOException(file + " holds no key on the curve P-256: " + e.getMessage(), e);
        }
    }

    private static Optional<ECPrivateKeyParameters> key(Object block) throws IOException {
        Optional<PrivateKeyInfo> info = info(block);
        return info.isPresent()
                        && PrivateKeyFactory.createKey(info.get()) instanceof ECPrivateKeyParameters key
                        && P256.isOn(key.getParameters())
                ? Optional.of(P256.privateKey(key.getD()))
                : Optional.empty();
    }

    private static Optional<PrivateKeyInfo> info(Object block) {
        return switch (block) {
            case PrivateKeyInfo pkcs8 -> Optional.of(pkcs8);
            case PEMKeyPair sec1 -> Optional.of(sec1.getPrivateKeyInfo());
            default -> Optional.empty();
        };
    }
}
