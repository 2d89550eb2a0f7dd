package org.mingzheng.network.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzheng.network.report.NetworkFault;

class PortsTest {
    private ServerSocket taken;

    @BeforeEach
    void takeAPort() throws IOException {
        taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void freeIt() throws IOException {
        taken.close();
    }

    @Test
    void aPortIsFreeUntilSomethingListensThere() throws IOException {
        assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
        assertThat(Ports.isListening(taken.getLocalPort())).isTrue();
        taken.close();
        assertThat(Ports.isFree(taken.getLocalPort())).isTrue();
        assertThat(Ports.isListening(taken.getLocalPort())).isFalse();
    }

    @Test
    void theFirstFreePortIsNeitherTakenNorAssigned() {
        int port = taken.getLocalPort();
        assertThat(Ports.firstFree(port, Set.of(port + 1))).isGreaterThan(port + 1);
    }

    @Test
    void whoeverTookAPortIsNamed() {
        String owner = Ports.owner(taken.getLocalPort());
        assertThat(owner)
                .isEqualTo(
                        Files.exists(Path.of("/proc/net/tcp"))
                                ? "java (process " + ProcessHandle.current().pid() + ")"
                                : "another program");
    }

    @Test
    void aTakenPortIsRefusedInOneSentence() {
        assertThatThrownBy(() -> Ports.refuseTaken(taken.getLocalPort(), "NotaryMSP-peer"))
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining("Port " + taken.getLocalPort() + " of NotaryMSP-peer is taken by ");
    }
}
