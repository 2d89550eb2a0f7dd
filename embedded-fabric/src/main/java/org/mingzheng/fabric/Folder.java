package org.mingzheng.fabric;

import java.io.IOException;
import java.nio.file.Path;
import org.mingzheng.fabric.msp.Signer;

/**
 * The network's folder: definition, certificates, ledger.
 *
 * @param path holds {@code network.yaml}, {@code crypto} and {@code ledger}
 */
record Folder(Path path) {
    static Folder of(Path networkFile) throws IOException {
        return new Folder(networkFile.toRealPath().resolveSibling(""));
    }

    Path crypto() {
        return path.resolve("crypto");
    }

    Path ledger() {
        return path.resolve("ledger").resolve("embedded");
    }

    /** Not in the ledger's folder: it must not get lost, or be exchanged, with it. */
    Path mark() {
        return path.resolve("ledger.mark");
    }

    Path status() {
        return path.resolve("run").resolve("embedded-fabric.status");
    }

    Path tls(String msp, String file) {
        return crypto().resolve(msp).resolve("peer").resolve("tls").resolve(file);
    }

    Signer signer(String msp, String role) throws IOException {
        return Signer.read(msp, crypto().resolve(msp).resolve(role).resolve("msp"));
    }
}
