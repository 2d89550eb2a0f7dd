package org.mingzheng.cli.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.report.Texts;
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

    private final PinnedFolder folder;

    /** For picocli. */
    PinCommand() {
        this(PinnedFolder.of(System.getenv()));
    }

    PinCommand(PinnedFolder folder) {
        this.folder = folder;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = Texts.of(PinCommand.class, spec.commandLine().getOut());
        PolicyFile chosen = PolicyFile.read(file, Optional.ofNullable(key).map(PolicyFile::key));
        folder.policy().ifPresent(before -> requireFollows(before, chosen));
        pin(chosen, folder.path());
        new Shown(texts).show(new PolicyFile(folder.path().resolve(PolicyFile.NAME), chosen.signer(), chosen.policy()));
        texts.say("trust.pinned");
        return ExitCode.OK.code();
    }

    /** Another signer, or an older policy, is taken only if that is asked for. */
    private void requireFollows(PolicyFile before, PolicyFile chosen) {
        if (!replace && !before.signer().equals(chosen.signer())) {
            throw Fault.of(
                    PinCommand.class,
                    "trust.other-signer",
                    before.signer().encoded(),
                    chosen.signer().encoded());
        }
        if (!replace && before.policy().issued().compareTo(chosen.policy().issued()) > 0) {
            throw Fault.of(
                    PinCommand.class,
                    "trust.older",
                    before.policy().issued(),
                    chosen.policy().issued());
        }
    }

    /** The policy last: a folder with a policy has its key. A crash between the two leaves a policy that does not verify, not a wrong one. */
    private static void pin(PolicyFile chosen, Path folder) throws IOException {
        Path target = Files.createDirectories(folder).resolve(PolicyFile.NAME);
        write(PolicyFile.keyFile(target), (chosen.signer().encoded() + "\n").getBytes(StandardCharsets.UTF_8));
        write(target, Files.readAllBytes(chosen.file()));
    }

    private static void write(Path target, byte[] content) throws IOException {
        Path part = Files.createTempFile(target.getParent(), ".policy", ".part");
        var _ = Files.write(part, content);
        var _ = Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
