package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingzheng.proof.json.JsonObject;

/** Commitments over HTTP, up to their place in the log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkIT {
    private static final int BATCH = 50_000;

    private LogUnderTest log;
    private LogUnderTest records;

    @AutoClose
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        NetworkUnderTest network = NetworkUnderTest.running();
        log = LogUnderTest.register(network, "bulk", "bulk", true);
        records = LogUnderTest.register(network, "not-bulk", "record", true);
        service = new ServiceUnderTest(network, "bulk", log, records);
    }

    private static byte[] commitments(int count, long seed) {
        byte[] all = new byte[32 * count];
        new Random(seed).nextBytes(all);
        return all;
    }

    private HttpResponse<byte[]> post(String key, String type, String query, BodyPublisher body) {
        return service.send(HttpRequest.newBuilder(service.at("/v1/bulk?" + query))
                .header("Authorization", "Bearer " + service.token())
                .header("Idempotency-Key", key)
                .header("Content-Type", type)
                .POST(body)
                .build());
    }

    private String query(LogUnderTest where, String kind) {
        return "origin=" + where.origin() + "&kind=" + kind + "&from=2026-01-01T00:00:00Z&to=2026-01-31T00:00:00Z";
    }

    private HttpResponse<byte[]> post(String key, byte[] commitments) {
        return post(key, "application/octet-stream", query(log, "deposit"), BodyPublishers.ofByteArray(commitments));
    }

    private static String code(HttpResponse<byte[]> answer) {
        return ServiceUnderTest.json(answer).text("code");
    }

    private static List<Long> counts(HttpResponse<byte[]> answer) {
        return ServiceUnderTest.json(answer).array("batches").objects().stream()
                .map(batch -> batch.integer("count"))
                .toList();
    }

    @Test
    void anyNumberOfCommitmentsGoesInAndComesBackFromTheLog() {
        byte[] all = commitments(BATCH + 300, 1);
        HttpResponse<byte[]> answer = post("many", all);

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonObject json = ServiceUnderTest.json(answer);
        assertThat(json.integer("count")).isEqualTo(BATCH + 300);
        assertThat(counts(answer)).containsExactly((long) BATCH, 300L);
        assertThat(json.integer("firstIndex"))
                .isEqualTo(json.array("batches").objects().getFirst().integer("firstIndex"));
    }

    @Test
    void theSameUploadHasTheSameAnswerAndIsInTheLogOnce() {
        byte[] all = commitments(70, 2);
        HttpResponse<byte[]> first = post("again", all);
        HttpResponse<byte[]> second = post("again", all);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(ServiceUnderTest.json(second)).isEqualTo(ServiceUnderTest.json(first));
        long behind = ServiceUnderTest.json(post("behind", commitments(1, 3))).integer("firstIndex");
        assertThat(behind).isGreaterThan(ServiceUnderTest.json(first).integer("firstIndex"));
    }

    @Test
    void theSameKeyWithOtherCommitmentsIsAConflict() {
        byte[] all = commitments(60, 4);
        assertThat(post("key", all).statusCode()).isEqualTo(201);
        byte[] other = all.clone();
        other[5]++;
        for (byte[] each : List.of(other, Arrays.copyOf(all, 32 * 59), commitments(61, 4), commitments(BATCH + 1, 5))) {
            HttpResponse<byte[]> answer = post("key", each);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(code(answer)).isEqualTo("idempotency-key-reused");
        }
        String period = query(log, "deposit").replace("01-31", "01-30");
        assertThat(post("key", "application/octet-stream", period, BodyPublishers.ofByteArray(all))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anUploadThatBrokeOffContinuesWhereItEnded() {
        byte[] all = commitments(2 * BATCH + 7, 6);
        HttpResponse<byte[]> broken = post(
                "broken",
                "application/octet-stream",
                query(log, "deposit"),
                BodyPublishers.ofByteArray(all, 0, 32 * BATCH + 5));
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(code(broken)).isEqualTo("upload-cut");

        HttpResponse<byte[]> whole = post("broken", all);
        assertThat(whole.statusCode()).isEqualTo(201);
        assertThat(counts(whole)).containsExactly((long) BATCH, (long) BATCH, 7L);
        assertThat(ServiceUnderTest.json(post("broken", all))).isEqualTo(ServiceUnderTest.json(whole));
    }

    @Test
    void linesAreTheSameUploadAsBytes() {
        byte[] all = commitments(33, 7);
        String lines = IntStream.range(0, 33)
                .mapToObj(i -> "\"" + Base64.getEncoder().encodeToString(Arrays.copyOfRange(all, 32 * i, 32 * i + 32))
                        + "\"\n")
                .collect(Collectors.joining());
        HttpResponse<byte[]> bytes = post("lines", all);
        HttpResponse<byte[]> text =
                post("lines", "application/x-ndjson", query(log, "deposit"), BodyPublishers.ofString(lines));
        assertThat(text.statusCode()).isEqualTo(201);
        assertThat(ServiceUnderTest.json(text)).isEqualTo(ServiceUnderTest.json(bytes));
    }

    @Test
    void aBodyOfUnknownLengthIsReadAsItComes() {
        InputStream slow = new ByteArrayInputStream(commitments(500, 8)) {
            @Override
            public synchronized int read(byte[] into, int at, int length) {
                return super.read(into, at, Math.min(length, 1000));
            }

            @Override
            public void close() throws IOException {
                super.close();
            }
        };
        HttpResponse<byte[]> answer = post(
                "chunked", "application/octet-stream", query(log, "deposit"), BodyPublishers.ofInputStream(() -> slow));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(ServiceUnderTest.json(answer).integer("count")).isEqualTo(500);
    }

    @Test
    void saysWhatIsWrongWithAnUpload() {
        byte[] one = commitments(1, 9);
        assertThat(code(post("k", new byte[0]))).isEqualTo("upload-empty");
        assertThat(code(post("k", "application/octet-stream", query(log, "none"), BodyPublishers.ofByteArray(one))))
                .isEqualTo("type-not-allowed");
        assertThat(code(post(
                        "k", "application/octet-stream", query(records, "deposit"), BodyPublishers.ofByteArray(one))))
                .isEqualTo("wrong-log-kind");
        String noTime = query(log, "deposit").replace("2026-01-01T00:00:00Z", "yesterday");
        assertThat(code(post("k", "application/octet-stream", noTime, BodyPublishers.ofByteArray(one))))
                .isEqualTo("time-malformed");
        String backwards = query(log, "deposit").replace("2026-01-01", "2026-02-01");
        assertThat(code(post("k", "application/octet-stream", backwards, BodyPublishers.ofByteArray(one))))
                .isEqualTo("times-out-of-order");
        String foreign = query(log, "deposit").replace("notary.example", "justice.example");
        assertThat(post("k", "application/octet-stream", foreign, BodyPublishers.ofByteArray(one))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void takesAKeyOfTheLongestLengthAndNoLonger() {
        assertThat(post("k".repeat(128), commitments(1, 10)).statusCode()).isEqualTo(201);
        HttpResponse<byte[]> longer = post("k".repeat(129), commitments(1, 10));
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(ServiceUnderTest.json(longer).text("field")).isEqualTo("Idempotency-Key");
    }
}
