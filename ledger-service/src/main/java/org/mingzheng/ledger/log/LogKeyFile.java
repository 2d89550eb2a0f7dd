package org.mingzheng.ledger.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;

/** A log's private key in a file: PKCS#8 in PEM, Ed25519. */
final class LogKeyFile {
    private static final String HEAD = "-----BEGIN PRIVATE KEY-----";
    private static final String FOOT = "-----END PRIVATE KEY-----";

    private LogKeyFile() {}

    static NoteSigner read(Origin origin, Path file) {
        try {
            AsymmetricKeyParameter key = PrivateKeyFactory.createKey(der(Files.readString(file)));
            if (key instanceof Ed25519PrivateKeyParameters ed25519) {
                Bytes secret = Bytes.wrap(ed25519.getEncoded());
                return new NoteSigner(
                        origin.name(),
                        PrivateKey.of(SignatureSuite.ED25519, secret).orThrow());
            }
            throw new IllegalArgumentException(wrong(origin, file));
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(wrong(origin, file), e);
        }
    }

    private static byte[] der(String pem) {
        String base64 = pem.substring(pem.indexOf(HEAD) + HEAD.length(), pem.indexOf(FOOT));
        return Base64.getMimeDecoder().decode(base64);
    }

    private static String wrong(Origin origin, Path file) {
        return "mingzheng.ledger.organisations: the key of the log " + origin + " must be Ed25519, PKCS#8, PEM: "
                + file;
    }
}
