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
import org.mingzheng.proof.log.Origin;

class LoadTest {
    private static final Origin ORIGIN = new Origin("notary.example/2026");

    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final AtomicInteger receipts = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private URI address;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/", this::answer);
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Takes what comes, and is busy at every tenth request; a receipt is there when it is asked for a second time. */
    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            reply(exchange, receipts.incrementAndGet() % 2 == 0 ? 200 : 202, "{}");
            return;
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        boolean authorised = "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        int status = requests.incrementAndGet() % 10 == 5 ? 429 : 202;
        reply(
                exchange,
                authorised && body.length == 2 ? status : 401,
                "{\"entries\":[{\"receipt\":\"/v1/receipts/a\"}]}");
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static ConcurrentLinkedQueue<Bytes> bodies(int count) {
        return new ConcurrentLinkedQueue<>(
                IntStream.range(0, count).mapToObj(_ -> Bytes.utf8("{}")).toList());
    }

    @Test
    void everyRequestIsCountedOnceAsAcceptedOrBusy() {
        Load load = new Load(address, "t", ORIGIN, 8);
        load.run(bodies(400), Duration.ofSeconds(60));

        assertThat(load.busy()).isEqualTo(40);
        assertThat(load.failed()).isZero();
        assertThat(load.accepted().count()).isEqualTo(360);
        assertThat(keys).hasSize(400);
        assertThat(load.perSecond()).isPositive();
    }

    @Test
    void behindOneRequestInFourHundredTheReceiptIsAskedForUntilItIsThere() {
        Load load = new Load(address, "t", ORIGIN, 1);
        load.run(bodies(900), Duration.ofSeconds(60));

        assertThat(load.published().count()).isEqualTo(2);
        assertThat(receipts).hasValue(4);
        assertThat(load.failed()).isZero();
    }

    @Test
    void aRefusalIsAFailure() {
        Load load = new Load(address, "another", ORIGIN, 1);
        load.run(new ConcurrentLinkedQueue<>(List.of(Bytes.utf8("{}"))), Duration.ofSeconds(60));
        assertThat(load.failed()).isEqualTo(1);
    }

    @Test
    void noRequestBeginsAfterTheTimeIsUp() {
        Load load = new Load(address, "t", ORIGIN, 1);
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
    void aLineThatNoServiceSendsEndsTheConnection() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(17_000) + "\r\n\r\n";
        try (ServerSocket raw = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Connection connection = Connection.open(URI.create("http://127.0.0.1:" + raw.getLocalPort()), "t");
                Socket peer = raw.accept()) {
            peer.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> connection.get("/a")).isInstanceOf(IOException.class);
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
        assertThat(new Load(address, "t", ORIGIN, Load.MAX_CONNECTIONS).failed())
                .isZero();
        assertThatThrownBy(() -> new Load(address, "t", ORIGIN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Load(address, "t", ORIGIN, Load.MAX_CONNECTIONS + 1))
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
