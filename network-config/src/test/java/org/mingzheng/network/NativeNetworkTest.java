package org.mingzheng.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.network.fabric.NativeEngine;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.process.Patience;
import org.mingzheng.network.process.ProcessState;
import org.mingzheng.network.process.Processes;
import picocli.CommandLine;

/** A real network of Fabric's own programs, where they are present: with a contract of the tests' own. */
class NativeNetworkTest {
    private static final Duration A_WHILE = Duration.ofSeconds(20);
    private static final int DONE = 0;
    private static final int FAILED = 1;

    @TempDir
    Path path;

    private NetworkFolder folder;
    private String said = "";

    @BeforeEach
    void requirePrograms() {
        boolean present = NativeEngine.isPossible(System::getenv);
        if (!present) {
            System.out.println("SKIPPED: NativeNetworkTest, since Fabric's programs are not on this machine"
                    + " (docs/design/network.md)");
        }
        assumeTrue(present, "Fabric's programs are not on this machine");
        folder = new NetworkFolder(path.resolve("network"));
    }

    @AfterEach
    void reset() {
        if (folder != null && folder.exists()) {
            assertThat(run("reset", "--yes", "" + folder.path().getFileName()))
                    .as(said)
                    .isEqualTo(DONE);
        }
    }

    private int run(String... arguments) {
        StringWriter text = new StringWriter();
        List<String> all = Stream.concat(
                        Stream.of(arguments), Stream.of("--data", folder.path().toString()))
                .toList();
        CommandLine command = NetworkCommand.commandLine();
        int exit = command.setOut(new PrintWriter(text))
                .setErr(new PrintWriter(text))
                .execute(all.toArray(String[]::new));
        said = text.toString();
        return exit;
    }

    private void up(Path contract, String... options) {
        String[] arguments = Stream.concat(
                        Stream.of("up", "--kind", "native", "--contract", contract.toString()), Stream.of(options))
                .toArray(String[]::new);
        assertThat(run(arguments)).as(said).isEqualTo(DONE);
    }

    /** A jar that is only a manifest: it names the tests' own class path. The remark makes it another jar. */
    private Path contract(String remark) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, CountingContract.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        attributes.putValue("Remark", remark);
        Path jar = path.resolve(remark + ".jar");
        try (OutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.flush();
        }
        return jar;
    }

    private void kill(String name) {
        Processes processes = new Processes(folder);
        ProcessState before = processes.state(name);
        assertThat(before).isInstanceOf(ProcessState.Running.class);
        long pid = ((ProcessState.Running) before).pid();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        ProcessState dead = new ProcessState.Dead(pid);
        ProcessState after = Patience.until(A_WHILE, () -> processes.state(name), dead::equals);
        assertThat(after).isEqualTo(dead);
    }

    @Test
    void fourOrganisationsOrderAndWhateverIsKilledComesBack() throws IOException {
        Path contract = contract("first");
        up(contract);
        assertThat(said).contains("SmartBFT with 4 orderers", "governance log founded", "ready: 3 peers endorse heads");
        assertThat(run("status")).as(said).isEqualTo(DONE);

        up(contract);
        assertThat(said).contains("all 8 processes run already", "ready").doesNotContain("founded", "installed");

        for (String name : List.of("JusticeMSP-orderer", "NotaryMSP-peer", "contract")) {
            kill(name);
        }
        assertThat(run("status")).isEqualTo(FAILED);
        assertThat(said).contains("NotaryMSP-peer: dead, was process", "CourtMSP-orderer: running");
        up(contract);
        assertThat(said)
                .contains("started JusticeMSP-orderer, NotaryMSP-peer, contract; 5 others run already", "ready");

        assertThat(run("down")).isEqualTo(DONE);
        assertThat(said).contains("stopped JusticeMSP-orderer, ");
        assertThat(run("status")).isEqualTo(FAILED);
        up(contract);
        assertThat(said).contains("ready").doesNotContain("founded", "installed");
    }

    @Test
    void withRaftAnotherContractIsApprovedAnewAndRenewedCertificatesAreTaken() throws IOException {
        up(contract("first"), "--ordering", "raft");
        assertThat(said).contains("Raft with one orderer (ordering by one party)", "committed as ledger, sequence 1");
        up(contract("second"));
        assertThat(said)
                .contains(
                        "stopped, because they were paused or what they read has changed: contract",
                        "committed as ledger, sequence 2",
                        "ready");

        Path certificate = folder.tls("NotaryMSP", "peer").resolve("server.crt");
        Files.writeString(certificate, Files.readString(certificate) + "\n");
        up(path.resolve("second.jar"));
        assertThat(said).contains("what they read has changed: NotaryMSP-peer", "ready");
    }
}
