package org.mingzheng.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.mingzheng.network.process.Patience;

/**
 * The database server that a killed service leaves running. It is recognised by the file that PostgreSQL itself writes into its
 * folder, and by that folder in its command line: a number alone may be another's process by now.
 *
 * @param rows PostgreSQL's data folder
 */
record LeftBehind(Path rows) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Asks the server to end, and waits until it has; whether there was one. */
    boolean stop() {
        Optional<ProcessHandle> server = server();
        server.ifPresent(ProcessHandle::destroy);
        var _ = Patience.until(PATIENCE, () -> server().isEmpty(), ended -> ended);
        return server.isPresent();
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
                && process.info()
                        .commandLine()
                        .filter(line -> line.contains(rows.toString()))
                        .isPresent();
    }
}
