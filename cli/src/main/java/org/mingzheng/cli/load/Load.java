package org.mingzheng.cli.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Origin;

/**
 * Posts prepared bodies to {@code /v1/entries} over many connections, one body a request, until they or the time are used up.
 * Behind one request in so many the receipt is asked for until it is there: what is published is measured on those.
 */
public final class Load {
    /** Most connections at once. */
    public static final int MAX_CONNECTIONS = 4096;

    private static final int SAMPLE = 400;
    private static final long POLL_MILLIS = 10;
    private static final long PUBLISHED_SECONDS = 30;
    private final URI service;
    private final String token;
    private final String path;
    private final int connections;
    private final Latencies accepted = new Latencies();
    private final Latencies published = new Latencies();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private long nanos;

    /**
     * A load.
     *
     * @param service where
     * @param token with the right to append to the log
     * @param origin the log
     * @param connections 1 to {@value #MAX_CONNECTIONS}
     */
    public Load(URI service, String token, Origin origin, int connections) {
        if (connections < 1 || connections > MAX_CONNECTIONS) {
            throw new IllegalArgumentException("1 to " + MAX_CONNECTIONS + " connections");
        }
        this.service = service;
        this.token = token;
        this.path = "/v1/entries?origin=" + origin;
        this.connections = connections;
    }

    /**
     * Puts the load on the service, and returns when the last answer has come.
     *
     * @param bodies of requests, each an object with one entry; taken from it until it is empty
     * @param atMost no request begins later
     */
    public void run(Queue<Bytes> bodies, Duration atMost) {
        long start = System.nanoTime();
        long end = start + atMost.toNanos();
        AtomicInteger turn = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                var _ = threads.submit(() -> serve(bodies, end, turn));
            }
        }
        nanos = System.nanoTime() - start;
    }

    private void serve(Queue<Bytes> bodies, long end, AtomicInteger turn) {
        try (Connection connection = Connection.open(service, token)) {
            for (Bytes body = bodies.poll(); body != null && System.nanoTime() < end; body = bodies.poll()) {
                post(connection, body, turn.incrementAndGet() % SAMPLE == 0);
            }
        } catch (IOException e) {
            failed.incrementAndGet();
        }
    }

    private void post(Connection connection, Bytes body, boolean sample) throws IOException {
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        long start = System.nanoTime();
        Answer answer = connection.post(path, headers, body);
        long end = System.nanoTime();
        switch (answer.status()) {
            case 202 -> accepted.add(end - start);
            case 429 -> busy.incrementAndGet();
            default -> failed.incrementAndGet();
        }
        if (sample && answer.status() == 202) {
            awaitReceipt(connection, answer, end);
        }
    }

    private void awaitReceipt(Connection connection, Answer answer, long since) throws IOException {
        String receipt = answer.json().array("entries").objects().getFirst().text("receipt");
        long deadline = since + TimeUnit.SECONDS.toNanos(PUBLISHED_SECONDS);
        while (connection.get(receipt).status() != 200) {
            if (System.nanoTime() > deadline) {
                failed.incrementAndGet();
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
        }
        published.add(System.nanoTime() - since);
    }

    /** {@return entries that the service took, a second} */
    public long perSecond() {
        return accepted.count() * 1_000_000_000L / Math.max(1, nanos);
    }

    /** {@return how long it took until the service had stored an entry} */
    public Latencies accepted() {
        return accepted;
    }

    /** {@return how long it took from there until its receipt could be had} */
    public Latencies published() {
        return published;
    }

    /** {@return requests that the service asked to repeat later} */
    public int busy() {
        return busy.get();
    }

    /** {@return requests that were refused, and connections that broke} */
    public int failed() {
        return failed.get();
    }
}
