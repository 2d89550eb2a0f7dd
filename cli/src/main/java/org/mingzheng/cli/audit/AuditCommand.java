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
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.peer.NetworkPeers;
import org.mingzheng.cli.peer.Peers;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.replay.TrustedLedger;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.served.ServedByHttp;
import org.mingzheng.cli.session.SessionOptions;
import org.mingzheng.cli.stated.Watch;
import org.mingzheng.network.file.SmallFile;
import org.mingzheng.network.home.Home;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.text.PlainText;
import picocli.CommandLine.Command;
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

    @Option(names = "--origin", paramLabel = "O", descriptionKey = "origin")
    private List<String> origins = List.of();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path data = Home.ledger();

    @Option(names = "--peer", paramLabel = "MSP", descriptionKey = "peer")
    private @Nullable String peer;

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
        NetworkFolder folder = new NetworkFolder(data);
        if (!folder.exists()) {
            throw Fault.of(AuditCommand.class, "no-network", folder.path());
        }
        if (sample != null && (sample < 0 || sample > MOST)) {
            texts.say("bad-sample", MOST);
            return ExitCode.USAGE.code();
        }
        AuditReport report = audit(folder);
        if (json) {
            out.println(
                    PlainText.escapedJson(new String(report.json().canonical().unsafeArray(), StandardCharsets.UTF_8)));
            out.flush();
        } else {
            report.print(texts);
        }
        return report.exitCode().code();
    }

    private AuditReport audit(NetworkFolder folder) throws IOException {
        try (Peers peers = new NetworkPeers(folder)) {
            String reader = peer == null ? peers.organisations().getFirst() : peer;
            if (!peers.organisations().contains(reader)) {
                throw Fault.of(AuditCommand.class, "no-peer", reader, String.join(" ", peers.organisations()));
            }
            Audit.Scope scope = new Audit.Scope(
                    Set.copyOf(origins),
                    reader,
                    Optional.ofNullable(sample),
                    sample == null ? DRAWN : sample,
                    PATIENCE);
            Watch watch = Watch.on(spec.commandLine().getErr());
            Audit audit =
                    new Audit(TrustedLedger.of(folder), new Judgement(EntryTypeFiles.shipped()), peers, scope, watch);
            Optional<Bytes> genesis = Optional.of(Bytes.wrap(SmallFile.bytes(folder.governance())));
            Optional<URI> address = address(folder);
            if (address.isEmpty()) {
                return audit.run(genesis, Optional.empty());
            }
            try (ServedByHttp served = new ServedByHttp(address.get(), token(folder))) {
                return audit.run(genesis, Optional.of(served));
            }
        }
    }

    /** A right to read: without one, a service shows strangers neither bundles of entries nor what is not public. */
    private Optional<String> token(NetworkFolder network) {
        StackFolder folder = new StackFolder(network);
        try {
            if (tokenFile != null) {
                return Optional.of(SmallFile.text(tokenFile).strip());
            }
        } catch (IOException e) {
            throw Fault.of(SessionOptions.class, "session.no-token", tokenFile);
        }
        return service == null && Files.exists(folder.tokenKey())
                ? Optional.of(SessionOptions.auditorsToken(folder))
                : Optional.empty();
    }

    /** The service of the same folder, unless another was named. */
    private Optional<URI> address(NetworkFolder folder) throws IOException {
        Path file = folder.path().resolve("service/address");
        if (offline) {
            return Optional.empty();
        }
        if (service != null) {
            return Optional.of(service);
        }
        return Files.exists(file) ? Optional.of(URI.create(SmallFile.text(file).strip())) : Optional.empty();
    }
}
