package org.mingzheng.network.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PrivateKey;
import org.mingzheng.fabric.peer.ClientKey;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.report.NetworkFault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.key.PrivateKeyText;
import org.mingzheng.proof.result.Result;

/** The private key of an identity: P-256, the curve Fabric signs with, in any form that is read without a password. */
public final class KeyFile {
    private KeyFile() {}

    /**
     * {@return the key in a file}
     *
     * @param file PKCS#8 or SEC 1, in PEM or DER
     * @throws NetworkFault if there is no such key: what was found instead
     */
    public static PrivateKey read(Path file) {
        return switch (ClientKey.parse(content(file))) {
            case Result.Accepted<PrivateKey>(PrivateKey key) -> key;
            case Result.Rejected<PrivateKey>(var rejection) ->
                throw WholeFile.wrong("fault.wrong-key", file, rejection.detail());
        };
    }

    private static Bytes content(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Bytes.wrap(in.readNBytes(PrivateKeyText.MAX_SIZE + 1));
        } catch (NoSuchFileException e) {
            throw WholeFile.gone(file);
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }
}
