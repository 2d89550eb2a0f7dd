package org.mingzheng.audit.served;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;

/** A running service. Reads without a token: an auditor compares what anyone is shown. */
public final class ServedByHttp implements Served, AutoCloseable {
    /** Longest answer that is read, in bytes: an entry bundle of 256 entries has an eighth of it. */
    private static final long MAX_ANSWER = 16L << 20;

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int ATTEMPTS = 100;
    private static final long PAUSE_MILLIS = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI address;
    private final Optional<String> token;

    /**
     * A service.
     *
     * @param address for example {@code http://127.0.0.1:8080}
     * @param token with the right to read the logs, if there is one
     */
    public ServedByHttp(URI address, Optional<String> token) {
        this.address = address;
        this.token = token;
    }

    @Override
    public Optional<Bytes> get(String path) {
        HttpRequest.Builder asking =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(TIMEOUT);
        token.ifPresent(text -> asking.header("Authorization", "Bearer " + text));
        HttpRequest request = asking.build();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            HttpResponse<byte[]> answer = send(request, path);
            switch (answer.statusCode()) {
                case OK -> {
                    return Optional.of(Bytes.wrap(answer.body()));
                }
                case NOT_FOUND -> {
                    return Optional.empty();
                }
                case TOO_MANY -> pause();
                default ->
                    throw new ServiceAwayException(
                            path + ": status " + answer.statusCode(), new IOException("refused"));
            }
        }
        throw new ServiceAwayException(path + ": busy", new IOException("busy"));
    }

    @Override
    public boolean isAskedWithRight() {
        return token.isPresent();
    }

    private HttpResponse<byte[]> send(HttpRequest request, String path) {
        try {
            return client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER));
        } catch (IOException e) {
            throw new ServiceAwayException(path + ": " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceAwayException(path, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceAwayException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
