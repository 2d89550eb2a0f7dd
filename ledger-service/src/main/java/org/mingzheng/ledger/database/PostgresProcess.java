package org.mingzheng.ledger.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The process of a PostgreSQL server, as its data folder names it.
 *
 * @param rows the data folder
 */
record PostgresProcess(Path rows) {
    private static final String FILE = "postmaster.pid";

    boolean isAlive() {
        return pid().flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().commandLine())
                .filter(line -> line.contains(rows.toString()))
                .isPresent();
    }

    /** Why there is no such process, in words, if there is none. */
    Optional<String> ended() {
        if (!Files.exists(rows.resolve("PG_VERSION"))) {
            return Optional.of("the data folder of its own database is gone: " + rows);
        }
        return isAlive() ? Optional.empty() : Optional.of("its own database has ended, whose data folder is " + rows);
    }

    private Optional<Long> pid() {
        try {
            List<String> lines = Files.readAllLines(rows.resolve(FILE));
            return lines.stream().findFirst().map(line -> Long.parseLong(line.strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
