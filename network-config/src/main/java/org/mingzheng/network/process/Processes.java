package org.mingzheng.network.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzheng.network.report.NetworkFault;

/** The processes of one network: only what is recorded in its folder is ever touched. */
public final class Processes {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int LAST_LINES = 5;
    /** Of a log; one as long is kept beside it, and that of the start before: 13 programs stay below 200 MB. */
    private static final long LOG_BYTES = 4L << 20;

    private static final String START = text();

    private final NetworkFolder folder;
    private final Duration grace;

    /**
     * The processes of a network.
     *
     * @param folder the network's
     */
    public Processes(NetworkFolder folder) {
        this(folder, GRACE);
    }

    Processes(NetworkFolder folder, Duration grace) {
        this.folder = folder;
        this.grace = grace;
    }

    /**
     * {@return whether a program runs, as it should be now}
     *
     * @param program any of the network
     */
    public boolean runs(Program program) {
        return record(program.name())
                .filter(record -> record.fingerprint().equals(program.fingerprint()))
                .flatMap(ProcessRecord::process)
                .filter(process -> !ProcessTable.isPaused(process.pid()))
                .isPresent();
    }

    /**
     * {@return what became of a program}
     *
     * @param name the program's
     */
    public ProcessState state(String name) {
        Optional<ProcessRecord> record = record(name);
        if (record.isEmpty()) {
            return new ProcessState.Stopped();
        }
        long pid = record.get().pid();
        if (record.get().process().isEmpty()) {
            return new ProcessState.Dead(pid);
        }
        return ProcessTable.isPaused(pid)
                ? new ProcessState.Paused(pid)
                : new ProcessState.Running(pid, ProcessTable.memory(pid));
    }

    /**
     * Starts a program; it may still be far from being at work.
     *
     * @param program none of its ports may be taken
     */
    public void start(Program program) {
        program.ports().forEach(port -> Ports.refuseTaken(port, program.name()));
        try {
            Path log = freshLog(program.name());
            Path run = folder.run(program.name());
            Files.createDirectories(run.getParent());
            Files.deleteIfExists(run);
            List<String> command = new ArrayList<>(List.of(
                    "sh", "-c", START, "start", run.toString(), program.fingerprint(), log.toString(), "" + LOG_BYTES));
            command.addAll(program.command());
            var _ = builder(command, program.environment())
                    .directory(folder.path().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    /** The log of the start before is kept beside it. */
    private Path freshLog(String name) throws IOException {
        Path log = folder.log(name);
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    /** A process with a small, known environment: no variable of the caller changes what a program does. */
    static ProcessBuilder builder(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL"));
        builder.environment().putAll(environment);
        return builder;
    }

    /**
     * Waits until a started program listens on all its ports.
     *
     * @param program started
     * @throws NetworkFault with its last words, if it ends instead
     */
    public void awaitListening(Program program) {
        var _ = Patience.until(PATIENCE, () -> listens(program) || isDead(program));
        // Where it is dead and something listens, that is another program.
        if (isDead(program) || !listens(program)) {
            throw NetworkFault.of(
                    isDead(program) ? "fault.ended" : "fault.not-listening",
                    program.name(),
                    program.ports(),
                    lastWords(program.name()),
                    folder.log(program.name()));
        }
    }

    private static boolean listens(Program program) {
        return program.ports().stream().allMatch(Ports::isListening);
    }

    private boolean isDead(Program program) {
        return state(program.name()) instanceof ProcessState.Dead;
    }

    private String lastWords(String name) {
        try (Stream<String> lines = Files.lines(folder.log(name), StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.toList();
            return String.join(" | ", all.subList(Math.max(0, all.size() - LAST_LINES), all.size()));
        } catch (IOException e) {
            return "nothing";
        }
    }

    /**
     * Stops the programs of this network that run: asks all, waits for each, and insists after ten seconds.
     *
     * @param names the programs
     * @return those that ran
     */
    public List<String> stop(List<String> names) {
        List<String> running =
                names.stream().filter(name -> process(name).isPresent()).toList();
        running.forEach(name -> process(name).ifPresent(ProcessHandle::destroy));
        running.forEach(this::awaitEnd);
        names.forEach(this::forget);
        return running;
    }

    private void awaitEnd(String name) {
        if (!ended(name)) {
            process(name).ifPresent(ProcessHandle::destroyForcibly);
            if (!ended(name)) {
                throw NetworkFault.of("fault.does-not-end", name);
            }
        }
    }

    /** Not {@link ProcessHandle#onExit}, which waits for ever for a process whose parent does not notice its end. */
    private boolean ended(String name) {
        return Patience.until(grace, () -> process(name).isEmpty());
    }

    private void forget(String name) {
        try {
            Files.deleteIfExists(folder.run(name));
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    private Optional<ProcessHandle> process(String name) {
        return record(name).flatMap(ProcessRecord::process);
    }

    private Optional<ProcessRecord> record(String name) {
        return ProcessRecord.read(folder.run(name));
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Processes.class.getResourceAsStream("start"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }
}
