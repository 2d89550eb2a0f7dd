package org.mingzheng.cli.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code mingzheng bench}: dispatches to what is measured. */
@Command(
        name = "bench",
        resourceBundle = "org.mingzheng.cli.texts",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            LedgerBenchCommand.class,
            ServiceBenchCommand.class,
            SealBenchCommand.class,
            VerifyBenchCommand.class,
            HelpCommand.class
        })
public final class BenchCommand {
    /** For picocli. */
    public BenchCommand() {}
}
