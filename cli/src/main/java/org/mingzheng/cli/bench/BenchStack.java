package org.mingzheng.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.stack.Stack;
import org.mingzheng.network.NetworkCommand;
import org.mingzheng.network.definition.Kind;

/**
 * A ledger with its service: the one of a folder, which goes on running, or one of the measurement's own, which is deleted
 * afterwards.
 */
record BenchStack(StackFolder folder, Stack stack, boolean own, long startMillis) implements AutoCloseable {
    static BenchStack open(@Nullable Path data, Kind kind, PrintWriter out) throws IOException {
        boolean own = data == null;
        StackFolder folder = StackFolder.of(data == null ? Files.createTempDirectory("mingzheng-bench") : data);
        Stack stack = new Stack(folder, out);
        long start = System.nanoTime();
        if (!stack.up(Optional.of(kind).filter(_ -> own))) {
            throw Fault.of(BenchStack.class, "bench.not-up", folder.path());
        }
        return new BenchStack(folder, stack, own, (System.nanoTime() - start) / 1_000_000);
    }

    void describe(Report report) {
        if (own) {
            report.add("nothing → everything ready", startMillis, "ms");
        }
        report.add("memory, all processes", BenchNetwork.residentMegabytes(folder.network()), "MB");
    }

    Kind kind() {
        return folder.definition().kind().orElse(Kind.EMBEDDED);
    }

    @Override
    public void close() {
        if (own) {
            boolean _ = stack.down();
            PrintWriter out = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
            int _ = NetworkCommand.commandLine()
                    .setOut(out)
                    .execute("reset", "--yes", "" + folder.path().getFileName(), "--data", "" + folder.path());
        }
    }
}
