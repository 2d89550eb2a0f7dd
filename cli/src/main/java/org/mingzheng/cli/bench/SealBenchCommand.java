package org.mingzheng.cli.bench;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.draft.EntryTerms;
import org.mingzheng.cli.journal.StateFolder;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.seal.Outcome;
import org.mingzheng.cli.seal.Sealing;
import org.mingzheng.cli.seal.Targets;
import org.mingzheng.cli.session.Session;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingzheng bench seal}: files of random bytes in a temporary folder, sealed as {@code seal -r} does. */
@Command(name = "seal", resourceBundle = "org.mingzheng.cli.bench.texts", mixinStandardHelpOptions = true)
final class SealBenchCommand implements Callable<Integer> {
    private static final int MAX_FILES = 100_000;
    private static final int MAX_KILOBYTES = 10_000;

    @Option(names = "--network", paramLabel = "KIND", descriptionKey = "network")
    private Kind kind = Kind.EMBEDDED;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Option(names = "--as", paramLabel = "MSP", descriptionKey = "as")
    private String msp = "NotaryMSP";

    @Option(names = "--files", paramLabel = "N", descriptionKey = "files")
    private int files = 1000;

    @Option(names = "--warm-up", paramLabel = "N", descriptionKey = "warm-up")
    private int warm = 8000;

    @Option(names = "--kilobytes", paramLabel = "N", descriptionKey = "kilobytes")
    private int kilobytes = 100;

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "json")
    private @Nullable Path json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (files < 1
                || files > MAX_FILES
                || kilobytes < 1
                || kilobytes > MAX_KILOBYTES
                || warm < 0
                || warm > MAX_FILES) {
            Texts.of(SealBenchCommand.class, out).say("bench.seal-bounds", MAX_FILES, MAX_KILOBYTES);
            return ExitCode.USAGE.code();
        }
        Path folder = Files.createTempDirectory("mingzheng-bench-files");
        try (BenchStack stack = BenchStack.open(data, kind, out);
                Session session = Session.of(stack.folder(), msp)) {
            JsonObject settings = JsonObject.builder()
                    .put("files", files)
                    .put("kilobytes", kilobytes)
                    .put("warmUp", warm)
                    .build();
            Report report = new Report(stack.kind(), stack.folder().definition().ordering(), settings);
            stack.describe(report);
            report.add("seal -r, the first files", seal(session, folder.resolve("first"), files), "files/s");
            long _ = seal(session, folder.resolve("warm"), warm);
            report.add("seal -r, warm", seal(session, folder.resolve("measured"), files), "files/s");
            report.publish(out, json);
        } finally {
            delete(folder);
        }
        return ExitCode.OK.code();
    }

    /** Seals new files that are on the disk already, and gives how many a second. */
    private long seal(Session session, Path folder, int count) throws IOException {
        Path made = Files.createDirectories(folder);
        SecureRandom random = new SecureRandom();
        byte[] content = new byte[kilobytes * 1000];
        for (int i = 0; i < count; i++) {
            random.nextBytes(content);
            Files.write(made.resolve(i + ".bin"), content, CREATE_NEW, WRITE, SYNC);
        }
        Targets targets = Targets.of(List.of(made), true, Optional.of(made.resolve("sealed")));
        AtomicInteger sealed = new AtomicInteger();
        Texts texts = Texts.of(Sealing.class, spec.commandLine().getErr());
        long start = System.nanoTime();
        Sealing.of(
                        session,
                        EntryTerms.plain("document", "issued"),
                        new StateFolder(made.resolve("state")),
                        texts,
                        outcome -> count(outcome, sealed))
                .seal(targets);
        long nanos = System.nanoTime() - start;
        if (sealed.get() != count) {
            throw Fault.of(SealBenchCommand.class, "bench.not-sealed", count - sealed.get());
        }
        return count * 1_000_000_000L / nanos;
    }

    private static void count(Outcome outcome, AtomicInteger sealed) {
        if (outcome instanceof Outcome.Sealed) {
            sealed.incrementAndGet();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
