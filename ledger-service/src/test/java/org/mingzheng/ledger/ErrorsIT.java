package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingzheng.proof.json.JsonObject;

/** Whatever goes wrong over HTTP is a problem document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsIT {
    private static final int MAX_ENTRIES_BODY = 6 << 20;

    @AutoClose
    private ServiceUnderTest service;

    private LogUnderTest log;

    @BeforeAll
    void start() {
        NetworkUnderTest network = NetworkUnderTest.running();
        log = LogUnderTest.register(network, "errors", "record", false);
        service = new ServiceUnderTest(network, "errors", log);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.at(path)).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder authorised(String path) {
        return request(path).header("Authorization", "Bearer " + service.token());
    }

    private JsonObject problem(HttpRequest.Builder request, int status, String code) {
        HttpResponse<byte[]> answer = service.send(request.build());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language")).isPresent();
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
        JsonObject problem = ServiceUnderTest.json(answer);
        assertThat(problem.integer("status")).isEqualTo(status);
        assertThat(problem.text("code")).isEqualTo(code);
        assertThat(problem.text("type")).isEqualTo("https://mingzheng.example/problems/" + code);
        assertThat(problem.text("title")).isNotEmpty();
        return problem;
    }

    @Test
    void unknownPathsMethodsAndMediaTypesAreProblems() {
        problem(request("/v2/entries").GET(), 404, "not-found");
        problem(request("/error").GET(), 404, "not-found");
        problem(request("/v1/logs").DELETE(), 405, "method-not-allowed");
        problem(request("/v1/logs").header("Accept", "image/png").GET(), 406, "not-acceptable");
        HttpRequest.Builder text = HttpRequest.newBuilder(service.at("/v1/bulk?origin=a&kind=b&from=c&to=d"))
                .header("Authorization", "Bearer " + service.token())
                .header("Idempotency-Key", "k")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("x"));
        problem(text, 415, "unsupported-media-type");
        problem(
                authorised("/v1/entries?origin=" + log.origin())
                        .setHeader("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{}")),
                415,
                "unsupported-media-type");
    }

    @Test
    void aPathThatNoServerShouldTakeIsAProblem() {
        problem(request("/v1/logs;x=1").GET(), 400, "bad-request");
        problem(request("/log/%2e%2e/checkpoint").GET(), 400, "bad-request");
    }

    @Test
    void formsEncodedBodiesAndStrangeQueriesAreProblemsOfTheCallerOnEveryPath() {
        for (String type :
                List.of("multipart/form-data", "Multipart/mixed; boundary=x", "application/x-www-form-urlencoded")) {
            problem(request("/v1/logs").setHeader("Content-Type", type).GET(), 415, "unsupported-media-type");
            problem(
                    authorised("/v1/entries?origin=" + log.origin())
                            .setHeader("Content-Type", type)
                            .POST(BodyPublishers.ofString("a=b")),
                    415,
                    "unsupported-media-type");
        }
        problem(
                authorised("/v1/entries?origin=" + log.origin())
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofString("x")),
                415,
                "unsupported-media-type");
        for (String query : List.of("=1", "a=1&", "&", "a=1&a=2", "%61=1&a=2", "a=%ff", "a=%zz", "a=%00")) {
            for (String path : List.of(
                    "/v1/logs", "/v1/receipts", "/v1/records/document/x", "/v1/entries", "/v1/bulk", "/livez")) {
                assertThat(raw(path + "?" + query))
                        .as(path + "?" + query)
                        .startsWith("HTTP/1.1 400 ")
                        .contains("application/problem+json");
            }
        }
    }

    @Test
    void whatTheContainerRefusesIsAProblemToo() {
        for (String target : List.of("/v1/%00", "/v1/logs?a=%", "/v1/lo gs", "/v1/logs\\x", "/" + "a".repeat(9000))) {
            assertThat(raw(target)).as(target).startsWith("HTTP/1.1 4").contains("application/problem+json");
        }
        assertThat(raw("/v1/logs", "X: " + "x".repeat(9000)))
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json");
        assertThat(raw("/v1/logs", "X: y\r\n".repeat(200) + "X: y"))
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json");
        assertThat(raw("/v1/logs", "X\u0001: y")).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    }

    @Test
    void anOriginMayBeEncodedAsGeneratedClientsDo() {
        String origin = log.origin().name().replace("/", "%2F");
        assertThat(raw("/log/" + origin + "/checkpoint")).doesNotContain("text/html");
        assertThat(raw("/log/nowhere.example%2f2026/checkpoint")).startsWith("HTTP/1.1 404 ");
    }

    /** As it is, where a client of ours would refuse to send it. */
    private String raw(String target, String... headers) {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), service.at("/").getPort())) {
            String head = "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                    + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n") + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anIndexIsDecimalInAsciiAndNothingElse() {
        for (String index : List.of("0x1", "%2B1", "-1", "%D9%A1", "01", "1.0", "", "9223372036854775808")) {
            problem(
                    authorised("/v1/receipts?origin=" + log.origin() + "&index=" + index)
                            .GET(),
                    400,
                    "wrong-type");
        }
    }

    @Test
    void aMissingParameterIsNamed() {
        HttpRequest.Builder bulk = HttpRequest.newBuilder(service.at("/v1/bulk?origin=a"))
                .header("Authorization", "Bearer " + service.token())
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("x"));
        assertThat(problem(bulk, 400, "missing-field").text("field")).isEqualTo("Idempotency-Key");
        assertThat(problem(bulk.header("Idempotency-Key", "k"), 400, "missing-field")
                        .text("field"))
                .isEqualTo("kind");
    }

    @Test
    void aParameterOfAnotherTypeIsNamed() {
        HttpRequest.Builder timeline = request("/v1/records/document/none/timeline?from=first");
        assertThat(problem(timeline.GET(), 400, "wrong-type").text("field")).isEqualTo("from");
    }

    @Test
    void withoutAValidTokenNothingIsWritten() {
        HttpRequest.Builder none = request("/v1/entries").POST(BodyPublishers.ofString("{}"));
        problem(none, 401, "unauthenticated");
        problem(none.header("Authorization", "Bearer abc"), 401, "token-malformed");
        HttpResponse<byte[]> answer = service.send(none.build());
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer error=\"invalid_token\"");
    }

    @Test
    void whoeverSendsATokenThatIsNoneReadsNothingEither() {
        for (String malformed : new String[] {"Bearer", "Bearer a b", "Bearer  " + service.token(), "BearerX"}) {
            problem(request("/v1/logs").header("Authorization", malformed).GET(), 401, "token-malformed");
        }
    }

    @Test
    void whatIsNotJsonOrNotEntriesIsSaidSo() {
        problem(authorised("/v1/entries?origin=" + log.origin()).POST(BodyPublishers.ofString("{")), 400, "not-json");
        problem(
                authorised("/v1/entries?origin=" + log.origin()).POST(BodyPublishers.ofString("[]")),
                400,
                "bad-request");
        problem(
                authorised("/v1/entries?origin=" + log.origin()).POST(BodyPublishers.ofString("{\"entries\":[]}")),
                400,
                "bad-request");
        problem(
                authorised("/v1/entries?origin=" + log.origin()).POST(BodyPublishers.ofString("{\"more\":1}")),
                422,
                "unknown-field");
    }

    @Test
    void aBodyOfTheGreatestLengthIsReadAndNoGreater() {
        problem(
                authorised("/v1/entries?origin=" + log.origin())
                        .POST(BodyPublishers.ofByteArray(new byte[MAX_ENTRIES_BODY])),
                400,
                "not-json");
        problem(
                authorised("/v1/entries?origin=" + log.origin())
                        .POST(BodyPublishers.ofByteArray(new byte[MAX_ENTRIES_BODY + 1])),
                413,
                "too-large");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        problem(request("/v1/receipts/none").GET(), 404, "not-found");
        problem(request("/v1/entries/" + "A".repeat(43)).GET(), 404, "not-found");
        problem(request("/v1/records/document/none").GET(), 404, "not-found");
        problem(request("/v1/records/document/none/statement").GET(), 404, "not-found");
        problem(request("/v1/records/document/none/timeline").GET(), 404, "not-found");
        problem(request("/log/nowhere.example/2026/checkpoint").GET(), 404, "not-found");
    }

    @Test
    void theLanguageIsTheOneThatTheCallerPrefers() {
        HttpRequest.Builder request = request("/v2/x").header("Accept-Language", "zh-CN,en;q=0.5");
        assertThat(problem(request.GET(), 404, "not-found").text("title")).matches(".*\\p{IsHan}.*");
        assertThat(problem(request("/v2/x").header("Accept-Language", "en").GET(), 404, "not-found")
                        .text("title"))
                .isASCII();
    }

    @Test
    void noAnswerIsAPageOrAFrameOrASession() {
        HttpResponse<byte[]> answer = service.get("/v1/logs");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
