package org.mingzheng.cli.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.service.LedgerClient;
import org.mingzheng.cli.service.ServiceRefusal;
import org.mingzheng.cli.session.SessionOptions;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.result.RejectedException;
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
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

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
        try (LedgerClient client = options.reader()) {
            Refresh refresh = new Refresh(new Evidence(client));
            for (Path file : files) {
                all &= refreshed(refresh, file, texts);
            }
        }
        return all ? ExitCode.OK.code() : ExitCode.CONTRADICTED.code();
    }

    /** One file that cannot be completed takes no other with it. */
    private static boolean refreshed(Refresh refresh, Path path, Texts texts) throws IOException {
        try {
            return refresh(refresh, path, texts);
        } catch (ServiceRefusal e) {
            boolean right = e.status() == UNAUTHORIZED || e.status() == FORBIDDEN;
            texts.say(right ? "evidence.no-right" : "evidence.not-refreshed", path, e.problem());
        } catch (Fault | RejectedException e) {
            texts.say("evidence.not-refreshed", path, "" + e.getMessage());
        }
        return false;
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
