package org.mingzheng.cli.verify;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.entry.Moment;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.trust.PolicyFile;
import org.mingzheng.cli.trust.TrustOptions;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.verdict.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingzheng verify}: three claims about each file, without any network. */
@Command(name = "verify", resourceBundle = "org.mingzheng.cli.verify.texts", mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files = List.of();

    @Option(
            names = {"-r", "--recursive"},
            descriptionKey = "recursive")
    private boolean recursive;

    @Option(names = "--receipts", paramLabel = "DIR", descriptionKey = "receipts")
    private @Nullable Path receipts;

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "at", converter = Moment.class)
    private @Nullable UtcTime at;

    @Option(names = "--entry-only", descriptionKey = "entry-only")
    private boolean entryOnly;

    @Option(names = "--require-status", descriptionKey = "require-status")
    private boolean requireStatus;

    @Option(names = "--online", descriptionKey = "online")
    private boolean online;

    @Option(names = "--service", paramLabel = "URL", descriptionKey = "service")
    private @Nullable URI service;

    @Option(
            names = {"-q", "--quiet"},
            descriptionKey = "quiet")
    private boolean quiet;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** For picocli. */
    public VerifyCommand() {}

    @Override
    public Integer call() {
        long start = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        Texts texts = Texts.of(VerifyCommand.class, out);
        requireRecursive(texts);
        PolicyFile policy = trust.policy();
        List<Target> targets = Targets.of(files).toList();
        boolean several = recursive || targets.size() > 1;
        Tally tally = new Tally(requireStatus);
        PolicyWords judge = new PolicyWords(new Names(texts, policy.policy(), ZoneId.systemDefault()), policy);
        Consumer<Judged> tell = json ? new JsonLines(out)::tell : new Words(judge.names(), judge, several)::tell;
        judgeAll(policy, targets, judged -> {
            if (!quiet || judged.code(requireStatus) != ExitCode.OK) {
                tell.accept(judged);
            }
            tally.count(judged);
        });
        if (several && !json) {
            tally.tell(texts, (System.nanoTime() - start) / 1_000_000);
            judge.tell();
        }
        return code(tally).code();
    }

    private void requireRecursive(Texts texts) {
        files.stream().filter(file -> !recursive && Files.isDirectory(file)).forEach(folder -> {
            throw new ParameterException(spec.commandLine(), texts.text("verify.folder", folder));
        });
    }

    private void judgeAll(PolicyFile policy, List<Target> targets, Consumer<Judged> sink) {
        Verifier verifier = new Verifier(policy.policy(), Optional.of(policy.signer()));
        try (Refreshing refreshing = Refreshing.of(
                online, service, trust.folder(), verifier, spec.commandLine().getErr())) {
            Judge judge = new Judge(
                    entryOnly,
                    Optional.ofNullable(at),
                    Clock.systemUTC(),
                    Optional.ofNullable(receipts).map(Receipts::in),
                    refreshing);
            InOrder.run(targets.iterator(), judge::judge, sink);
        }
    }

    /** Nothing to judge is nothing proven. */
    private static ExitCode code(Tally tally) {
        return tally.all() == 0 ? ExitCode.UNPROVEN : tally.code();
    }
}
