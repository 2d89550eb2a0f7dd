package org.mingzheng.cli.keys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.session.Session;
import org.mingzheng.cli.session.SessionOptions;
import org.mingzheng.network.report.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingzheng keys register}: tells the ledger who may seal with a key, in which roles, and how long. */
@Command(name = "register", resourceBundle = "org.mingzheng.cli.keys.texts", mixinStandardHelpOptions = true)
final class RegisterKeyCommand implements Callable<Integer> {
    @Mixin
    private final KeyFile file = new KeyFile();

    @Mixin
    private final SessionOptions options = new SessionOptions();

    @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "role")
    private List<String> roles = List.of(KeyRecords.ORGANISATION_SEAL);

    @Option(names = "--person", descriptionKey = "person")
    private boolean person;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "name")
    private @Nullable String name;

    @Option(names = "--days", paramLabel = "N", descriptionKey = "days")
    private int days = 365;

    @Option(names = "--by", paramLabel = "FILE.p12", descriptionKey = "by")
    private @Nullable Path by;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Texts texts = Texts.of(KeysCommand.class, spec.commandLine().getOut());
        SealKey key = file.open();
        try (Session session = options.open()) {
            KeyRecords records = new KeyRecords(session);
            if (records.find(key.kid()).isPresent()) {
                texts.say("keys.registered-already", key.kid());
                return ExitCode.OK.code();
            }
            String holder = person ? "person" : "organisation";
            KeyTerms terms = new KeyTerms(roles, holder, Optional.ofNullable(name), Duration.ofDays(days));
            records.register(key, terms, Optional.ofNullable(by).map(SealKey::ofFile));
            texts.say("keys.registered", key.kid(), session.msp(), String.join(", ", roles), days);
        }
        return ExitCode.OK.code();
    }
}
