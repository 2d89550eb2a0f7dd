package org.mingzheng.cli.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.audit.Audit;
import org.mingzheng.audit.AuditReport;
import org.mingzheng.audit.Scope;
import org.mingzheng.audit.served.ServedByHttp;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.reading.LedgerSource;
import org.mingzheng.cli.reading.ReadingOptions;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.session.SessionOptions;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.text.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingzheng audit}. Ends with 0 if all is well, 1 if something contradicts, 2 if something could not be checked, 64 if called wrongly. */
@Command(name = "audit", resourceBundle = "org.mingzheng.cli.audit.texts", mixinStandardHelpOptions = true)
public final class AuditCommand implements Callable<Integer> {
    private static final int MOST = 1_000_000;
    /** Entries of each log of which receipt and history are compared. */
    private static final int DRAWN = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Mixin
    private final ReadingOptions ledger = new ReadingOptions();

    @Option(names = "--origin", paramLabel = "O", descriptionKey = "origin")
    private List<String> origins = List.of();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--service", paramLabel = "URL", descriptionKey = "service")
    private @Nullable URI service;

    @Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "token-file")
    private @Nullable Path tokenFile;

    @Option(names = "--offline", descriptionKey = "offline")
    private boolean offline;

    @Option(names = "--sample", paramLabel = "N", descriptionKey = "sample")
    private @Nullable Integer sample;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** For picocli. */
    public AuditCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Texts texts = Texts.of(AuditCommand.class, out);
        if (sample != null && (sample < 0 || sample > MOST)) {
            texts.say("bad-sample", MOST);
            return ExitCode.USAGE.code();
        }
        AuditReport report = audit();
        if (json) {
            out.println(
                    PlainText.escapedJson(new String(report.json().canonical().unsafeArray(), StandardCharsets.UTF_8)));
            out.flush();
        } else {
            new AuditText(report, texts).print();
        }
        return ExitCode.of(report.outcome()).code();
    }

    private AuditReport audit() {
        try (LedgerSource source = ledger.open()) {
            Scope scope = new Scope(
                    Set.copyOf(origins),
                    source.reader(),
                    Optional.ofNullable(sample),
                    sample == null ? DRAWN : sample,
                    offline,
                    PATIENCE);
            ProgressLine line = ProgressLine.on(spec.commandLine().getErr());
            AuditReport report = run(
                    source,
                    new Audit(source.trust(), new Judgement(EntryTypeFiles.shipped()), source.peers(), scope, line));
            line.end();
            return report;
        }
    }

    private AuditReport run(LedgerSource source, Audit audit) {
        Optional<URI> address = address(source);
        if (address.isEmpty()) {
            return audit.run(source.genesis(), Optional.empty());
        }
        try (ServedByHttp served = new ServedByHttp(address.get(), token(source, address.get()))) {
            return audit.run(source.genesis(), Optional.of(served));
        }
    }

    /** A right to read: without one, a service shows strangers neither bundles of entries nor what is not public. */
    private Optional<String> token(LedgerSource source, URI address) {
        if (tokenFile != null) {
            return Optional.of(SessionOptions.token(tokenFile, address));
        }
        return service == null
                ? source.stack().filter(stack -> Files.exists(stack.tokenKey())).map(SessionOptions::auditorsToken)
                : Optional.empty();
    }

    /** The service of the same folder, unless another was named. */
    private Optional<URI> address(LedgerSource source) {
        if (offline) {
            return Optional.empty();
        }
        return Optional.ofNullable(service).or(() -> source.stack().flatMap(StackFolder::serviceAddress));
    }
}
