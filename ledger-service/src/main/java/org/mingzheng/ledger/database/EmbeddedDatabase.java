package org.mingzheng.ledger.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server as a process beside the service, for trying and testing. Its settings are durable: what is committed
 * survives the end of the service, of the server and of the machine. The library's own settings are not.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String USER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * {@return the running server} One that a killed service has left behind is stopped first.
     *
     * @param folder holds {@code programs} and {@code rows}
     * @throws IOException if it does not start
     */
    public static EmbeddedDatabase start(Path folder) throws IOException {
        Path programs = Files.createDirectories(folder.resolve("programs")).toAbsolutePath();
        Path rows = folder.resolve("rows").toAbsolutePath();
        stopLeftBehind(programs, rows);
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(programs.toFile())
                .setDataDirectory(rows)
                .setCleanDataDirectory(false)
                // else the caller's locale, which this machine need not have
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_connections", "60")
                .setServerConfig("max_wal_size", "2GB")
                .setPGStartupWait(PATIENCE)
                .start();
        return new EmbeddedDatabase(server);
    }

    private static void stopLeftBehind(Path programs, Path rows) throws IOException {
        Optional<Path> control = control(programs);
        if (control.isEmpty() || !Files.exists(rows.resolve("postmaster.pid"))) {
            return;
        }
        List<String> command = new ArrayList<>();
        if (USER_ROOT.equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(control.get().toString(), "-D", rows.toString(), "-m", "fast", "-w", "stop"));
        run(command);
    }

    private static final String USER_ROOT = "root";

    private static Optional<Path> control(Path programs) throws IOException {
        try (Stream<Path> found = Files.walk(programs, 3)) {
            return found.filter(path -> path.endsWith(Path.of("bin", "pg_ctl"))).findFirst();
        }
    }

    /** A server that is gone already makes this fail, which is just as well. */
    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("the database that a former service left behind does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** {@return where it listens} */
    public DatabaseAddress address() {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + USER, USER, "");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
