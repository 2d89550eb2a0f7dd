package org.mingzheng.ledger.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.key.PrivateKeyText;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;

/** A log's private key in a file: Ed25519, PKCS#8. */
final class LogKeyFile {
    private LogKeyFile() {}

    static NoteSigner read(Origin origin, Path file) {
        return switch (PrivateKeyText.read(content(origin, file), SignatureSuite.ED25519)) {
            case Result.Accepted<PrivateKey>(PrivateKey key) -> new NoteSigner(origin.name(), key);
            case Result.Rejected<PrivateKey>(var rejection) -> throw wrong(origin, file, rejection.detail());
        };
    }

    private static Bytes content(Origin origin, Path file) {
        try (var in = Files.newInputStream(file)) {
            return Bytes.wrap(in.readNBytes(PrivateKeyText.MAX_SIZE + 1));
        } catch (IOException e) {
            throw wrong(origin, file, "the file cannot be read");
        }
    }

    private static IllegalArgumentException wrong(Origin origin, Path file, String found) {
        return new IllegalArgumentException("mingzheng.ledger.organisations: the key of the log " + origin
                + " must be Ed25519, PKCS#8: " + file + ": " + found);
    }
}
