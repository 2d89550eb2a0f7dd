package org.mingzheng.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.load.Latencies;
import org.mingzheng.cli.place.Place;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.trust.PolicyFile;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.verdict.Question;
import org.mingzheng.proof.verdict.Verdict;
import org.mingzheng.proof.verdict.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingzheng bench verify FILE.mz…}: verdicts on sealed files, again and again, by one verifier in a warm machine; offline. */
@Command(name = "verify", resourceBundle = "org.mingzheng.cli.bench.texts", mixinStandardHelpOptions = true)
final class VerifyBenchCommand implements Callable<Integer> {
    private static final int MAX_SECONDS = 600;
    private static final int WARM = 3000;

    @Mixin
    private final Place place = new Place();

    @Parameters(arity = "1..*", paramLabel = "FILE.mz", descriptionKey = "sealed")
    private List<Path> files = List.of();

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "seconds")
    private int seconds = 5;

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "json")
    private @Nullable Path json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (seconds < 1 || seconds > MAX_SECONDS) {
            Texts.of(VerifyBenchCommand.class, out).say("bench.seconds", MAX_SECONDS);
            return ExitCode.USAGE.code();
        }
        StackFolder folder = place.folder();
        NetworkDefinition network = folder.definition();
        Report report = new Report(
                network.kind().orElse(Kind.EMBEDDED),
                network.ordering(),
                JsonObject.builder()
                        .put("files", files.size())
                        .put("seconds", seconds)
                        .build());
        Verifier verifier = new Verifier(PolicyFile.in(folder.trust()).policy());
        measure(verifier, sealed(), report);
        report.publish(out, json);
        return ExitCode.OK.code();
    }

    private List<Bytes> sealed() throws IOException {
        List<Bytes> all = new ArrayList<>();
        for (Path file : files) {
            SealedFile _ = SealedFiles.good(file);
            all.add(Bytes.wrap(Files.readAllBytes(file)));
        }
        return all;
    }

    private void measure(Verifier verifier, List<Bytes> sealed, Report report) {
        UtcTime now = new UtcTime(Clock.systemUTC().instant().getEpochSecond());
        for (int i = 0; i < WARM; i++) {
            verify(verifier, sealed.get(i % sealed.size()), now);
        }
        Latencies taken = new Latencies();
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            long start = System.nanoTime();
            verify(verifier, sealed.get(i % sealed.size()), now);
            taken.add(System.nanoTime() - start);
        }
        report.add("a sealed file read and judged, p50", taken.micros(50), "µs");
        report.add("a sealed file read and judged, p95", taken.micros(95), "µs");
    }

    /** What does not hold is no measurement of what does. */
    private static void verify(Verifier verifier, Bytes sealed, UtcTime now) {
        Verdict verdict = verifier.verify(SealedFile.parse(sealed).orThrow(), Question.aboutEntry(now));
        if (!verdict.holds(false)) {
            throw Fault.of(VerifyBenchCommand.class, "bench.not-proven");
        }
    }
}
