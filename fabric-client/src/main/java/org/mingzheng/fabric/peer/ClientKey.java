package org.mingzheng.fabric.peer;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.key.Pkcs8;
import org.mingzheng.proof.key.PrivateKeyText;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.SignatureSuite;

/** The private key of a Fabric identity: P-256, the curve Fabric signs with, in any form that is read without a password. */
public final class ClientKey {
    private ClientKey() {}

    /**
     * {@return the key as the Java runtime has it, or what was found instead}
     *
     * @param content PKCS#8 or SEC 1, in PEM or DER
     */
    public static Result<PrivateKey> parse(Bytes content) {
        return PrivateKeyText.read(content, SignatureSuite.ES256).map(key -> decoded(Pkcs8.encode(key)));
    }

    private static PrivateKey decoded(Bytes pkcs8) {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8.toArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks P-256", e);
        }
    }
}
