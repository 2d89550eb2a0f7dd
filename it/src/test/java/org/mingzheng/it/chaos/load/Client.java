package org.mingzheng.it.chaos.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.mingzheng.it.chaos.judge.Promises;
import org.mingzheng.it.chaos.machine.Machine;
import org.mingzheng.proof.bytes.Bytes;

/** A client that keeps sending until it is told to stop, and repeats what was not acknowledged, under the same key. */
abstract class Client implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int PAUSE_MILLIS = 250;
    private static final int REPEATED_OF = 10;

    private final Machine machine;
    private final Promises promises;
    private final Waits waits;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    final String origin;
    final Random random;

    Client(Machine machine, Promises promises, Waits waits, String origin, long seed) {
        this.machine = machine;
        this.promises = promises;
        this.waits = waits;
        this.origin = origin;
        this.random = new Random(seed);
    }

    /** Where, what, of which media type; and the entries that are in the log when it was done. */
    record Message(String path, Bytes body, String type, List<byte[]> entries) {}

    abstract Message next();

    /** Under which key what was acknowledged may be sent again without being there twice. */
    abstract String again(String key);

    @Override
    public void run() {
        try {
            while (true) {
                send(next(), UUID.randomUUID().toString());
                Thread.sleep(random.nextInt(PAUSE_MILLIS));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Message message, String key) throws InterruptedException {
        while (!isAcknowledged(message, key)) {
            Thread.sleep(PAUSE_MILLIS);
        }
        message.entries().forEach(entry -> promises.acknowledge(origin, entry));
        if (random.nextInt(REPEATED_OF) == 0) {
            boolean _ = isAcknowledged(message, again(key));
        }
    }

    private boolean isAcknowledged(Message message, String key) throws InterruptedException {
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request(message, key), HttpResponse.BodyHandlers.ofString(UTF_8));
            boolean taken = answer.statusCode() / 100 == 2;
            if (taken) {
                waits.acknowledged(System.nanoTime() - began);
            } else {
                waits.turnedAway("" + answer.statusCode());
            }
            notice(answer);
            return taken;
        } catch (IOException e) {
            waits.turnedAway("" + e);
            return false;
        }
    }

    private void notice(HttpResponse<String> answer) {
        boolean refused = answer.body().contains("\"refused\"") || answer.statusCode() / 100 == 4;
        if (refused && answer.statusCode() != 429) {
            promises.refused(answer.statusCode() + " " + answer.body());
        }
    }

    private HttpRequest request(Message message, String key) {
        return HttpRequest.newBuilder(URI.create(machine.address() + message.path()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + machine.token())
                .header("Idempotency-Key", key)
                .header("Content-Type", message.type())
                .POST(HttpRequest.BodyPublishers.ofByteArray(message.body().toArray()))
                .build();
    }
}
