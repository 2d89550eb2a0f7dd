package org.mingzheng.cli.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.service.Access;
import org.mingzheng.cli.service.LedgerClient;
import org.mingzheng.network.engine.Jar;
import org.mingzheng.network.engine.Java;
import org.mingzheng.network.home.Home;
import org.mingzheng.network.process.DatabaseServer;
import org.mingzheng.network.process.Patience;
import org.mingzheng.network.process.ProcessState;
import org.mingzheng.network.process.Processes;
import org.mingzheng.network.process.Program;
import org.mingzheng.network.report.Texts;

/** The {@code ledger-service} as a process that outlives the command. */
final class ServiceProcess {
    static final String NAME = "ledger-service";

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration QUIET = Duration.ofMinutes(2);
    /** Of one question to it: a service that hangs holds no command up. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final StackFolder folder;
    private final Processes processes;

    ServiceProcess(StackFolder folder) {
        this.folder = folder;
        this.processes = new Processes(folder.network());
    }

    /** Whether its process and that of its database are there, and neither is paused. */
    boolean isAlive() {
        return state() instanceof ProcessState.Running && database().isAtWork();
    }

    /** Starts it unless it runs with this configuration already, database and all; whether it had to. */
    boolean start(Path configuration, int port) {
        Path copy = folder.network().configuration(NAME).resolve(NAME + ".jar");
        Jar.copy(Home.root().resolve("ledger-service/target/ledger-service.jar"), copy);
        Program program = program(copy, configuration, port);
        if (processes.runs(program) && isAlive()) {
            return false;
        }
        var _ = stop();
        processes.start(program);
        return true;
    }

    private DatabaseServer database() {
        return new DatabaseServer(folder.service().resolve("database/rows"));
    }

    private Program program(Path jar, Path configuration, int port) {
        List<String> command = Java.command(
                List.of(
                        "-Xmx576m",
                        "-Xmn256m",
                        "-Xss512k",
                        "-XX:+UseParallelGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+ExitOnOutOfMemoryError"),
                jar,
                List.of("--spring.config.additional-location=file:" + configuration));
        return new Program(
                NAME, command, Map.of(), List.of(port), List.of(jar, configuration, folder.tokenPublicKey()));
    }

    /** What is known of a service that is waited for. */
    private enum Seen {
        READY,
        DEAD,
        STOPPED,
        QUIET,
        GETS_ON
    }

    /** Waits for as long as it gets on, and tells what for. Once ready is enough: under load a log is behind now and then. */
    void awaitReady(Consumer<String> waiting) {
        Path log = folder.network().log(NAME);
        Progress progress = new Progress(log, QUIET, waiting);
        switch (Patience.until(PATIENCE, () -> look(progress), seen -> seen != Seen.GETS_ON)) {
            case READY -> {}
            case DEAD -> throw Fault.of(ServiceProcess.class, "stack.service-died", log, LastError.in(log));
            case STOPPED ->
                throw Fault.of(
                        ServiceProcess.class, "stack.log-stopped", stopped().orElse("-"));
            case QUIET, GETS_ON -> throw Fault.of(ServiceProcess.class, "stack.service-not-ready", log, readiness());
        }
    }

    private Seen look(Progress progress) {
        if (isDead()) {
            return Seen.DEAD;
        }
        if (isReady()) {
            return Seen.READY;
        }
        if (!progress.isDue()) {
            return Seen.GETS_ON;
        }
        if (stopped().isPresent()) {
            return Seen.STOPPED;
        }
        return progress.isOver(readiness()) ? Seen.QUIET : Seen.GETS_ON;
    }

    /** The first log that stands still, and why. */
    Optional<String> stopped() {
        return ask(LedgerClient::logs).stream()
                .flatMap(answer -> answer.logs().stream())
                .flatMap(log -> log
                        .registration()
                        .optionalObject("stopped")
                        .map(evidence -> log.origin() + ": "
                                + evidence.optionalText("why").orElse("-"))
                        .stream())
                .findFirst();
    }

    /** How far it has come, in words. */
    private String readiness() {
        String key = ask(LedgerClient::isReady).isPresent() ? "stack.service-behind" : "stack.service-starting";
        return Texts.text(ServiceProcess.class, key);
    }

    boolean isReady() {
        return ask(LedgerClient::isReady).orElse(false);
    }

    /** Nothing if it does not answer. */
    private <T> Optional<T> ask(Function<LedgerClient, T> question) {
        Optional<Access> access = folder.serviceAddress().map(address -> new Access(address, Optional.empty()));
        if (access.isEmpty()) {
            return Optional.empty();
        }
        try (LedgerClient client = new LedgerClient(access.get(), Duration.ZERO, ANSWER)) {
            return Optional.of(question.apply(client));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    ProcessState state() {
        return processes.state(NAME);
    }

    private boolean isDead() {
        return state() instanceof ProcessState.Dead;
    }

    /** Whether it ran, or left something running. */
    boolean stop() {
        boolean ran = !processes.stop(List.of(NAME)).isEmpty();
        DatabaseServer.End end = database().stop();
        if (end == DatabaseServer.End.RUNS) {
            throw Fault.of(
                    ServiceProcess.class, "stack.database-runs", database().rows());
        }
        return ran || end == DatabaseServer.End.ENDED;
    }
}
