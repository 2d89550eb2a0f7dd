package org.mingzheng.cli.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.mingzheng.network.certificate.Pem;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;

/** The Ed25519 key that signs a log's checkpoints, as PKCS#8 in PEM. */
final class LogKeyFile {
    /** Everything of the PKCS#8 form before the seed (RFC 8410 §7). */
    private static final Bytes PREFIX =
            Bytes.ofHex("302e020100300506032b657004220420").orThrow();

    private LogKeyFile() {}

    /** {@return the verifier key of the log; the file is made if it does not exist} */
    static VerifierKey ensure(Path file, String origin) {
        if (Files.notExists(file)) {
            PrivateKey key = PrivateKey.generate(SignatureSuite.ED25519, new SecureRandom());
            Pem.writeKey(file, PREFIX.concat(key.secret()).toArray());
        }
        return read(file, origin);
    }

    private static VerifierKey read(Path file, String origin) {
        return new VerifierKey(origin, key(file).publicKey());
    }

    /** {@return the key in a file} */
    static PrivateKey key(Path file) {
        Bytes pkcs8 = Bytes.wrap(Pem.readKey(file));
        Bytes seed = pkcs8.slice(pkcs8.size() - PrivateKey.SIZE, pkcs8.size());
        return PrivateKey.of(SignatureSuite.ED25519, seed).orThrow();
    }
}
