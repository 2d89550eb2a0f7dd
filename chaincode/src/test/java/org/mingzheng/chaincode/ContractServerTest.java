package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.protos.peer.ChaincodeGrpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.proof.bytes.Bytes;

/** The contract as a service of two peers, over mutual TLS. */
class ContractServerTest {
    private static final long PATIENCE_SECONDS = 20;

    private final Scene scene = Scene.ready();
    private final TestCertificate server = TestCertificate.of("CN=localhost");
    private final TestCertificate peerOfOne = TestCertificate.of("CN=peer one");
    private final TestCertificate peerOfTwo = TestCertificate.of("CN=peer two");

    @TempDir
    private Path folder;

    private int one;
    private int two;
    private ContractServer contract;

    @BeforeEach
    void start() throws IOException {
        one = freePort();
        two = freePort();
        contract = ContractServer.start(ServerSettings.of(Map.of(
                "CHAINCODE_SERVER_ADDRESS", "127.0.0.1:" + one + ",127.0.0.1:" + two,
                "CORE_CHAINCODE_ID_NAME", "ledger:test",
                "CONTRACT_TLS", tls("one", peerOfOne) + "," + tls("two", peerOfTwo))));
    }

    @AfterEach
    void stop() {
        contract.stop();
    }

    private Path tls(String name, TestCertificate client) throws IOException {
        Path endpoint = Files.createDirectory(folder.resolve(name));
        server.writeCertificate(endpoint.resolve("server.crt"));
        server.writeKey(endpoint.resolve("server.key"));
        client.writeCertificate(endpoint.resolve("ca.crt"));
        return endpoint;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private ChannelCredentials client(TestCertificate certificate) throws IOException {
        Path key = certificate.writeKey(Files.createTempFile(folder, "key", ".pem"));
        Path own = certificate.writeCertificate(Files.createTempFile(folder, "own", ".pem"));
        Path trusted = server.writeCertificate(Files.createTempFile(folder, "trusted", ".pem"));
        return TlsChannelCredentials.newBuilder()
                .keyManager(own.toFile(), key.toFile())
                .trustManager(trusted.toFile())
                .build();
    }

    private String head(int port, ChannelCredentials credentials) throws Exception {
        ManagedChannel channel =
                Grpc.newChannelBuilder("localhost:" + port, credentials).build();
        try (TestPeer peer = new TestPeer(scene.network.state, TestPeer.offering(1000, 1000))) {
            peer.connected(ChaincodeGrpc.newStub(channel).connect(peer));
            peer.ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Bytes[] arguments = MemoryNetwork.texts(Scene.RECORDS, 0);
            return peer.begin(scene.notary, "t", "head", arguments)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .getPayload()
                    .toStringUtf8();
        } finally {
            channel.shutdownNow();
        }
    }

    @Test
    void servesEachPeerAtItsOwnAddress() throws Exception {
        assertThat(head(one, client(peerOfOne))).startsWith(Scene.RECORDS + "\n0\n");
        assertThat(head(two, client(peerOfTwo))).startsWith(Scene.RECORDS + "\n0\n");
    }

    @Test
    void answersNoPeerAtAnothersAddress() throws Exception {
        ChannelCredentials foreign = client(peerOfTwo);
        assertThatThrownBy(() -> head(one, foreign)).hasStackTraceContaining("UNAVAILABLE");
    }

    @Test
    void answersNobodyWithoutACertificate() throws Exception {
        ChannelCredentials anonymous = TlsChannelCredentials.newBuilder()
                .trustManager(
                        server.writeCertificate(folder.resolve("trusted.pem")).toFile())
                .build();
        assertThatThrownBy(() -> head(one, anonymous)).hasStackTraceContaining("UNAVAILABLE");
        assertThatThrownBy(() -> head(one, InsecureChannelCredentials.create())).hasStackTraceContaining("UNAVAILABLE");
    }

    @Test
    void servesAPeerAgainThatHasRestarted() throws Exception {
        assertThat(head(one, client(peerOfOne))).isNotEmpty();
        assertThat(head(one, client(peerOfOne))).isNotEmpty();
    }
}
