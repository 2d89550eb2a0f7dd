package org.mingzheng.cli.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.report.Texts;
import org.mingzheng.cli.session.Session;
import org.mingzheng.cli.session.SessionOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingzheng seal}: seals files; the files themselves never leave the machine. */
@Command(name = "seal", resourceBundle = "org.mingzheng.cli.seal.texts", mixinStandardHelpOptions = true)
public final class SealCommand implements Callable<Integer> {
    @Mixin
    private final SessionOptions options = new SessionOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files = List.of();

    @Option(
            names = {"-r", "--recursive"},
            descriptionKey = "recursive")
    private boolean recursive;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    private @Nullable Path out;

    @Option(names = "--type", paramLabel = "TYPE", descriptionKey = "type")
    private String type = SealTerms.DOCUMENT;

    @Option(names = "--number", paramLabel = "N", descriptionKey = "number")
    private @Nullable String number;

    @Option(names = "--field", paramLabel = "NAME=VALUE", descriptionKey = "field")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Option(names = "--private", paramLabel = "NAME=VALUE", descriptionKey = "private")
    private Map<String, String> hidden = new LinkedHashMap<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** For picocli. */
    public SealCommand() {}

    @Override
    public Integer call() throws IOException {
        Texts texts = Texts.of(SealCommand.class, spec.commandLine().getOut());
        List<Target> targets = Targets.of(files, recursive, Optional.ofNullable(out));
        if (number != null && targets.size() > 1) {
            throw Fault.of(SealCommand.class, "seal.one-number", targets.size());
        }
        SealTerms terms = new SealTerms(type, Optional.ofNullable(number), fields, hidden);
        Progress progress =
                new Progress(targets.size(), texts, spec.commandLine().getErr());
        try (Session session = options.open()) {
            Sealing.of(session, terms, texts, progress::told).seal(targets);
        }
        return progress.end() ? ExitCode.OK.code() : ExitCode.CONTRADICTED.code();
    }
}
