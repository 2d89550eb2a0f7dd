package org.mingzheng.cli.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.mingzheng.network.certificate.Pem;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;

/** The Ed25519 key that signs a person's own policies, as PKCS#8 in PEM: a secret. */
final class SigningKeyFile {
    /** Everything of the PKCS#8 form before the seed (RFC 8410 §7). */
    private static final Bytes PREFIX =
            Bytes.ofHex("302e020100300506032b657004220420").orThrow();

    private SigningKeyFile() {}

    /** A signer under a name; the file is made if it does not exist. */
    static NoteSigner ensure(Path file, String name) {
        if (Files.notExists(file)) {
            PrivateKey key = PrivateKey.generate(SignatureSuite.ED25519, new SecureRandom());
            Pem.writeKey(file, PREFIX.concat(key.secret()).toArray());
        }
        Bytes pkcs8 = Bytes.wrap(Pem.readKey(file));
        Bytes seed = pkcs8.slice(pkcs8.size() - PrivateKey.SIZE, pkcs8.size());
        return new NoteSigner(name, PrivateKey.of(SignatureSuite.ED25519, seed).orThrow());
    }
}
