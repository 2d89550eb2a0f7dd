package org.mingzheng.cli.keys;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code mingzheng keys}: dispatches to what is done with keys. */
@Command(
        name = "keys",
        resourceBundle = "org.mingzheng.cli.keys.texts",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            CreateKeyCommand.class,
            RegisterKeyCommand.class,
            ListKeysCommand.class,
            RevokeKeyCommand.class,
            HelpCommand.class
        })
public final class KeysCommand {
    /** For picocli. */
    public KeysCommand() {}
}
