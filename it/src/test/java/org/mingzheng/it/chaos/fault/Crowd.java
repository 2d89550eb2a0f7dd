package org.mingzheng.it.chaos.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** People without any right who read at once, and others who hold connections and say a byte now and then. */
final class Crowd {
    private static final List<String> PAGES = List.of(
            "/readyz", "/v1/logs", "/log/notary.example/2026/checkpoint", "/log/notary.example/2026/tile/0/000.p/1");
    private static final int READERS_OF_AN_ADDRESS = 50;
    private static final long REST_MILLIS = 500;
    private static final int CONNECT_MILLIS = 300;
    private static final long TRICKLE_MILLIS = 8000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI service;
    private final List<Thread> people = new ArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    Crowd(URI service) {
        this.service = service;
    }

    /** So many, fifty from each address. */
    void read(int readers) throws IOException {
        for (int from = 0; from < readers; from += READERS_OF_AN_ADDRESS) {
            InetAddress address = InetAddress.getByName("127.0.1." + (1 + from / READERS_OF_AN_ADDRESS));
            HttpClient http = HttpClient.newBuilder().localAddress(address).build();
            for (int i = 0; i < Math.min(READERS_OF_AN_ADDRESS, readers - from); i++) {
                String page = PAGES.get(i % PAGES.size());
                people.add(Thread.ofVirtual().start(() -> read(http, page)));
            }
        }
    }

    private void read(HttpClient http, String page) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(service + page))
                .timeout(PATIENCE)
                .build();
        try {
            while (true) {
                count(http, question);
                Thread.sleep(REST_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(HttpClient http, HttpRequest question) throws InterruptedException {
        String answer;
        try {
            answer = ""
                    + http.send(question, HttpResponse.BodyHandlers.discarding())
                            .statusCode();
        } catch (IOException e) {
            answer = e.getClass().getSimpleName();
        }
        answers.merge(answer, 1, Integer::sum);
    }

    /** So many connections in all, of these addresses, each of which says a byte of a head every eight seconds; closed, they come again. */
    void trickle(int connections, List<String> addresses) {
        for (String address : addresses) {
            people.add(Thread.ofPlatform().daemon().start(() -> trickle(connections / addresses.size(), address)));
        }
    }

    private void trickle(int connections, String address) {
        List<Socket> open = new ArrayList<>();
        try {
            while (true) {
                open.removeIf(socket -> !says(socket, "x"));
                for (int i = open.size(); i < connections && !Thread.interrupted(); i++) {
                    open(address, open);
                }
                Thread.sleep(TRICKLE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.forEach(Crowd::close);
        }
    }

    private void open(String address, List<Socket> open) {
        Socket socket = new Socket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress(service.getHost(), service.getPort()), CONNECT_MILLIS);
            if (says(socket, "GET /livez HTTP/1.1\r\nX: ")) {
                open.add(socket);
            }
        } catch (IOException e) {
            close(socket);
        }
    }

    private static boolean says(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(US_ASCII));
            return true;
        } catch (IOException e) {
            close(socket);
            return false;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone, which was meant.
        }
    }

    /** What readers were answered, how often. */
    Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }

    void leave() throws InterruptedException {
        people.forEach(Thread::interrupt);
        for (Thread each : people) {
            each.join();
        }
    }
}
