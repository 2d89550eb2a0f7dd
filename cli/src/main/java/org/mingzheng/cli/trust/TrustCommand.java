package org.mingzheng.cli.trust;

import picocli.CommandLine.Command;

/** {@code mingzheng trust}: whom this program believes. */
@Command(
        name = "trust",
        resourceBundle = "org.mingzheng.cli.trust.texts",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ShowCommand.class, PinCommand.class, UnpinCommand.class, ExportCommand.class, MakeCommand.class})
public final class TrustCommand {
    /** For picocli. */
    public TrustCommand() {}
}
