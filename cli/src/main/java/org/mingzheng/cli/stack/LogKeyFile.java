package org.mingzheng.cli.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mingzheng.cli.keys.PrivateKeyFile;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.json.JsonObject;
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

    /**
     * Refuses a log whose key is gone, damaged or another than the one in force, a former one too: what is accepted then could
     * never be published.
     */
    static void requireRegistered(Path file, String origin, JsonObject registration) {
        if (Files.notExists(file)) {
            throw Fault.of(LogKeyFile.class, "stack.log-key-gone", origin, file);
        }
        String present = new VerifierKey(origin, key(file).publicKey()).encoded();
        if (!present.equals(inForce(registration))) {
            throw Fault.of(LogKeyFile.class, "stack.log-key-other", origin, file);
        }
    }

    /** The one that signs the next head. */
    private static String inForce(JsonObject registration) {
        long next = registration.object("head").integer("size") + 1;
        return registration.array("keys").objects().stream()
                .filter(key -> key.integer("from") <= next)
                .reduce((_, later) -> later)
                .map(key -> key.text("key"))
                .orElse("");
    }

    /** {@return the key in a file} */
    static PrivateKey key(Path file) {
        return PrivateKeyFile.read(file, Optional.empty(), SignatureSuite.ED25519);
    }
}
