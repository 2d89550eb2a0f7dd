package org.mingzheng.cli.trust;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.network.home.Environment;
import org.mingzheng.network.report.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mingzheng trust unpin}: the pinned policy judges no longer. */
@Command(name = "unpin", resourceBundle = "org.mingzheng.cli.trust.texts", mixinStandardHelpOptions = true)
final class UnpinCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final Environment environment;

    /** For picocli. */
    UnpinCommand() {
        this(Environment.own());
    }

    UnpinCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Texts texts = Texts.of(UnpinCommand.class, spec.commandLine().getOut());
        PinnedFolder folder = PinnedFolder.of(environment);
        Optional<PolicyFile> before = folder.goodPolicy();
        if (!folder.unpin()) {
            texts.say("trust.nothing-pinned", folder.path());
            return ExitCode.OK.code();
        }
        before.ifPresent(each -> texts.say(
                "trust.was-pinned", each.policy().name(), each.policy().issued(), each.fingerprint()));
        texts.say("trust.unpinned");
        return ExitCode.OK.code();
    }
}
