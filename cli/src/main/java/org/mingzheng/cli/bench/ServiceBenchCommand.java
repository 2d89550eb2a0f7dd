package org.mingzheng.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.load.Load;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.session.Session;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mingzheng bench service}: through the HTTP front of a service on this machine; its own, unless a folder is named. */
@Command(name = "service", resourceBundle = "org.mingzheng.cli.bench.texts", mixinStandardHelpOptions = true)
final class ServiceBenchCommand implements Callable<Integer> {
    private static final int MAX_SECONDS = 600;
    private static final int MAX_BULK = 10_000_000;

    @Option(names = "--network", paramLabel = "KIND", descriptionKey = "network")
    private Kind kind = Kind.EMBEDDED;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Option(names = "--as", paramLabel = "MSP", descriptionKey = "as")
    private String msp = "NotaryMSP";

    @Option(names = "--connections", paramLabel = "N", descriptionKey = "connections")
    private int connections = 512;

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "seconds")
    private int seconds = 20;

    @Option(names = "--warm-up", paramLabel = "N", descriptionKey = "warm-up")
    private int warmUp = 60;

    @Option(names = "--bulk", paramLabel = "N", descriptionKey = "bulk")
    private int bulk = 1_000_000;

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "json")
    private @Nullable Path json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (connections < 1
                || connections > Load.MAX_CONNECTIONS
                || seconds < 1
                || seconds > MAX_SECONDS
                || warmUp < 0
                || warmUp > MAX_SECONDS
                || bulk < 0
                || bulk > MAX_BULK) {
            Texts.of(ServiceBenchCommand.class, out).say("bench.bounds", Load.MAX_CONNECTIONS, MAX_SECONDS, MAX_BULK);
            return ExitCode.USAGE.code();
        }
        try (BenchStack stack = BenchStack.open(data, kind, out);
                Session session = Session.of(stack.folder(), msp)) {
            JsonObject settings = JsonObject.builder()
                    .put("bulk", bulk)
                    .put("connections", connections)
                    .put("seconds", seconds)
                    .put("warmUp", warmUp)
                    .build();
            Report report = new Report(stack.kind(), stack.folder().definition().ordering(), settings);
            stack.describe(report);
            measure(new ServiceBench(session, report));
            stack.describe(report);
            report.publish(out, json);
        }
        return ExitCode.OK.code();
    }

    private void measure(ServiceBench bench) throws IOException {
        bench.load(connections, warmUp, seconds);
        bench.idle();
        if (bulk > 0) {
            bench.bulk(bulk);
        }
        bench.audit();
    }
}
