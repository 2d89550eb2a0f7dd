package org.mingzheng.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Addresses at which no good ledger service answers. The first word of a path says how it is bad. */
final class BadServices implements AutoCloseable {
    private static final String LOGS = """
        {"channel":"other","contract":"ledger","logs":[{"origin":"notary.example/2026","owner":"NotaryMSP","kind":"record",\
        "types":["document","key"]}]}\
        """;

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    BadServices() throws IOException {
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Each address by what is bad about it. */
    SequencedMap<String, String> named() {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        Stream.of(
                        "nothing here",
                        "http://",
                        "foo",
                        "ftp://127.0.0.1:1",
                        "http://127.0.0.1:1",
                        "http://no.such.host.invalid:1",
                        "http://127.0.0.1:99999")
                .forEach(bad -> all.put(bad, bad));
        String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        Stream.of(
                        "html",
                        "fault",
                        "problem",
                        "teapot",
                        "moved",
                        "empty",
                        "none",
                        "half",
                        "bytes",
                        "list",
                        "object",
                        "types",
                        "deep",
                        "other",
                        "gone",
                        "forbidden",
                        "away")
                .forEach(how -> all.put(how, base + how));
        return all;
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String how = Path.of(exchange.getRequestURI().getPath()).getName(0).toString();
        switch (how) {
            case "html" -> send(exchange, 200, "text/html", "<html><body>Welcome to nginx!</body></html>");
            case "fault" -> send(exchange, 500, "text/html", "<h1>Internal Server Error</h1>");
            case "problem" -> send(exchange, 500, "application/problem+json", "{\"title\":\"fault\"}");
            case "teapot" -> send(exchange, 418, "text/plain", "short and stout\n\u001b[2J");
            case "moved" -> {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
                send(exchange, 302, "text/plain", "");
            }
            case "empty" -> send(exchange, 200, "application/json", "");
            case "none" -> exchange.sendResponseHeaders(204, -1);
            case "half" -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write("{\"channel\":\"evid".getBytes(StandardCharsets.UTF_8));
            }
            case "bytes" -> send(exchange, 200, "application/json", "\u0000\u0001\ufffd{");
            case "list" -> send(exchange, 200, "application/json", "[]");
            case "object" -> send(exchange, 200, "application/json", "{}");
            case "types" -> send(exchange, 200, "application/json", "{\"channel\":1,\"contract\":[],\"logs\":{}}");
            case "deep" -> send(exchange, 200, "application/json", "[".repeat(100_000));
            case "other" ->
                send(
                        exchange,
                        200,
                        "application/json",
                        exchange.getRequestURI().getPath().endsWith("/logs") ? LOGS : "{}");
            case "gone" ->
                send(
                        exchange,
                        exchange.getRequestURI().getPath().endsWith("/logs") ? 200 : 404,
                        "application/json",
                        LOGS);
            case "forbidden" ->
                send(exchange, 403, "application/problem+json", "{\"code\":\"forbidden\",\"detail\":\"no scope\"}");
            default ->
                send(
                        exchange,
                        exchange.getRequestURI().getPath().endsWith("/logs") ? 200 : 500,
                        "application/json",
                        LOGS);
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
