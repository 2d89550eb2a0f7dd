package org.mingzheng.cli.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mingzheng.cli.keys.Password;
import org.mingzheng.cli.keys.PrivateKeyFile;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;

/** The Ed25519 key that signs a person's own policies: a secret. */
final class SigningKeyFile {
    private SigningKeyFile() {}

    /** A signer under a name; the file is made, as PKCS#8 in PEM, if it does not exist. */
    static NoteSigner ensure(Path file, Optional<Path> password, String name) {
        PrivateKey key = Files.notExists(file)
                ? PrivateKeyFile.ensure(file, SignatureSuite.ED25519)
                : PrivateKeyFile.read(file, password.map(Password::read), SignatureSuite.ED25519);
        return new NoteSigner(name, key);
    }
}
