package org.mingzheng.cli.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.service.Access;
import org.mingzheng.cli.service.LedgerClient;
import org.mingzheng.network.engine.Jar;
import org.mingzheng.network.engine.Java;
import org.mingzheng.network.home.Home;
import org.mingzheng.network.process.Patience;
import org.mingzheng.network.process.ProcessState;
import org.mingzheng.network.process.Processes;
import org.mingzheng.network.process.Program;

/** The {@code ledger-service} as a process that outlives the command. */
final class ServiceProcess {
    static final String NAME = "ledger-service";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StackFolder folder;
    private final Processes processes;

    ServiceProcess(StackFolder folder) {
        this.folder = folder;
        this.processes = new Processes(folder.network());
    }

    /** Starts it unless it runs with this configuration already; whether it had to. */
    boolean start(Path configuration, int port) {
        Path copy = folder.network().configuration(NAME).resolve(NAME + ".jar");
        Jar.copy(Home.root().resolve("ledger-service/target/ledger-service.jar"), copy);
        Program program = program(copy, configuration, port);
        if (processes.runs(program)) {
            return false;
        }
        var _ = processes.stop(List.of(NAME));
        processes.start(program);
        return true;
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

    void awaitReady() {
        boolean _ = Patience.until(PATIENCE, () -> isDead() || isReady(), done -> done);
        Path log = folder.network().log(NAME);
        if (isDead()) {
            throw Fault.of(ServiceProcess.class, "stack.service-died", log, LastError.in(log));
        }
        if (!isReady()) {
            throw Fault.of(ServiceProcess.class, "stack.service-not-ready", log);
        }
    }

    boolean isReady() {
        Optional<Access> access = folder.serviceAddress().map(address -> new Access(address, Optional.empty()));
        if (access.isEmpty()) {
            return false;
        }
        try (LedgerClient client = new LedgerClient(access.get(), Duration.ZERO)) {
            return client.isReady();
        } catch (Fault e) {
            return false;
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
        return new LeftBehind(folder.service().resolve("database/rows")).stop() || ran;
    }
}
