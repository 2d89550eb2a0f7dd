package org.mingzheng.network.fabric;

import java.nio.file.Path;
import java.util.List;
import org.mingzheng.network.file.WholeFile;

/** The three scripts that a peer runs on a contract's package. */
final class Builder {
    private Builder() {}

    static void write(Path folder) {
        for (String script : List.of("detect", "build", "release")) {
            WholeFile.writeProgram(folder.resolve("bin").resolve(script), Template.read("builder/bin/" + script));
        }
    }
}
