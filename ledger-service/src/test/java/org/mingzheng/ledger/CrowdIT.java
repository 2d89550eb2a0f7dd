package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.bytes.Bytes;

/** Crowds that send much, or slowly, on a heap as small as an operator may give it: they change nothing for others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrowdIT {
    private static final int CROWD = 70;
    private static final int BODY = 5_800_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private LogUnderTest log;
    private Process process;
    private RemoteService service;

    @BeforeAll
    void start() throws IOException {
        NetworkUnderTest network = NetworkUnderTest.running();
        log = LogUnderTest.register(network, "crowd", "record", true);
        Path folder = network.data().resolve("service/crowd");
        Map<String, Object> settings =
                ServiceUnderTest.settings(network, List.of(log), folder.resolve("database"), folder);
        int port = freePort();
        settings.put("server.port", port);
        settings.put("management.server.port", 0);
        settings.put("mingzheng.ledger.limits.connections-per-address", 200);
        process = ServiceProcess.start(settings, folder.resolve("service.log"), "-Xmx320m");
        service = new RemoteService(port);
        service.awaitListening();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    void stop() {
        if (process != null) {
            process.destroy();
            var _ = process.onExit().join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing:x", "append:notary.example/"})
    void seventyBodiesOfSixMegabytesChangeNothingForOthersWhateverTheirToken(String scope) throws Exception {
        String header = scope.isEmpty()
                ? ""
                : "Authorization: Bearer " + ServiceUnderTest.TOKENS.token("crowd", scope) + "\r\n";
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> crowd = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                crowd.add(senders.submit(() -> send(header)));
            }
            List<Bytes> entries = log.entries("among-" + scope.length(), 1);
            Pause.until(PATIENCE, "taken", () -> service.accepted("among-" + scope.length(), entries));
            for (Future<?> each : crowd) {
                var _ = each.get();
            }
        }
        Pause.until(PATIENCE, "ready", () -> service.status("/readyz") == 200);

        assertThat(process.isAlive()).isTrue();
        assertThat(service.accepted("after-" + scope.length(), log.entries("after-" + scope.length(), 1)))
                .isTrue();
    }

    /** Deep and dense, as costs most when it is parsed. */
    private boolean send(String header) {
        String head = "POST /v1/entries?origin=" + log.origin() + " HTTP/1.1\r\nHost: x\r\n" + header
                + "Content-Type: application/json\r\nContent-Length: " + BODY + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(("{\"entries\":[" + "{},".repeat((BODY - 14) / 3)).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.setSoTimeout(5_000);
            return socket.getInputStream().readAllBytes().length > 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aHeadThatTricklesIsEndedAndSoIsABodyThatDoes() throws Exception {
        String authorised = "POST /v1/entries?origin=" + log.origin() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + service.token() + "\r\nContent-Length: 100000\r\n\r\n";
        try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), service.port());
                Socket head = new Socket(InetAddress.getLoopbackAddress(), service.port());
                Socket body = new Socket(InetAddress.getLoopbackAddress(), service.port());
                Socket refused = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            head.getOutputStream().write("GET /livez HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            body.getOutputStream().write(authorised.getBytes(StandardCharsets.US_ASCII));
            refused.getOutputStream()
                    .write(authorised.replace("Bearer ", "Bearer x").getBytes(StandardCharsets.US_ASCII));
            List<Socket> all = List.of(silent, head, body, refused);
            Pause.until(
                    PATIENCE,
                    "all are ended",
                    () -> all.stream().allMatch(each -> isEnded(each, !each.equals(silent))));
        }
    }

    private static boolean isEnded(Socket socket, boolean trickle) {
        try {
            socket.setSoTimeout(200);
            if (trickle) {
                socket.getOutputStream().write('a');
            }
            byte[] answer = new byte[4096];
            int read = socket.getInputStream().read(answer);
            while (read > 0) {
                read = socket.getInputStream().read(answer);
            }
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void oneAddressHasItsShareOfConnectionsAndLeavesTheOthersTheirs() throws Exception {
        List<Socket> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < 250; i++) {
                crowd.add(from("127.0.0.7"));
            }
            Pause.until(
                    PATIENCE,
                    "the last are turned away",
                    () -> crowd.subList(200, 250).stream().allMatch(each -> isEnded(each, false)));
            assertThat(crowd.subList(0, 200)).anyMatch(CrowdIT::isOpen);
            assertThat(service.status("/livez")).isEqualTo(200);
        } finally {
            for (Socket each : crowd) {
                each.close();
            }
        }
    }

    private static boolean isOpen(Socket socket) {
        try {
            socket.getOutputStream()
                    .write("GET /livez HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(2000);
            return socket.getInputStream().read() == 'H';
        } catch (IOException e) {
            return false;
        }
    }

    private Socket from(String address) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()));
        return socket;
    }
}
