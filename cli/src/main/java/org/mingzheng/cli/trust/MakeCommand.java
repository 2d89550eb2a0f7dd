package org.mingzheng.cli.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.trust.TrustPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingzheng trust make}: a policy of one's own from one that one has looked at, stricter perhaps, signed with one's own key. */
@Command(name = "make", resourceBundle = "org.mingzheng.cli.trust.texts", mixinStandardHelpOptions = true)
final class MakeCommand implements Callable<Integer> {
    @Mixin
    private final TrustOptions options = new TrustOptions();

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "make.out")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--signing-key", required = true, paramLabel = "PEM", descriptionKey = "make.signing-key")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path signingKey;

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "make.password-file")
    private @Nullable Path passwordFile;

    @Option(names = "--signer", required = true, paramLabel = "NAME", descriptionKey = "make.signer")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String signer;

    @Mixin
    private final PolicyChanges changes = new PolicyChanges();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        UtcTime now = new UtcTime(Clock.systemUTC().instant().getEpochSecond());
        TrustPolicy policy = changes.of(options.policy().policy(), now);
        NoteSigner key = SigningKeyFile.ensure(signingKey, Optional.ofNullable(passwordFile), signer);
        var _ = Files.write(out, policy.sign(key).encoded().toArray());
        var _ = Files.writeString(PolicyFile.keyFile(out), key.verifierKey().encoded() + "\n");
        Texts texts = Texts.of(MakeCommand.class, spec.commandLine().getOut());
        new Shown(texts).show(PolicyFile.read(out, Optional.of(key.verifierKey())));
        texts.say("trust.made", out);
        return ExitCode.OK.code();
    }
}
