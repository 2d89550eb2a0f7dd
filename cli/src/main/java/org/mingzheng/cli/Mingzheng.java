package org.mingzheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.mingzheng.cli.audit.AuditCommand;
import org.mingzheng.cli.bench.BenchCommand;
import org.mingzheng.cli.demo.DemoCommand;
import org.mingzheng.cli.evidence.RefreshCommand;
import org.mingzheng.cli.governance.GovernanceCommand;
import org.mingzheng.cli.keys.KeysCommand;
import org.mingzheng.cli.place.Shell;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.review.ReportCommand;
import org.mingzheng.cli.seal.SealCommand;
import org.mingzheng.cli.service.ServiceRefusal;
import org.mingzheng.cli.sign.DraftCommand;
import org.mingzheng.cli.sign.SignCommand;
import org.mingzheng.cli.sign.SubmitCommand;
import org.mingzheng.cli.stack.DownCommand;
import org.mingzheng.cli.stack.StatusCommand;
import org.mingzheng.cli.stack.UpCommand;
import org.mingzheng.cli.start.Arguments;
import org.mingzheng.cli.start.Converters;
import org.mingzheng.cli.start.HelpText;
import org.mingzheng.cli.start.Suggestion;
import org.mingzheng.cli.start.Unforeseen;
import org.mingzheng.cli.start.UsageWords;
import org.mingzheng.cli.timeline.TimelineCommand;
import org.mingzheng.cli.token.TokenCommand;
import org.mingzheng.cli.trust.TrustCommand;
import org.mingzheng.cli.verify.VerifyCommand;
import org.mingzheng.cli.withdraw.WithdrawCommand;
import org.mingzheng.network.NetworkCommand;
import org.mingzheng.network.home.Environment;
import org.mingzheng.network.report.FileWords;
import org.mingzheng.network.report.NetworkFault;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.text.PlainText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code mingzheng} command: dispatches to its subcommands. */
@Command(
        name = "mingzheng",
        resourceBundle = "org.mingzheng.cli.texts",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "mingzheng 0.1.0",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            SealCommand.class,
            WithdrawCommand.class,
            VerifyCommand.class,
            DraftCommand.class,
            SignCommand.class,
            SubmitCommand.class,
            TrustCommand.class,
            RefreshCommand.class,
            TokenCommand.class,
            KeysCommand.class,
            VectorsCommand.class,
            GovernanceCommand.class,
            NetworkCommand.class,
            BenchCommand.class,
            AuditCommand.class,
            TimelineCommand.class,
            ReportCommand.class,
            HelpCommand.class
        })
public final class Mingzheng {
    /** For picocli. */
    public Mingzheng() {}

    /**
     * Runs a command and exits with its code: 0 success, 1 contradicted, 2 unproven, 64 usage.
     *
     * @param args as typed
     */
    public static void main(String[] args) {
        Surface surface = Surface.standard();
        Optional<String> flaw = Arguments.of(args).flaw();
        flaw.ifPresent(words -> surface.err().println("mingzheng: " + words));
        System.exit(flaw.isPresent() ? ExitCode.USAGE.code() : surface.execute(commandLine(), args));
    }

    static CommandLine commandLine() {
        return HelpText.in(Converters.in(new CommandLine(new Mingzheng())))
                // A file's name is never read as more arguments.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(Mingzheng::run)
                .setParameterExceptionHandler(Mingzheng::tell)
                .setExecutionExceptionHandler(Mingzheng::tell)
                .setExitCodeExceptionMapper(Mingzheng::exitCode);
    }

    /** Whoever asks how a command is used that there is not is told so. */
    private static int run(ParseResult parsed) {
        if (!parsed.unmatched().isEmpty()) {
            throw new UnmatchedArgumentException(parsed.commandSpec().commandLine(), parsed.unmatched());
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** What a person must mend is told in a sentence; anything else is ours to mend, and kept in a file. */
    private static int tell(Exception failure, CommandLine command, ParseResult parsed) {
        String sentence = switch (failure) {
            case Fault fault -> fault.getMessage();
            case NetworkFault fault -> fault.getMessage();
            case ServiceRefusal refusal -> Texts.text(Mingzheng.class, "refused", refusal.problem());
            case IOException refusal -> FileWords.of(refusal);
            case UncheckedIOException refusal -> FileWords.of(Objects.requireNonNull(refusal.getCause()));
            case TypeConversionException wrong -> "" + wrong.getMessage();
            case RejectedException wrong -> Texts.text(Mingzheng.class, "not-possible", "" + wrong.getMessage());
            default -> Unforeseen.words(failure, Environment.own());
        };
        Path data = command.getParseResult().matchedOptionValue("--data", null);
        command.getErr().println("mingzheng: " + (data == null ? sentence : Shell.about(sentence, data.toString())));
        return ExitCode.FAILED.code();
    }

    /** What was typed is echoed as text, on one line, and how it is done right is said last. */
    private static int tell(ParameterException failure, String... args) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println("mingzheng: " + PlainText.escaped(UsageWords.of(failure)));
        if (failure instanceof UnmatchedArgumentException unmatched) {
            Suggestion.of(command, unmatched.getUnmatched().getFirst())
                    .ifPresent(
                            name -> Texts.of(Mingzheng.class, command.getErr()).say("did-you-mean", name));
        }
        Texts.of(Mingzheng.class, command.getErr())
                .say("see-help", command.getCommandSpec().qualifiedName());
        return ExitCode.USAGE.code();
    }

    private static int exitCode(Throwable failure) {
        return failure instanceof ParameterException ? ExitCode.USAGE.code() : ExitCode.FAILED.code();
    }
}
