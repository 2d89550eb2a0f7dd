package org.mingzheng.network.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The database server that a killed service leaves running. It is recognised by the file that PostgreSQL itself writes into its
 * folder, and by that folder in its command line: a number alone may be another's process by now.
 *
 * @param rows PostgreSQL's data folder
 */
public record DatabaseServer(Path rows) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** PostgreSQL's own ways to end, each harder: wait for clients, end them, end at once and recover at the next start. */
    private static final List<String> SIGNALS = List.of("TERM", "INT", "QUIT", "KILL");

    /** How it went. */
    public enum End {
        /** There was none. */
        DID_NOT_RUN,
        /** It ended. */
        ENDED,
        /** It still runs. */
        RUNS
    }

    /** {@return whether a server is at work: it runs, and is not paused} */
    public boolean isAtWork() {
        return server().filter(process -> !ProcessTable.isPaused(process.pid())).isPresent();
    }

    /** {@return how it went to ask the server to end, more and more insistently} */
    public End stop() {
        if (server().isEmpty()) {
            return End.DID_NOT_RUN;
        }
        for (String signal : SIGNALS) {
            server().ifPresent(process -> send(signal, process));
            if (Patience.until(PATIENCE, () -> server().isEmpty())) {
                return End.ENDED;
            }
        }
        return End.RUNS;
    }

    /** A paused process takes no signal but these; its own processes end with the last one only if they are sent it, too. */
    private static void send(String signal, ProcessHandle server) {
        List<ProcessHandle> own = signal.equals("KILL") ? server.descendants().toList() : List.of();
        Stream.concat(Stream.of(server), own.stream()).map(ProcessHandle::pid).forEach(pid -> {
            var _ = Tool.run(List.of("kill", "-" + signal, "" + pid), Map.of());
            var _ = Tool.run(List.of("kill", "-CONT", "" + pid), Map.of());
        });
    }

    private Optional<ProcessHandle> server() {
        try {
            Path file = rows.resolve("postmaster.pid");
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .findFirst()
                            .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                            .filter(this::isOurs)
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.isAlive()
                && !ProcessTable.isZombie(process.pid())
                && process.info()
                        .commandLine()
                        .filter(line -> line.contains(rows.toString()))
                        .isPresent();
    }
}
