package org.mingzheng.network;

import org.mingzheng.network.report.NetworkFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/** The {@code network} command: dispatches to its subcommands. */
@Command(
        name = "network",
        resourceBundle = "org.mingzheng.network.texts",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            RenewCommand.class,
            ResetCommand.class,
            HelpCommand.class
        })
public final class NetworkCommand {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 64;

    /** For picocli. */
    public NetworkCommand() {}

    /** {@return the command, to be executed in this process} */
    public static CommandLine commandLine() {
        return new CommandLine(new NetworkCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(NetworkCommand::tell)
                .setExitCodeExceptionMapper(wrongUsage -> WRONG_USAGE);
    }

    /**
     * Tells a fault of the network in a sentence instead of a stack trace; for the command line that this command is part of.
     *
     * @param failure what a command threw
     * @param command the command
     * @param parsed as typed
     * @return the exit code
     * @throws Exception the failure, if it is of another kind
     */
    public static int tell(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof NetworkFault) {
            command.getErr().println("network: " + failure.getMessage());
            return FAILED;
        }
        throw failure;
    }
}
