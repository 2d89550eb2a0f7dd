package org.mingzheng.cli.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.session.Session;
import org.mingzheng.cli.session.SessionOptions;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingzheng refresh}: newer evidence into sealed files. */
@Command(name = "refresh", resourceBundle = "org.mingzheng.cli.evidence.texts", mixinStandardHelpOptions = true)
public final class RefreshCommand implements Callable<Integer> {
    @Mixin
    private final SessionOptions options = new SessionOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE.mz", descriptionKey = "files")
    private List<Path> files = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** For picocli. */
    public RefreshCommand() {}

    @Override
    public Integer call() throws IOException {
        Texts texts = Texts.of(RefreshCommand.class, spec.commandLine().getOut());
        boolean all = true;
        try (Session session = options.open()) {
            Refresh refresh = new Refresh(new Evidence(session.client()));
            for (Path file : files) {
                all &= refresh(refresh, file, texts);
            }
        }
        return all ? ExitCode.OK.code() : ExitCode.CONTRADICTED.code();
    }

    private static boolean refresh(Refresh refresh, Path path, Texts texts) throws IOException {
        Result<SealedFile> read = SealedFiles.read(path);
        if (read instanceof Result.Rejected<SealedFile>(var rejection)) {
            texts.say("evidence.no-sealed-file", path, rejection.reason().code());
            return false;
        }
        SealedFile old = read.orThrow();
        SealedFile fresh = refresh.of(old);
        SealedFiles.write(path, fresh);
        texts.say(
                "evidence.refreshed",
                path,
                fresh.entries().size() - old.entries().size());
        return true;
    }
}
