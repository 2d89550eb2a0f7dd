package org.mingzheng.ledger.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
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
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** It may have much to recover. */
    private static final Duration STARTS = Duration.ofMinutes(10);

    /** Whoever has an account on this machine could else be this database's superuser. */
    private static final String ACCESS = """
        local all all scram-sha-256
        host all all 127.0.0.1/32 scram-sha-256
        host all all ::1/128 scram-sha-256
        """;

    private static final String OPEN = ACCESS.replace("scram-sha-256", "trust");
    private static final int PASSWORD_BYTES = 24;

    private final EmbeddedPostgres server;
    private final String password;
    private final PostgresProcess process;
    private volatile boolean closed;

    private EmbeddedDatabase(EmbeddedPostgres server, String password, Path rows) {
        this.server = server;
        this.password = password;
        this.process = new PostgresProcess(rows);
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
        String password = password(folder.resolve("password"), rows);
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
                .setConnectConfig("password", password)
                .setPGStartupWait(STARTS)
                .start();
        EmbeddedDatabase database = new EmbeddedDatabase(server, password, rows);
        database.closeToOthers(rows.resolve("pg_hba.conf"));
        return database;
    }

    /** Its owner's alone. A database whose password was lost is opened to have another: the files are the owner's, too. */
    private static String password(Path file, Path rows) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        if (Files.exists(rows.resolve("pg_hba.conf"))) {
            Files.writeString(rows.resolve("pg_hba.conf"), OPEN);
        }
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Path part = Files.createTempFile(file.getParent(), "part", "");
        Files.writeString(part, password + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return password;
    }

    /** Sets the password while nobody is asked for one, and then asks everybody. */
    private void closeToOthers(Path access) throws IOException {
        if (Files.readString(access).equals(ACCESS)) {
            return;
        }
        try (Connection connection = address().open();
                Statement statement = connection.createStatement()) {
            statement.execute("alter user " + USER + " password '" + password + "'");
            Files.writeString(access, ACCESS);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            server.close();
            throw new IOException("the database cannot be closed to other accounts: " + e.getMessage(), e);
        }
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
        command.addAll(List.of(control.get().toString(), "-D", rows.toString(), "-w", "stop"));
        // Immediately is safe: it is what a power failure does, and the next start recovers.
        for (String mode : List.of("fast", "immediate")) {
            List<String> harder = new ArrayList<>(command);
            harder.addAll(List.of("-m", mode, "-t", "" + PATIENCE.toSeconds()));
            if (ended(harder, rows)) {
                return;
            }
        }
        throw new IOException("the database that a former service left behind does not stop");
    }

    private static final String USER_ROOT = "root";

    private static Optional<Path> control(Path programs) throws IOException {
        try (Stream<Path> found = Files.walk(programs, 3)) {
            return found.filter(path -> path.endsWith(Path.of("bin", "pg_ctl"))).findFirst();
        }
    }

    /** A server that is gone already makes the program fail, which is just as well. */
    private static boolean ended(List<String> command, Path rows) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            boolean ended = process.waitFor(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return ended && (process.exitValue() == 0 || !new PostgresProcess(rows).isAlive());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** {@return where it listens} */
    public DatabaseAddress address() {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + USER, USER, password);
    }

    /** {@return why it has ended without having been told to, in words, if it has} */
    Optional<String> ended() {
        Optional<String> why = process.ended();
        return closed ? Optional.empty() : why;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        server.close();
    }
}
