package org.mingzheng.cli.trust;

import java.util.concurrent.Callable;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.network.report.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mingzheng trust show}: what the policy in use says. */
@Command(name = "show", resourceBundle = "org.mingzheng.cli.trust.texts", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    @Mixin
    private final TrustOptions options = new TrustOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        new Shown(Texts.of(ShowCommand.class, spec.commandLine().getOut())).show(options.policy());
        return ExitCode.OK.code();
    }
}
