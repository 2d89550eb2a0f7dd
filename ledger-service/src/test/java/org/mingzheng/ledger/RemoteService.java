package org.mingzheng.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;

/** The service in another process. */
record RemoteService(int port, HttpClient http, String token) {
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    RemoteService(int port) {
        this(port, HttpClient.newHttpClient(), ServiceUnderTest.TOKENS.token("tester", "append:notary.example/"));
    }

    void awaitListening() {
        Pause.until(PATIENCE, "listening", () -> status(HttpRequest.newBuilder(at("/livez"))) == 200);
    }

    /** Taken, now or before. */
    boolean accepted(String key, List<Bytes> entries) {
        String body = ServiceUnderTest.body(entries);
        return status(HttpRequest.newBuilder(at(ServiceUnderTest.path(body)))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                == 202;
    }

    int status(String path) {
        return status(HttpRequest.newBuilder(at(path)));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private int status(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
