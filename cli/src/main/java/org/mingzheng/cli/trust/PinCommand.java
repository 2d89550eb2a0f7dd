package org.mingzheng.cli.trust;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.home.Environment;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.time.UtcTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingzheng trust pin}: from now on, this policy judges. */
@Command(name = "pin", resourceBundle = "org.mingzheng.cli.trust.texts", mixinStandardHelpOptions = true)
final class PinCommand implements Callable<Integer> {
    @Parameters(arity = "1", paramLabel = "POLICY", descriptionKey = "pin.file")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--key", paramLabel = "VKEY", descriptionKey = "pin.key")
    private @Nullable String key;

    @Option(names = "--replace", descriptionKey = "pin.replace")
    private boolean replace;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final Environment environment;
    private final Asker asker;

    /** For picocli. */
    PinCommand() {
        this(Environment.own(), Asker.terminal());
    }

    PinCommand(Environment environment, Asker asker) {
        this.environment = environment;
        this.asker = asker;
    }

    @Override
    public Integer call() {
        PinnedFolder folder = PinnedFolder.of(environment);
        Optional<PolicyFile> before = replace ? folder.goodPolicy() : folder.policy();
        PolicyFile chosen = PolicyFile.read(file, Optional.ofNullable(key).map(TrustFiles::key))
                .beside(before);
        requireTerm(chosen);
        if (!replace) {
            before.ifPresent(present -> requireFollows(present, chosen));
        }
        requireCompared(chosen);
        tell(before, folder.pin(chosen));
        return ExitCode.OK.code();
    }

    private void tell(Optional<PolicyFile> before, PolicyFile pinned) {
        Texts texts = Texts.of(PinCommand.class, spec.commandLine().getOut());
        before.ifPresent(each ->
                texts.say("trust.replaced", each.policy().name(), each.policy().issued(), each.fingerprint()));
        new Shown(texts).show(pinned);
        texts.say("trust.pinned");
    }

    private static void requireTerm(PolicyFile chosen) {
        UtcTime now = new UtcTime(Clock.systemUTC().instant().getEpochSecond());
        chosen.policy().term().against(now).ifPresent(against -> {
            throw Fault.of(
                    PinCommand.class,
                    "trust." + against.reason().code(),
                    chosen.policy().issued(),
                    chosen.policy().until());
        });
    }

    /** Another signer, another name, or an older policy is taken only if that is asked for. */
    private static void requireFollows(PolicyFile before, PolicyFile chosen) {
        if (!before.signer().equals(chosen.signer())) {
            throw Fault.of(PinCommand.class, "trust.other-signer", signed(before), signed(chosen));
        }
        if (!before.policy().name().equals(chosen.policy().name())) {
            throw Fault.of(
                    PinCommand.class,
                    "trust.other-name",
                    before.policy().name(),
                    chosen.policy().name());
        }
        if (before.policy().issued().compareTo(chosen.policy().issued()) > 0) {
            throw Fault.of(
                    PinCommand.class,
                    "trust.older",
                    before.policy().issued(),
                    chosen.policy().issued());
        }
    }

    private static String signed(PolicyFile policy) {
        return policy.signer().key().name() + " (" + policy.fingerprint() + ")";
    }

    /** A key that came with the policy proves nothing: whoever made the one made the other. */
    private void requireCompared(PolicyFile chosen) {
        if (chosen.grounds() != Grounds.KEY_BESIDE) {
            return;
        }
        Object[] shown = {chosen.policy().name(), signed(chosen), PolicyFile.keyFile(chosen.file())};
        boolean agreed = asker.agrees(Texts.text(PinCommand.class, "trust.ask", shown))
                .orElseThrow(() -> Fault.of(PinCommand.class, "trust.nobody-to-ask", shown));
        if (!agreed) {
            throw Fault.of(PinCommand.class, "trust.not-agreed");
        }
    }
}
