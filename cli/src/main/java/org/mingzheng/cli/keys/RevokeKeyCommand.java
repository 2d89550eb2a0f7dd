package org.mingzheng.cli.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.entry.Moment;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.session.Session;
import org.mingzheng.cli.session.SessionOptions;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.time.UtcTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingzheng keys revoke}: from now on the ledger takes no seal of the key. */
@Command(name = "revoke", resourceBundle = "org.mingzheng.cli.keys.texts", mixinStandardHelpOptions = true)
final class RevokeKeyCommand implements Callable<Integer> {
    /** Why a key ends. */
    enum Reason {
        SUPERSEDED,
        CEASED,
        COMPROMISED
    }

    @Mixin
    private final SessionOptions options = new SessionOptions();

    @Parameters(paramLabel = "KEY", descriptionKey = "key")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String key;

    @Option(names = "--reason", paramLabel = "REASON", required = true, descriptionKey = "reason")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Reason reason;

    @Option(names = "--since", paramLabel = "TIME", descriptionKey = "since", converter = Moment.class)
    private @Nullable UtcTime since;

    @Option(names = "--by", paramLabel = "FILE.p12", descriptionKey = "by")
    private @Nullable Path by;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<UtcTime> compromised = compromised();
        Texts texts = Texts.of(KeysCommand.class, spec.commandLine().getOut());
        try (Session session = options.open()) {
            Path file = Path.of(key);
            boolean own = Files.isRegularFile(file);
            String kid = own ? SealKey.ofFile(file).kid() : key;
            Path sealer = by != null ? by : own ? file : options.folder().sealKey(session.msp());
            new KeyRecords(session)
                    .revoke(kid, reason.name().toLowerCase(Locale.ROOT), compromised, SealKey.ofFile(sealer));
            compromised.ifPresentOrElse(
                    time -> texts.say("keys.compromised", kid, time), () -> texts.say("keys.revoked", kid));
        }
        return ExitCode.OK.code();
    }

    private Optional<UtcTime> compromised() {
        if ((reason == Reason.COMPROMISED) != (since != null)) {
            throw Fault.of(KeysCommand.class, "keys.since");
        }
        return Optional.ofNullable(since);
    }
}
