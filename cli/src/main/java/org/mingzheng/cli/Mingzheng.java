package org.mingzheng.cli;

import org.mingzheng.cli.bench.BenchCommand;
import org.mingzheng.network.NetworkCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** The {@code mingzheng} command: dispatches to its subcommands. */
@Command(
        name = "mingzheng",
        resourceBundle = "org.mingzheng.cli.texts",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "mingzheng 0.1.0",
        subcommands = {VectorsCommand.class, NetworkCommand.class, BenchCommand.class, HelpCommand.class})
public final class Mingzheng {
    /** For picocli. */
    public Mingzheng() {}

    /**
     * Runs a command and exits with its code: 0 success, 1 contradicted, 2 unproven, 64 usage.
     *
     * @param args as typed
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Mingzheng())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(NetworkCommand::tell)
                .setExitCodeExceptionMapper(Mingzheng::exitCode);
    }

    private static int exitCode(Throwable failure) {
        return failure instanceof ParameterException ? ExitCode.USAGE.code() : ExitCode.FAILED.code();
    }
}
