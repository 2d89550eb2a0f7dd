package org.mingzheng.it.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mingzheng.it.Command;

/** The ledger on this machine that is maltreated: its commands, its processes, its address. */
final class Machine {
    static final Path ROOT = Path.of(System.getProperty("mingzheng.root", ".."));

    /** PostgreSQL's first process, which no command started directly. */
    static final String DATABASE = "postgres";

    /** Any of the processes that serve PostgreSQL's clients or write for it. */
    static final String DATABASE_PART = "postgres-part";

    private static final int COMMAND_MINUTES = 8;

    private final Path data;
    private final Command command;
    private final String kind;
    private String token = "";

    Machine(Path data, String kind) {
        this.data = data.toAbsolutePath().normalize();
        this.command = new Command(this.data);
        this.kind = kind;
    }

    Path data() {
        return data;
    }

    String kind() {
        return kind;
    }

    String token() {
        return token;
    }

    /** Makes a token that lasts as long as any run. */
    void mint() throws IOException, InterruptedException {
        String said =
                command.run("token", "--as", "NotaryMSP", "--minutes", "600").said();
        token = said.strip().lines().reduce((_, last) -> last).orElse("");
    }

    URI address() {
        try {
            return URI.create(Files.readString(data.resolve("service/address")).strip());
        } catch (IOException | IllegalArgumentException e) {
            return URI.create("http://127.0.0.1:1");
        }
    }

    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    Process startUp(Path output) throws IOException {
        return command.start(output, "up", "--network", kind);
    }

    /** Runs a command, which has a deadline: one that hangs is told as code -1. */
    Command.Ended run(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("chaos", ".out");
        Process process = command.start(output, arguments);
        boolean ended = process.waitFor(COMMAND_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        Files.delete(output);
        return new Command.Ended(ended ? process.exitValue() : -1, said);
    }

    Command.Ended up() throws IOException, InterruptedException {
        return run("up", "--network", kind);
    }

    /** Every process that runs, by name. */
    SortedMap<String, ProcessHandle> processes() throws IOException {
        SortedMap<String, ProcessHandle> found = new TreeMap<>();
        Path run = data.resolve("run");
        if (Files.isDirectory(run)) {
            try (Stream<Path> records = Files.list(run)) {
                records.filter(file -> file.toString().endsWith(".pid")).forEach(file -> put(found, file));
            }
        }
        Path postmaster = data.resolve("service/database/rows/postmaster.pid");
        process(postmaster).ifPresent(server -> {
            found.put(DATABASE, server);
            server.children()
                    .min((a, b) -> Long.compare(b.pid(), a.pid()))
                    .ifPresent(part -> found.put(DATABASE_PART, part));
        });
        return found;
    }

    private static void put(SortedMap<String, ProcessHandle> found, Path file) {
        process(file)
                .ifPresent(process -> found.put(file.getFileName().toString().replace(".pid", ""), process));
    }

    private static Optional<ProcessHandle> process(Path file) {
        try {
            String[] words = Files.readString(file).strip().split("\\s+", -1);
            return ProcessHandle.of(Long.parseLong(words[0])).filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
