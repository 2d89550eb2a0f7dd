package org.mingzheng.chaincode;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.suite.Sha256;

/** Keys that sign checkpoints, in C2SP's text form. */
final class LogKeys {
    private static final int ED25519_SIZE = 32;

    private LogKeys() {}

    static String verifier(String name) {
        try {
            byte[] info = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPublic()
                    .getEncoded();
            Bytes key =
                    Bytes.wrap(new byte[] {1}).concat(Bytes.wrap(info).slice(info.length - ED25519_SIZE, info.length));
            String id = Sha256.digest(Bytes.utf8(name + "\n"), key).slice(0, 4).hex();
            return name + "+" + id + "+" + key.base64();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
