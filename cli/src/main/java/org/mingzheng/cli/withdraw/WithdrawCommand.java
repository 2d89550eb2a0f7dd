package org.mingzheng.cli.withdraw;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.session.Session;
import org.mingzheng.cli.session.SessionOptions;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.entry.RecordId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingzheng withdraw}: tells the ledger that what was sealed holds no more. */
@Command(name = "withdraw", resourceBundle = "org.mingzheng.cli.withdraw.texts", mixinStandardHelpOptions = true)
public final class WithdrawCommand implements Callable<Integer> {
    @Mixin
    private final SessionOptions options = new SessionOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE.mz", descriptionKey = "files")
    private List<Path> files = List.of();

    @Option(names = "--reason", paramLabel = "CODE", required = true, descriptionKey = "reason")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String reason;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** For picocli. */
    public WithdrawCommand() {}

    @Override
    public Integer call() {
        Texts texts = Texts.of(WithdrawCommand.class, spec.commandLine().getOut());
        try (Session session = options.open()) {
            Withdrawal withdrawal = Withdrawal.of(session);
            for (Path file : files) {
                RecordId record = recordOf(file);
                withdrawal.of(record, reason);
                texts.say("withdraw.done", file, record);
            }
        }
        return ExitCode.OK.code();
    }

    private static RecordId recordOf(Path file) {
        return SealedFiles.good(file).sealedEntry().parsed().place().recordId();
    }
}
