package org.mingzheng.cli.stack;

import java.nio.file.Path;
import java.util.Optional;
import org.mingzheng.cli.keys.PrivateKeyFile;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;

/** The Ed25519 key that signs a log's checkpoints, as PKCS#8 in PEM. */
final class LogKeyFile {
    private LogKeyFile() {}

    /** {@return the verifier key of the log; the file is made if it does not exist} */
    static VerifierKey ensure(Path file, String origin) {
        return new VerifierKey(
                origin, PrivateKeyFile.ensure(file, SignatureSuite.ED25519).publicKey());
    }

    /** {@return the key in a file} */
    static PrivateKey key(Path file) {
        return PrivateKeyFile.read(file, Optional.empty(), SignatureSuite.ED25519);
    }
}
