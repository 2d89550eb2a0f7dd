package org.mingzheng.fabric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Status;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as a process of its own, which dies without warning between two steps of writing a block. */
class CrashTest {
    private static final int KILLED = 137;

    @TempDir
    Path folder;

    private @Nullable Process process;
    private int confirmed;

    private void launch(TestNetwork network, Path jar, String... options) throws Exception {
        Path log = folder.resolve("log.txt");
        Files.writeString(log, "");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.addAll(List.of(
                EmbeddedFabric.class.getName(), "--network", network.file().toString(), "--contract", jar.toString()));
        Process started = new ProcessBuilder(command)
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

    /** The steps of writing a block, and whether a block on which the process died there is in the chain afterwards. */
    @ParameterizedTest
    @CsvSource({
        "BEFORE_THE_RECORD, false",
        "WITHIN_THE_RECORD, false",
        "BEFORE_THE_SYNC, true", // The process dies, not the machine: the kernel has the bytes.
        "AFTER_THE_SYNC, true"
    })
    void aProcessThatDiesBetweenTwoStepsLosesNothingThatItConfirmedAndDoublesNothing(String step, boolean isInTheChain)
            throws Exception {
        Path jar = TestJar.in(folder);
        try (TestNetwork network = TestNetwork.in(folder)) {
            launch(network, jar);
            kill();
            launch(network, jar, "-Dfabric.crash=" + step + ":3");
            Transaction unconfirmed = countUntilItDies(network.contract());
            assertThat(confirmed).isEqualTo(2);

            launch(network, jar);
            assertThat(counter(network.contract())).isEqualTo(isInTheChain ? "3" : "2");
            // The same bytes again: valid now, or valid already.
            assertThat(again(network, unconfirmed).isSuccessful()).isTrue();
            assertThat(counter(network.contract())).isEqualTo("3");
        }
    }

    /** {@return the transaction of which nobody was told the outcome} */
    private Transaction countUntilItDies(Contract contract) throws Exception {
        while (true) {
            Transaction transaction =
                    contract.newProposal("add").addArguments("n").build().endorse();
            try {
                assertThat(transaction.submitAsync().getStatus().isSuccessful()).isTrue();
            } catch (SubmitException | CommitStatusException e) {
                assertThat(Objects.requireNonNull(process).waitFor()).isEqualTo(KILLED);
                return transaction;
            }
            confirmed++;
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
