package org.mingzheng.cli.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.report.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingzheng trust export}: the policy in use and its key, for another person, with the fingerprint to compare. */
@Command(name = "export", resourceBundle = "org.mingzheng.cli.trust.texts", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private final TrustOptions options = new TrustOptions();

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "export.file")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PolicyFile policy = options.policy();
        Path target = file.toAbsolutePath();
        Path key = PolicyFile.keyFile(target);
        Stream.of(target, key).filter(Files::exists).findFirst().ifPresent(there -> {
            throw Fault.of(ExportCommand.class, "trust.exists", there);
        });
        WholeFile.write(key, policy.signer().encoded() + "\n");
        WholeFile.write(target, policy.note().toArray());
        Texts.of(ExportCommand.class, spec.commandLine().getOut())
                .say("trust.exported", target, key, policy.signer().key().name(), policy.fingerprint());
        return ExitCode.OK.code();
    }
}
