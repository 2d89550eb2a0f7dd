package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** A service that lacks a part for good ends with one sentence and an exit code: whoever supervises it starts a whole one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndingIT {
    private static final int ENDED = 70;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private NetworkUnderTest network;
    private LogUnderTest log;

    @BeforeAll
    void start() {
        network = NetworkUnderTest.running();
        log = LogUnderTest.register(network, "ending", "record", true);
    }

    /** A running service, and where its output goes. */
    private record Running(Process process, RemoteService remote, Path folder) implements AutoCloseable {
        String output() throws IOException {
            return Files.readString(folder.resolve("output.log"));
        }

        Path rows() {
            return folder.resolve("database/rows");
        }

        void requireEnd(String why) throws Exception {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(ENDED);
            assertThat(output().lines().filter(line -> line.contains("the service ends, for ")))
                    .singleElement()
                    .asString()
                    .contains(why, "Start it again");
        }

        /** Its database outlives it, as the test wants no remains. */
        @Override
        public void close() throws IOException {
            process.destroyForcibly();
            var _ = process.onExit().join();
            postmaster().ifPresent(ProcessHandle::destroy);
        }

        Optional<ProcessHandle> postmaster() throws IOException {
            Path file = rows().resolve("postmaster.pid");
            return Files.exists(file)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                    : Optional.empty();
        }
    }

    private Running running(String name, String... options) throws IOException {
        Path folder = network.data().resolve("service/ending-" + name);
        Map<String, Object> settings =
                ServiceUnderTest.settings(network, List.of(log), folder.resolve("database"), folder);
        try (ServerSocket free = new ServerSocket(0)) {
            settings.put("server.port", free.getLocalPort());
        }
        settings.put("management.server.port", 0);
        Process process = ServiceProcess.of(DyingService.class, settings, folder.resolve("output.log"), options);
        Running running = new Running(process, new RemoteService((int) settings.get("server.port")), folder);
        try {
            running.remote.awaitListening();
        } catch (AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
        return running;
    }

    @ParameterizedTest
    @CsvSource({
        "PROJECT, error, its part projection has died",
        "STORE_CHECKPOINT, memory, OutOfMemoryError",
        "STORE_ENTRIES, memory, OutOfMemoryError"
    })
    void aPartThatDiesEndsTheProcessWithASentence(String step, String kind, String why) throws Exception {
        String name = step.toLowerCase(Locale.ROOT) + "-" + kind;
        Path order = network.data().resolve("service/ending-" + name + ".order");
        try (Running running = running(name, "-Xmx192m", "-XX:TieredStopAtLevel=1", "-Ddying.order=" + order)) {
            Files.writeString(order, step + " " + kind);
            var entries = log.entries(name, 1);
            Pause.until(PATIENCE, "ended", () -> !running.process.isAlive() || !running.remote.accepted(name, entries));

            running.requireEnd(why);
        }
    }

    @Test
    void aDataFolderThatIsGoneEndsTheProcessWithASentence() throws Exception {
        try (Running running = running("gone", "-XX:TieredStopAtLevel=1", "-Ddying.order=none")) {
            ProcessHandle postmaster = running.postmaster().orElseThrow();
            boolean _ = FileSystemUtils.deleteRecursively(running.rows());

            running.requireEnd("the data folder of its own database is gone");
            postmaster.destroyForcibly();
        }
    }

    @Test
    void aDatabaseOfItsOwnThatRecoversEndsNothingAndOneThatIsKilledEndsTheProcess() throws Exception {
        try (Running running = running("killed", "-XX:TieredStopAtLevel=1", "-Ddying.order=none")) {
            ProcessHandle postmaster = running.postmaster().orElseThrow();
            ProcessHandle writer = postmaster
                    .children()
                    .filter(ProcessHandle::isAlive)
                    .findAny()
                    .orElseThrow();
            var _ = writer.destroyForcibly();
            var entries = log.entries("recovered", 1);
            Pause.until(PATIENCE, "taken again", () -> running.remote.accepted("recovered", entries));
            assertThat(running.output()).doesNotContain("the service ends");

            var _ = postmaster.destroyForcibly();
            running.requireEnd("its own database has ended");
        }
    }
}
