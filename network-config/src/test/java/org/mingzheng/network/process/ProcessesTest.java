package org.mingzheng.network.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.network.report.NetworkFault;

class ProcessesTest {
    private static final Duration A_WHILE = Duration.ofSeconds(20);
    private static final String NAME = "sleeper";

    @TempDir
    Path path;

    private NetworkFolder folder;
    private Processes processes;

    @BeforeEach
    void open() {
        folder = new NetworkFolder(path);
        processes = new Processes(folder, Duration.ofMillis(300));
    }

    @AfterEach
    void stop() {
        var _ = processes.stop(List.of(NAME));
    }

    private static Program program(String script, Path... reads) {
        return new Program(NAME, List.of("sh", "-c", script), Map.of("SAYS", "hello"), List.of(), List.of(reads));
    }

    private ProcessState.Running running() {
        assertThat(Patience.until(A_WHILE, () -> processes.state(NAME) instanceof ProcessState.Running))
                .isTrue();
        return (ProcessState.Running) processes.state(NAME);
    }

    private void awaitLog(String text) {
        assertThat(Patience.until(A_WHILE, () -> log().contains(text)))
                .as(log())
                .isTrue();
    }

    private String log() {
        try {
            return Files.readString(folder.log(NAME));
        } catch (IOException e) {
            return "";
        }
    }

    private void kill() {
        ProcessHandle.of(running().pid()).ifPresent(ProcessHandle::destroyForcibly);
        assertThat(Patience.until(A_WHILE, () -> processes.state(NAME) instanceof ProcessState.Dead))
                .isTrue();
    }

    @Test
    void aProgramThatWasNeverStartedIsStopped() {
        assertThat(processes.state(NAME)).isEqualTo(new ProcessState.Stopped());
    }

    @Test
    void aStartedProgramRunsUntilItIsStopped() {
        Program program = program("exec sleep 60");
        processes.start(program);
        assertThat(running().pid()).isPositive();
        assertThat(processes.runs(program)).isTrue();
        assertThat(processes.stop(List.of(NAME))).containsExactly(NAME);
        assertThat(processes.state(NAME)).isEqualTo(new ProcessState.Stopped());
        assertThat(processes.stop(List.of(NAME))).isEmpty();
    }

    @Test
    void anotherCommandRecognisesIt() {
        Program program = program("exec sleep 60");
        processes.start(program);
        long pid = running().pid();
        Processes later = new Processes(folder);
        assertThat(later.runs(program)).isTrue();
        assertThat(later.state(NAME))
                .isInstanceOfSatisfying(
                        ProcessState.Running.class, r -> assertThat(r.pid()).isEqualTo(pid));
    }

    @Test
    void aKilledProgramIsDead() {
        Program program = program("exec sleep 60");
        processes.start(program);
        kill();
        assertThat(processes.runs(program)).isFalse();
    }

    @Test
    void aPausedProgramHangsAndIsEndedAllTheSame() {
        Program program = program("exec sleep 60");
        processes.start(program);
        long pid = running().pid();
        var _ = Tool.run(List.of("kill", "-STOP", "" + pid), Map.of());
        assertThat(Patience.until(A_WHILE, () -> processes.state(NAME) instanceof ProcessState.Paused))
                .isTrue();
        assertThat(processes.state(NAME).isThere()).isTrue();
        assertThat(processes.runs(program)).isFalse();
        assertThat(processes.stop(List.of(NAME))).containsExactly(NAME);
        assertThat(processes.state(NAME)).isEqualTo(new ProcessState.Stopped());
    }

    @Test
    void aProcessThatGotTheSameNumberLaterIsNotTaken() throws IOException {
        long other = ProcessHandle.current().pid();
        Files.createDirectories(folder.run(NAME).getParent());
        Files.writeString(folder.run(NAME), other + " 1 fingerprint\n");
        assertThat(processes.state(NAME)).isEqualTo(new ProcessState.Dead(other));
        assertThat(processes.stop(List.of(NAME))).isEmpty();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aHalfWrittenRecordCountsAsNone() throws IOException {
        Files.createDirectories(folder.run(NAME).getParent());
        Files.writeString(folder.run(NAME), "12");
        assertThat(processes.state(NAME)).isEqualTo(new ProcessState.Stopped());
    }

    @Test
    void aProgramWhoseFilesChangedDoesNotRunAsItShould() throws IOException {
        Path configuration = Files.writeString(path.resolve("core.yaml"), "a");
        processes.start(program("exec sleep 60", path.resolve("core.yaml")));
        var _ = running();
        assertThat(processes.runs(program("exec sleep 60", configuration))).isTrue();
        Files.writeString(configuration, "b");
        assertThat(processes.runs(program("exec sleep 60", configuration))).isFalse();
        assertThat(processes.runs(program("exec sleep 61"))).isFalse();
    }

    @Test
    void aProgramThatIgnoresTheRequestToEndIsEnded() {
        processes.start(program("trap '' TERM; echo deaf; while true; do sleep 1; done"));
        awaitLog("deaf");
        assertThat(processes.stop(List.of(NAME))).containsExactly(NAME);
        assertThat(processes.state(NAME)).isEqualTo(new ProcessState.Stopped());
    }

    @Test
    void itGetsItsOwnVariablesAndNoneOfTheCaller() {
        processes.start(program("env; echo end; exec sleep 60"));
        awaitLog("end");
        assertThat(log()).contains("SAYS=hello");
        assertThat(log().lines().map(line -> line.split("=", 2)[0]))
                .isSubsetOf("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "SAYS", "PWD", "OLDPWD", "SHLVL", "_", "end");
    }

    @Test
    void itHasASessionOfItsOwnSoThatTheTerminalCannotEndIt() {
        processes.start(program("ps -o sid= -p $$ | tr -d ' '; echo $$; exec sleep 60"));
        awaitLog("\n" + running().pid() + "\n");
        assertThat(log().lines().distinct()).hasSize(1);
    }

    @Test
    void theLogOfTheStartBeforeIsKept() throws IOException {
        processes.start(program("echo first; exec sleep 60"));
        awaitLog("first");
        var _ = processes.stop(List.of(NAME));
        processes.start(program("echo second; exec sleep 60"));
        awaitLog("second");
        assertThat(log()).doesNotContain("first");
        assertThat(folder.path().resolve("log/" + NAME + ".previous.log"))
                .content()
                .contains("first");
    }

    /** Whoever writes without end fills no disk: the log is emptied, and what stood in it last kept once. */
    @Test
    void aLogThatGrowsIsEmptiedAndWhatStoodInItIsKeptOnce() throws IOException {
        processes.start(program("head -c 5000000 /dev/zero | tr '\\0' 'a'; echo; echo full; exec sleep 60"));
        awaitLog("full");
        Path kept = folder.path().resolve("log/" + NAME + ".log.1");
        assertThat(Patience.until(A_WHILE, () -> Files.exists(kept) && log().length() < 5_000_000))
                .isTrue();
        assertThat(kept).content().contains("full");
        assertThat(running().pid()).isPositive();
    }

    @Test
    void aProgramThatEndsInsteadOfListeningIsReportedWithItsLastWords() throws IOException {
        Program program = new Program(
                NAME, List.of("sh", "-c", "echo no such file; exit 1"), Map.of(), List.of(freePort()), List.of());
        processes.start(program);
        assertThatThrownBy(() -> processes.awaitListening(program))
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining("sleeper ended while it started; it last said: no such file");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
