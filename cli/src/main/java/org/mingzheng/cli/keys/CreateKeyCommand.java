package org.mingzheng.cli.keys;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.suite.SignatureSuite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingzheng keys create}: a new key in a PKCS#12 file. */
@Command(name = "create", resourceBundle = "org.mingzheng.cli.keys.texts", mixinStandardHelpOptions = true)
final class CreateKeyCommand implements Callable<Integer> {
    /** The algorithms of seals. */
    enum Suite {
        ES256,
        SM2
    }

    @Mixin
    private final KeyFile file = new KeyFile();

    @Option(names = "--suite", paramLabel = "SUITE", descriptionKey = "suite")
    private Suite suite = Suite.ES256;

    @Option(names = "--holder", paramLabel = "NAME", descriptionKey = "holder")
    private String holder = "mingzheng";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        SignatureSuite algorithm =
                SignatureSuite.of(suite.name().toUpperCase(Locale.ROOT)).orThrow();
        SealKey key = SealKey.create(file.path(), algorithm, holder, Password.readOrMake(file.passwordFile()));
        Texts.of(KeysCommand.class, spec.commandLine().getOut())
                .say("keys.created", key.file(), key.kid(), algorithm.label(), file.passwordFile());
        return ExitCode.OK.code();
    }
}
