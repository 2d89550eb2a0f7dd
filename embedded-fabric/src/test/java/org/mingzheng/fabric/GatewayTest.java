package org.mingzheng.fabric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hyperledger.fabric.client.Contract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayTest {
    @TempDir
    static Path folder;

    private static TestNetwork network;
    private static Contract contract;

    @BeforeAll
    static void start() throws Exception {
        network = TestNetwork.in(folder).start();
        contract = network.contract();
    }

    @AfterAll
    static void stop() throws Exception {
        network.close();
    }

    @Test
    void aSubmittedValueIsReadBack() throws Exception {
        contract.submitTransaction("put", "colour", "green");

        assertThat(contract.evaluateTransaction("get", "colour"))
                .asString(UTF_8)
                .isEqualTo("green");
    }
}
