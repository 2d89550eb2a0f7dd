package org.mingzheng.network.fabric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.mingzheng.network.certificate.Pem;
import org.mingzheng.network.report.NetworkFault;

/** The three scripts that a peer runs on a contract's package. */
final class Builder {
    private Builder() {}

    static void write(Path folder) {
        for (String script : List.of("detect", "build", "release")) {
            Path file = folder.resolve("bin").resolve(script);
            Pem.writeText(file, Template.read("builder/bin/" + script));
            try {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            } catch (IOException e) {
                throw NetworkFault.of(e);
            }
        }
    }
}
