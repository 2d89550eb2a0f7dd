package org.mingzheng.verifier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * Serves the verifier's files, under the content security policy that the public page will have, and a page that fetches
 * questions and posts answers.
 */
final class Pages implements AutoCloseable {
    private static final String POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "js", "text/javascript", "wasm", "application/wasm");

    private final BlockingQueue<String> questions = new LinkedBlockingQueue<>();
    private final BlockingQueue<List<String>> answers = new LinkedBlockingQueue<>();
    private final UnaryOperator<String> scripts;
    private final HttpServer server;

    /** Pages whose scripts are changed by {@code scripts} first. */
    Pages(UnaryOperator<String> scripts) throws IOException {
        this.scripts = scripts;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::file);
        server.createContext("/questions", exchange -> send(exchange, "text/plain", bytes(next(questions))));
        server.createContext("/answers", this::receive);
        server.createContext("/failure", this::receive);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/index.html";
    }

    /** Asks the page, and waits for its lines. */
    List<String> ask(List<String> lines) throws InterruptedException {
        questions.add(String.join("\n", lines));
        List<String> got = answers.poll(5, TimeUnit.MINUTES);
        if (got == null || got.size() != lines.size()) {
            throw new AssertionError("the page answered " + lines.size() + " questions with " + got);
        }
        return got;
    }

    private void file(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
        byte[] content = resource(path);
        send(exchange, type, type.equals("text/javascript") ? bytes(scripts.apply(text(content))) : content);
    }

    private static byte[] resource(String path) throws IOException {
        for (String folder : List.of("/static", "/browser")) {
            try (InputStream in = Pages.class.getResourceAsStream(folder + path)) {
                if (in != null) {
                    return in.readAllBytes();
                }
            }
        }
        return new byte[0];
    }

    private void receive(HttpExchange exchange) throws IOException {
        answers.add(Arrays.asList(text(exchange.getRequestBody().readAllBytes()).split("\n", -1)));
        send(exchange, "text/plain", bytes("thanks"));
    }

    private static void send(HttpExchange exchange, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private static String next(BlockingQueue<String> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException("the pages are closed", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
