package org.mingzheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mingzheng.fabric.peer.Backoff;

/** A network whose peer lost its port to somebody else, who keeps it: it comes up at another, and is reached there. */
class MovedPeerIT {
    private static final String MSP = "NotaryMSP";

    private static int port(NetworkUnderTest network) {
        return network.definition().withPeers().stream()
                .filter(each -> each.msp().equals(MSP))
                .findFirst()
                .orElseThrow()
                .peer()
                .orElseThrow()
                .peer();
    }

    /** A killed process holds its sockets for another moment. */
    private static ServerSocket take(int port) throws IOException {
        Backoff patience = new Backoff(Duration.ofSeconds(20));
        while (true) {
            ServerSocket socket = new ServerSocket();
            try {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return socket;
            } catch (IOException e) {
                socket.close();
                if (!patience.pause()) {
                    throw e;
                }
            }
        }
    }

    @Test
    void whoeverHeldAConnectionReachesAPeerThatMovedToAnotherPort() throws Exception {
        NetworkUnderTest network = NetworkUnderTest.withLedger();
        Ledger ledger = Ledger.of(network.gateway(MSP, "client"));
        LogUnderTest log = new LogUnderTest(network, "notary.example/moved");
        log.register();
        long before = ledger.info().getHeight();
        int port = port(network);
        network.kill();
        try (ServerSocket _ = take(port)) {
            network.up();
            assertThat(port(network)).isNotEqualTo(port);
            assertThat(ledger.info().getHeight()).isGreaterThanOrEqualTo(before);
            log.append("after", log.entries("after", 2));
            assertThat(log.head().size()).isEqualTo(2);
        }
    }
}
