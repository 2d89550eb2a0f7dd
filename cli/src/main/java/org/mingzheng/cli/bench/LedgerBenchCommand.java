package org.mingzheng.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.Ordering;
import org.mingzheng.proof.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingzheng bench ledger}: a network of its own, in a temporary folder, started, loaded, measured and stopped. */
@Command(name = "ledger", resourceBundle = "org.mingzheng.cli.texts", mixinStandardHelpOptions = true)
final class LedgerBenchCommand implements Callable<Integer> {
    @Option(names = "--network", paramLabel = "KIND", descriptionKey = "network")
    private Kind kind = Kind.EMBEDDED;

    @Option(names = "--ordering", paramLabel = "TYPE", descriptionKey = "ordering")
    private Ordering ordering = Ordering.SMARTBFT;

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "seconds")
    private int seconds = 5;

    @Option(names = "--warm-up", paramLabel = "N", descriptionKey = "warm-up")
    private int warmUp = 10;

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "json")
    private @Nullable Path json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Files.createTempDirectory("mingzheng-bench");
        Report report = new Report(
                kind,
                ordering,
                JsonObject.builder()
                        .put("seconds", seconds)
                        .put("warmUp", warmUp)
                        .build());
        try (BenchNetwork network = BenchNetwork.start(folder, kind, ordering, out)) {
            report.add("nothing → ready, the governance log founded", network.startMillis(), "ms");
            report.add("memory idle, whole network", network.residentMegabytes(), "MB");
            new LedgerBench(network, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds), report).run();
            report.add("memory after load", network.residentMegabytes(), "MB");
        }
        report.publish(out, json);
        return 0;
    }
}
