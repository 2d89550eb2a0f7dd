package org.mingzheng.cli.place;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of every command that says which ledger on this machine is meant. */
public final class Place {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    /** For picocli. */
    public Place() {}

    /** {@return the repository, as the script that started this program says; else the working directory} */
    public static Path root() {
        return Path.of(System.getProperty("mingzheng.root", ""));
    }

    /** {@return the folder: the one named, else {@code .mingzheng} in the repository} */
    public StackFolder folder() {
        return StackFolder.of(data == null ? root().resolve(".mingzheng") : data);
    }
}
