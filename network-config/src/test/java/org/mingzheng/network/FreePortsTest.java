package org.mingzheng.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.OrdererPorts;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.definition.PeerPorts;
import org.mingzheng.network.report.Steps;

class FreePortsTest {
    private final StringWriter said = new StringWriter();
    private final Steps steps = new Steps(new PrintWriter(said), Clock.systemUTC());

    private static Organisation organisation(String msp, PeerPorts peer, OrdererPorts orderer) {
        return new Organisation(msp, "甲", "a.example", Optional.of(peer), Optional.of(orderer));
    }

    @Test
    void aTakenPortIsReplacedByOneThatNobodyWantsAndSaidSo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            List<Organisation> resolved = FreePorts.of(
                    List.of(organisation(
                            "AMSP",
                            new PeerPorts(port, port + 1, port + 2),
                            new OrdererPorts(port + 3, port + 4, port + 5))),
                    steps);
            int instead = resolved.getFirst().peer().orElseThrow().peer();
            assertThat(instead).isNotIn(port, port + 1, port + 2, port + 3, port + 4, port + 5);
            assertThat(said.toString())
                    .contains("port " + port + " is taken by ")
                    .contains("AMSP's peer gets " + instead);
        }
    }

    private static NetworkDefinition network(Organisation organisation) {
        NetworkDefinition ours = NetworkDefinition.ours();
        return ours.resolved(Kind.NATIVE, ours.ordering(), List.of(organisation));
    }

    @Test
    void whatDoesNotRunMovesAndOnlyTheOrderersOwnPortStays() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            NetworkDefinition network =
                    network(organisation("AMSP", new PeerPorts(port, port, port), new OrdererPorts(port, port, port)));
            Organisation moved = FreePorts.again(network, _ -> false, steps).getFirst();
            PeerPorts peer = moved.peer().orElseThrow();
            OrdererPorts orderer = moved.orderer().orElseThrow();
            assertThat(List.of(peer.peer(), peer.contract(), peer.operations(), orderer.admin(), orderer.operations()))
                    .doesNotContain(port)
                    .doesNotHaveDuplicates();
            assertThat(orderer.orderer()).isEqualTo(port);
            assertThat(FreePorts.again(network, _ -> true, steps)).isEqualTo(network.organisations());
        }
    }

    @Test
    void aPortThatAKilledProcessHoldsForAnotherMomentIsKept() throws IOException, InterruptedException {
        ServerSocket dying = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        int port = dying.getLocalPort();
        Organisation organisation =
                organisation("AMSP", new PeerPorts(port, port, port), new OrdererPorts(port, port, port));
        Thread end = Thread.ofPlatform().start(() -> close(dying));
        assertThat(FreePorts.again(network(organisation), _ -> false, steps)).containsExactly(organisation);
        end.join();
    }

    private static void close(ServerSocket socket) {
        try {
            Thread.sleep(300);
            socket.close();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothingIsSaidWhereEverythingIsFree() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Organisation organisation =
                organisation("AMSP", new PeerPorts(port, port, port), new OrdererPorts(port, port, port));
        assertThat(FreePorts.of(List.of(organisation), steps)).containsExactly(organisation);
        assertThat(said.toString()).isEmpty();
    }
}
