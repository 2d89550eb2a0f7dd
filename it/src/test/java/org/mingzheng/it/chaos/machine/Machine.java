package org.mingzheng.it.chaos.machine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mingzheng.it.Command;

/** The ledger on this machine that is maltreated: its commands, its processes, its address. */
public final class Machine {
    public static final Path ROOT = Path.of(System.getProperty("mingzheng.root", ".."));

    /** PostgreSQL's first process, which no command started directly. */
    public static final String DATABASE = "postgres";

    /** Any of the processes that serve PostgreSQL's clients or write for it. */
    public static final String DATABASE_PART = "postgres-part";

    private static final int COMMAND_MINUTES = 8;

    private final Path data;
    private final Conditions conditions;
    private final Command command;
    private final String kind;
    private String token = "";

    public Machine(Path data, String kind) {
        this.data = data.toAbsolutePath().normalize();
        this.conditions = new Conditions(this.data.resolveSibling("conditions"));
        this.command = new Command(this.data, conditions.environment());
        this.kind = kind;
    }

    public Path data() {
        return data;
    }

    public String kind() {
        return kind;
    }

    public String token() {
        return token;
    }

    /** Under what the programs run that are started from now on. */
    public Conditions conditions() {
        return conditions;
    }

    /** Makes a token that lasts as long as any run. */
    public void mint() throws IOException, InterruptedException {
        String said =
                command.run("token", "--as", "NotaryMSP", "--minutes", "600").said();
        token = said.strip().lines().reduce((_, last) -> last).orElse("");
    }

    public URI address() {
        try {
            return URI.create(Files.readString(data.resolve("service/address")).strip());
        } catch (IOException | IllegalArgumentException e) {
            return URI.create("http://127.0.0.1:1");
        }
    }

    public static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public Process startUp(Path output) throws IOException {
        return command.start(output, "up", "--network", kind);
    }

    public Process start(Path output, String... arguments) throws IOException {
        return command.start(output, arguments);
    }

    /** Runs a command, which has a deadline: one that hangs is told as code -1. */
    public Command.Ended run(String... arguments) throws IOException, InterruptedException {
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

    public Command.Ended up() throws IOException, InterruptedException {
        return run("up", "--network", kind);
    }

    public Command.Ended down() throws IOException, InterruptedException {
        return run("down");
    }

    /** Whether the service says that it is ready, with everything behind it. */
    public boolean isReady() throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest question = HttpRequest.newBuilder(URI.create(address() + "/readyz"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends every process at once, as a power failure would, and waits until the kernel has none of them. */
    public void killAll() throws IOException {
        List<ProcessHandle> all = List.copyOf(processes().values());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> {
            var _ = process.onExit().join();
        });
    }

    /** Every process that runs, by name. */
    public SortedMap<String, ProcessHandle> processes() throws IOException {
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
