package org.mingzheng.fabric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, killed without warning. */
class CrashTest {
    private static final int KILLS = 3;

    @TempDir
    Path folder;

    private @Nullable Process process;

    private void launch(TestNetwork network, Path jar) throws Exception {
        Path log = folder.resolve("log.txt");
        Files.writeString(log, "");
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedFabric.class.getName(),
                        "--network",
                        network.file().toString(),
                        "--contract",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process = started;
        while (!Files.readString(log).contains("All organisations live in this one process")) {
            assertThat(started.isAlive()).as(Files.readString(log)).isTrue();
            Thread.sleep(20);
        }
    }

    private void kill() throws Exception {
        if (process != null) {
            assertThat(process.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @AfterEach
    void end() throws Exception {
        kill();
    }

    @Test
    void aProcessKilledAtAnyMomentLosesNothingThatItConfirmedAndDoublesNothing() throws Exception {
        Path jar = TestJar.in(folder);
        Random random = new Random(7);
        int confirmed = 0;
        try (TestNetwork network = TestNetwork.in(folder)) {
            launch(network, jar);
            for (int i = 0; i < KILLS; i++) {
                Thread killer = killer(random.nextInt(1_500));
                confirmed = count(network, confirmed, killer);
                killer.join();
                kill();
                launch(network, jar);
                assertThat(counter(network.contract())).isEqualTo(Integer.toString(confirmed));
            }
        }
        assertThat(confirmed).isPositive();
    }

    private Thread killer(int millis) {
        Process victim = Objects.requireNonNull(process);
        return Thread.ofPlatform().start(() -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            var _ = victim.destroyForcibly();
        });
    }

    // Counts up until the process is gone. What was submitted and not confirmed is submitted again, the same bytes, to
    // the
    // process that comes after: then its outcome is known.
    private int count(TestNetwork network, int from, Thread killer) throws Exception {
        int confirmed = from;
        try (Gateway gateway = network.gateway("JusticeMSP", "client")) {
            Contract contract = gateway.getNetwork("evidence").getContract("ledger");
            while (true) {
                Transaction transaction =
                        contract.newProposal("add").addArguments("n").build().endorse();
                try {
                    assertThat(transaction.submitAsync().getStatus().isSuccessful())
                            .isTrue();
                } catch (SubmitException | CommitStatusException e) {
                    killer.join();
                    kill();
                    launch(network, network.folder().resolve("contract.jar"));
                    assertThat(again(network, transaction).isSuccessful()).isTrue();
                    return confirmed + 1;
                }
                confirmed++;
            }
        } catch (GatewayException e) {
            return confirmed;
        }
    }

    private static Status again(TestNetwork network, Transaction transaction) throws IOException, GatewayException {
        return network.gateway("JusticeMSP", "client")
                .newTransaction(transaction.getBytes())
                .submitAsync()
                .getStatus();
    }

    private static String counter(Contract contract) throws GatewayException {
        String value = new String(contract.evaluateTransaction("get", "n"), UTF_8);
        return value.isEmpty() ? "0" : value;
    }

    @Test
    void theProgramExplainsItselfWhenItCannotStart() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedFabric.class.getName()));
        assertThat(output(command, 2)).contains("usage: embedded-fabric --network");

        command.addAll(List.of("--network", "/nowhere/network.yaml", "--contract", "x.jar"));
        assertThat(output(command, 1)).contains("could not start");
    }

    private String output(List<String> command, int exitValue) throws Exception {
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        process = started;
        String output = new String(started.getInputStream().readAllBytes(), UTF_8);
        assertThat(started.waitFor()).isEqualTo(exitValue);
        return output;
    }
}
