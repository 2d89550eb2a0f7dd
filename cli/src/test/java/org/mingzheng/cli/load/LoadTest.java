package org.mingzheng.cli.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;

class LoadTest {
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private URI address;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/entries", this::answer);
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Takes what comes, waits when asked to, and is busy at every tenth request. */
    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        boolean waits = exchange.getRequestHeaders().getFirst("Prefer").startsWith("wait=");
        boolean authorised = "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        int status = requests.incrementAndGet() % 10 == 0 ? 429 : waits ? 201 : 202;
        exchange.sendResponseHeaders(authorised && body.length == 2 ? status : 401, -1);
        exchange.close();
    }

    @Test
    void everyRequestIsCountedOnceAsAcceptedPublishedOrBusy() {
        Load load = new Load(address, "t", 8);
        List<Bytes> bodies =
                IntStream.range(0, 400).mapToObj(_ -> Bytes.utf8("{}")).toList();
        load.run(new ConcurrentLinkedQueue<>(bodies), Duration.ofSeconds(60));

        assertThat(load.busy()).isEqualTo(40);
        assertThat(load.failed()).isZero();
        assertThat(load.accepted().count() + load.published().count()).isEqualTo(360);
        assertThat(load.published().count()).isPositive();
        assertThat(keys).hasSize(400);
        assertThat(load.perSecond()).isPositive();
    }

    @Test
    void aRefusalIsAFailure() {
        Load load = new Load(address, "another", 1);
        load.run(new ConcurrentLinkedQueue<>(List.of(Bytes.utf8("{}"))), Duration.ofSeconds(60));
        assertThat(load.failed()).isEqualTo(1);
    }

    @Test
    void noRequestBeginsAfterTheTimeIsUp() {
        Load load = new Load(address, "t", 1);
        load.run(new ConcurrentLinkedQueue<>(List.of(Bytes.utf8("{}"))), Duration.ZERO);
        assertThat(requests).hasValue(0);
    }

    @Test
    void anAnswerInChunksIsReadToItsEndAndTheNextOneFromThere() throws IOException {
        String answers = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\none \r\n3\r\ntwo\r\n0\r\n\r\n"
                + "HTTP/1.1 202 Accepted\r\ncontent-length: 2\r\n\r\n{}";
        try (ServerSocket raw = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Connection connection = Connection.open(URI.create("http://127.0.0.1:" + raw.getLocalPort()), "t");
                Socket peer = raw.accept()) {
            peer.getOutputStream().write(answers.getBytes(StandardCharsets.UTF_8));
            assertThat(connection.get("/a").text()).isEqualTo("one two");
            Answer second = connection.post("/b", Map.of(), Bytes.utf8("x"));
            assertThat(second.status()).isEqualTo(202);
            assertThat(second.json().members()).isEmpty();
        }
    }

    @Test
    void noOtherMachineIsLoaded() {
        assertThatThrownBy(() -> Connection.open(URI.create("http://192.0.2.1:80"), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Connection.open(URI.create("https://127.0.0.1:443"), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLoadHasAtLeastOneConnectionAndNotTooMany() {
        assertThat(new Load(address, "t", Load.MAX_CONNECTIONS).failed()).isZero();
        assertThatThrownBy(() -> new Load(address, "t", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Load(address, "t", Load.MAX_CONNECTIONS + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void percentilesAreThoseOfTheSortedTimes() {
        Latencies latencies = new Latencies();
        assertThat(latencies.micros(95)).isZero();
        for (long i = 100; i > 0; i--) {
            latencies.add(i * 1000);
        }
        assertThat(latencies.micros(50)).isEqualTo(50);
        assertThat(latencies.micros(95)).isEqualTo(95);
        assertThat(latencies.micros(100)).isEqualTo(100);
    }
}
