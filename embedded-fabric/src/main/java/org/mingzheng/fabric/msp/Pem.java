package org.mingzheng.fabric.msp;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
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

    static BigInteger secret(Path file) throws IOException {
        String body = Files.readString(file).replaceAll("-----[^-]+-----", "");
        try {
            byte[] der = Base64.getMimeDecoder().decode(body);
            return ((ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der))).getS();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " is not a PKCS#8 key on an elliptic curve", e);
        }
    }
}
