package org.mingzheng.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.NetworkCommand;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Ordering;
import org.mingzheng.network.process.NetworkFolder;

/** A network that lives as long as the measurement. */
record BenchNetwork(NetworkFolder folder, NetworkDefinition definition, long startMillis) implements AutoCloseable {
    static BenchNetwork start(Path data, Kind kind, Ordering ordering, PrintWriter out) {
        long start = System.nanoTime();
        network(out, "up", "--data", data.toString(), "--kind", word(kind), "--ordering", word(ordering));
        long millis = (System.nanoTime() - start) / 1_000_000;
        NetworkFolder folder = new NetworkFolder(data);
        return new BenchNetwork(folder, NetworkDefinition.read(folder.definition()), millis);
    }

    /** Resident memory of all processes of the network. */
    long residentMegabytes() {
        return residentMegabytes(folder);
    }

    static long residentMegabytes(NetworkFolder folder) {
        try (Stream<Path> records = Files.list(folder.path().resolve("run"))) {
            return records.filter(file -> file.toString().endsWith(".pid"))
                            .mapToLong(BenchNetwork::residentKilobytes)
                            .sum()
                    / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long residentKilobytes(Path record) {
        try {
            String pid = Files.readString(record).strip().split("\\s", 2)[0];
            List<String> status = Files.readAllLines(Path.of("/proc", pid, "status"));
            return status.stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        String data = folder.path().toString();
        PrintWriter out = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        network(out, "down", "--data", data);
        network(out, "reset", "--yes", "" + folder.path().getFileName(), "--data", data);
    }

    private static void network(PrintWriter out, String... args) {
        int code = NetworkCommand.commandLine().setOut(out).setErr(out).execute(args);
        if (code != 0) {
            throw Fault.of(BenchNetwork.class, "bench.no-network", args[0]);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
