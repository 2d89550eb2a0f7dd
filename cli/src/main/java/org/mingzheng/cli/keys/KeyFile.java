package org.mingzheng.cli.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of a command about one key's file. */
final class KeyFile {
    @Parameters(paramLabel = "FILE.p12", descriptionKey = "file")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "password-file")
    private @Nullable Path password;

    Path path() {
        return file;
    }

    Path passwordFile() {
        return password == null ? Password.fileOf(file) : password;
    }

    SealKey open() {
        return SealKey.open(file, Password.read(passwordFile()));
    }
}
