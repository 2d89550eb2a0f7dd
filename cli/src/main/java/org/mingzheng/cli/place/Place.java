package org.mingzheng.cli.place;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingzheng.network.home.Home;
import picocli.CommandLine.Option;

/** The option of every command that says which ledger on this machine is meant. */
public final class Place {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    /** For picocli. */
    public Place() {}

    /** {@return what a command to be copied needs so that it means the same ledger: nothing, or the option with a space before it} */
    public String hint() {
        return data == null ? "" : " --data " + Shell.quoted(data.toString());
    }

    /** {@return the folder: the one named, else {@code .mingzheng} in the repository} */
    public StackFolder folder() {
        return StackFolder.of(data == null ? Home.ledger() : data);
    }
}
