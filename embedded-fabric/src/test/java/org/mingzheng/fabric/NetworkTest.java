package org.mingzheng.fabric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.Status.Code;
import java.nio.file.Path;
import java.time.Duration;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.fabric.endorse.Contract;

class NetworkTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void aNetworkSaysThatItIsOneProcess() throws Exception {
        try (TestNetwork network = TestNetwork.in(folder).start()) {
            assertThat(network.notices)
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("All organisations live in this one process");
            Path status = folder.resolve("run/embedded-fabric.status");
            assertThat(status)
                    .content()
                    .contains("All organisations live in this one process", "JusticeMSP on 127.0.0.1:");
            network.stop();
            assertThat(status).doesNotExist();
        }
    }

    @Test
    void aRestartedNetworkKnowsEverything() throws Exception {
        try (TestNetwork network = TestNetwork.in(folder).start()) {
            network.contract().submitTransaction("put", "kept", "x");
            long height = network.info().getHeight();
            network.stop();
            var _ = network.start();

            assertThat(network.info().getHeight()).isEqualTo(height);
            assertThat(network.contract().evaluateTransaction("get", "kept"))
                    .asString(UTF_8)
                    .isEqualTo("x");
            network.contract().submitTransaction("put", "kept", "y");
            assertThat(network.info().getHeight()).isEqualTo(height + 1);
        }
    }

    @Test
    void anotherContractIsAnotherDefinition() throws Exception {
        try (TestNetwork network = TestNetwork.in(folder).start()) {
            assertThat(version(network)).isEqualTo("1.0+test");
            network.stop();
            try (TestNetwork upgraded = network.start(new Contract("1.0+next", TestContract::new))) {
                assertThat(version(upgraded)).isEqualTo("1.0+next");
                assertThat(upgraded.info().getHeight()).isEqualTo(3);
                var read = RawClient.sets(
                                upgraded.contract().newProposal("time").build().endorse())
                        .namespaces()
                        .getFirst()
                        .set()
                        .getReads(0);
                assertThat(read.getVersion().getBlockNum()).isEqualTo(2);
            }
        }
    }

    private static String version(TestNetwork network) throws Exception {
        return RawClient.action(network.contract().newProposal("time").build().endorse())
                .outcome()
                .getChaincodeId()
                .getVersion();
    }

    @Test
    void aSlowContractIsGivenUp() throws Exception {
        try (TestNetwork network = TestNetwork.in(folder)
                .withExecutionTimeout(Duration.ofMillis(300))
                .start()) {
            assertThatExceptionOfType(EndorseException.class)
                    .isThrownBy(() -> network.contract().submitTransaction("sleep", "20000"))
                    .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Code.ABORTED))
                    .satisfies(e -> assertThat(e.getDetails().getFirst().getMessage())
                            .contains("timeout expired while executing transaction"));
            assertThatExceptionOfType(GatewayException.class)
                    .isThrownBy(() -> network.contract().evaluateTransaction("sleep", "20000"))
                    .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Code.ABORTED))
                    .satisfies(e -> assertThat(e.getDetails()).hasSize(3));
            assertThat(network.contract().submitTransaction("sleep", "1"))
                    .asString(UTF_8)
                    .isEqualTo("awake");
        }
    }

    @Test
    void aContractIsLoadedFromItsJar() throws Exception {
        Path jar = TestJar.in(elsewhere);
        try (TestNetwork network = TestNetwork.in(folder).start(Contract.load(jar))) {
            network.contract().submitTransaction("put", "a", "1");
            assertThat(version(network)).matches("1\\.0\\+[0-9a-f]{16}");
        }
    }
}
