package org.mingzheng.cli.service;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mingzheng.cli.report.Fault;

/**
 * One request and its answer. What is busy or away for a moment is asked again: every request of this client may be repeated,
 * since what appends carries an idempotency key.
 */
final class Exchange implements AutoCloseable {
    /** Longest answer, in bytes: 500 entries with receipt and statement have a fifth of it. */
    static final int MAX_ANSWER = 64 << 20;

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);
    private static final long PAUSE_MILLIS = 250;
    private static final long MAX_PAUSE_MILLIS = 5_000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final Duration patience;
    private volatile boolean silent;

    /** The patience is how long a service may be away or busy. */
    Exchange(Duration patience) {
        this.patience = patience;
    }

    /** Whether patience came to an end once. */
    boolean isSilent() {
        return silent;
    }

    HttpResponse<byte[]> send(HttpRequest request) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                HttpResponse<byte[]> answer = whole(request);
                if (!BUSY.contains(answer.statusCode()) || System.nanoTime() > deadline) {
                    return answer;
                }
                pause(retryAfter(answer));
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    silent = true;
                    throw Fault.of(Exchange.class, "service.away", base(request));
                }
                pause(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                throw interrupted(request);
            }
        }
    }

    /** The request's own timeout ends with the headers of the answer; this one is for the whole of it. Redirects are not followed. */
    private HttpResponse<byte[]> whole(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER));
        try {
            return answer.get(request.timeout().orElse(LONGEST).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            silent = true;
            throw Fault.of(Exchange.class, "service.stalled", base(request));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            boolean _ = answer.cancel(true);
        }
    }

    static long retryAfter(HttpResponse<?> answer) {
        return answer.headers().firstValueAsLong("Retry-After").orElse(0) * 1000;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(Math.clamp(millis, PAUSE_MILLIS, MAX_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Fault interrupted(HttpRequest request) {
        Thread.currentThread().interrupt();
        return Fault.of(Exchange.class, "service.interrupted", base(request));
    }

    private static String base(HttpRequest request) {
        return request.uri().getScheme() + "://" + request.uri().getAuthority();
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
