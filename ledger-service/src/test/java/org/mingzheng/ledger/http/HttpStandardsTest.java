package org.mingzheng.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Status codes and problem documents as the standards have them, by raw sockets, on the service's container and filters alone. */
class HttpStandardsTest {
    private static final String ALONE = "container-alone";
    private static final int MAX_ANSWER = 1 << 20;
    private static final String TYPES = "https://mingzheng.example/problems/";

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext context;

    /** The service without ledger and database. Of a profile of its own, since other tests look for components here. */
    @Profile(ALONE)
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
            })
    @EnableConfigurationProperties(LedgerSettings.class)
    @ComponentScan({"org.mingzheng.ledger.access", "org.mingzheng.ledger.connection"})
    @Import({Stub.class, ErrorsController.class, ProblemAdvice.class})
    static class Container {}

    /** Paths of each sort. */
    @Profile(ALONE)
    @RestController
    static class Stub {
        @GetMapping(path = "/v1/stub", produces = "application/json")
        ResponseEntity<byte[]> get() {
            return ResponseEntity.ok("{}".getBytes(StandardCharsets.UTF_8));
        }

        @PostMapping(path = "/v1/stub", consumes = "application/json", produces = "application/json")
        ResponseEntity<byte[]> post() {
            return ResponseEntity.ok("{}".getBytes(StandardCharsets.UTF_8));
        }

        @GetMapping(path = "/log/{origin}/tile/{tile}", produces = "application/octet-stream")
        ResponseEntity<byte[]> tile() {
            return ResponseEntity.ok()
                    .eTag("W/\"x\"")
                    .body("entries".repeat(1000).getBytes(StandardCharsets.UTF_8));
        }

        @GetMapping("/v1/broken")
        ResponseEntity<byte[]> broken() {
            throw new IllegalStateException("a fault with secrets in it");
        }

        @GetMapping("/v1/left")
        ResponseEntity<byte[]> left() throws IOException {
            throw new AsyncRequestNotUsableException("whoever asked has left");
        }
    }

    @BeforeAll
    static void start() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        Path file = Files.writeString(
                folder.resolve("demo.pub.jwk"), key.toPublicJWK().toJSONString());
        SpringApplication application = new SpringApplication(Container.class);
        application.setAdditionalProfiles(ALONE);
        context = application.run(
                "--server.port=0",
                "--management.server.port=-1",
                "--management.endpoint.health.validate-group-membership=false",
                "--mingzheng.ledger.network.channel=evidence",
                "--mingzheng.ledger.endorsers[0]=NotaryMSP",
                "--mingzheng.ledger.database.embedded=" + folder,
                "--mingzheng.ledger.access.demo-key=" + file,
                "--mingzheng.ledger.organisations[0].msp=NotaryMSP",
                "--mingzheng.ledger.organisations[0].client-certificate=" + file,
                "--mingzheng.ledger.organisations[0].client-key=" + file,
                "--mingzheng.ledger.organisations[0].gateways[0].endpoint=127.0.0.1:1",
                "--mingzheng.ledger.organisations[0].gateways[0].tls-ca=" + file,
                "--mingzheng.ledger.limits.anonymous-per-second=100",
                "--logging.structured.format.console=");
    }

    @AfterAll
    static void stop() {
        if (context != null) {
            context.close();
        }
    }

    private static String raw(String request) {
        return raw("127.0.0.1", request);
    }

    private static String raw(String from, String request) {
        int port = Integer.parseInt("" + context.getEnvironment().getProperty("local.server.port"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.ofLiteral(from), 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String request(String line, String... headers) {
        return line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + Stream.of(headers).map(each -> each + "\r\n").reduce("", String::concat) + "\r\n";
    }

    private static JsonObject problem(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(java.util.Locale.ROOT);
        assertThat(head)
                .contains("content-type: application/problem+json")
                .contains("content-language: ")
                .contains("vary: ");
        JsonObject problem =
                (JsonObject) Json.parse(Bytes.utf8(answer.substring(answer.indexOf("\r\n\r\n") + 4)), MAX_ANSWER)
                        .orThrow();
        assertThat(problem.integer("status")).isEqualTo(status);
        assertThat(problem.text("type")).isEqualTo(TYPES + problem.text("code"));
        assertThat(problem.text("title")).isNotEmpty();
        assertThat(problem.text("detail")).isNotEmpty();
        return problem;
    }

    static List<Arguments> wrong() {
        String get = request("GET /v1/stub");
        return List.of(
                Arguments.of("no such path", request("GET /v9"), 404, "not-found"),
                Arguments.of("another method", request("DELETE /v1/stub"), 405, "method-not-allowed"),
                Arguments.of("trace", request("TRACE /v1/stub"), 501, "not-implemented"),
                Arguments.of("a method that nobody knows", request("BREW /v1/stub"), 405, "method-not-allowed"),
                Arguments.of(
                        "no media type that is there",
                        request("GET /v1/stub", "Accept: image/png"),
                        406,
                        "not-acceptable"),
                Arguments.of(
                        "a form",
                        request("GET /v1/stub", "Content-Type: multipart/form-data"),
                        415,
                        "unsupported-media-type"),
                Arguments.of(
                        "a compressed body",
                        request("GET /v1/stub", "Content-Encoding: gzip"),
                        415,
                        "unsupported-media-type"),
                Arguments.of("no token", request("POST /v1/stub", "Content-Length: 0"), 401, "unauthenticated"),
                Arguments.of(
                        "no token in the header",
                        request("GET /v1/stub", "Authorization: Bearer abc"),
                        401,
                        "token-malformed"),
                Arguments.of("a long address", request("GET /" + "a".repeat(9000)), 414, "uri-too-long"),
                Arguments.of(
                        "a long header", request("GET /v1/stub", "X: " + "x".repeat(9000)), 431, "headers-too-large"),
                Arguments.of(
                        "many headers",
                        request("GET /v1/stub", "X: y\r\n".repeat(200) + "X: y"),
                        431,
                        "headers-too-large"),
                Arguments.of("a control character", request("GET /v1/stub", "X\u0001: y"), 400, "bad-request"),
                Arguments.of("a blank in the address", request("GET /v1/st ub"), 400, "bad-request"),
                Arguments.of("dots in the address", request("GET /v1/%2e%2e/stub"), 400, "bad-request"),
                Arguments.of("a matrix parameter", request("GET /v1/stub;x=1"), 400, "bad-request"),
                Arguments.of("bad encoding", request("GET /v1/%zz"), 400, "bad-request"),
                Arguments.of("no host", "GET /v1/stub HTTP/1.1\r\nConnection: close\r\n\r\n", 400, "bad-request"),
                Arguments.of("two hosts", request("GET /v1/stub", "Host: y"), 400, "bad-request"),
                Arguments.of(
                        "two lengths",
                        request("POST /v1/stub", "Content-Length: 1", "Content-Length: 2"),
                        400,
                        "bad-request"),
                Arguments.of(
                        "an unknown version", "GET /v1/stub HTTP/3.0\r\nHost: x\r\n\r\n", 505, "version-not-supported"),
                Arguments.of(
                        "an unknown coding", request("POST /v1/stub", "Transfer-Encoding: x"), 501, "not-implemented"),
                Arguments.of("an expectation", request("GET /v1/stub", "Expect: miracles"), 417, "expectation-failed"),
                Arguments.of("lines that end with LF", get.replace("\r\n", "\n"), 400, "bad-request"),
                Arguments.of(
                        "one line that ends with LF", get.replaceFirst("Host: x\r\n", "Host: x\n"), 400, "bad-request"),
                Arguments.of("a request line that ends with LF", get.replaceFirst("\r\n", "\n"), 400, "bad-request"),
                Arguments.of("a head that ends with LF", get.substring(0, get.length() - 2) + "\n", 400, "bad-request"),
                Arguments.of("a fault of ours", request("GET /v1/broken"), 500, "internal"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("wrong")
    void everyAnswerThatRefusesIsAProblemWithItsStatusAndType(String what, String request, int status, String code) {
        assertThat(problem(raw(request), status).text("code")).as(what).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("wrong")
    void everyOneOfThemIsToldInChinese(String what, String request, int status, String code) {
        int end = request.startsWith("GET") || request.contains("\r\n") ? request.indexOf('\n') + 1 : 0;
        String line = request.startsWith("GET") && !request.contains("\r\n") ? "\n" : "\r\n";
        String chinese = request.substring(0, end) + "Accept-Language: zh" + line + request.substring(end);
        // a head whose first line cannot be read has no header that could be read
        if (status != 414 && !what.equals("a blank in the address")) {
            JsonObject problem = problem(raw(chinese), status);
            assertThat(problem.text("title")).as(what + ", " + code).matches("(?s).*\\p{IsHan}.*");
        }
    }

    @Test
    void noFaultOfOursTellsWhatItIs() {
        assertThat(raw(request("GET /v1/broken"))).doesNotContain("secrets").doesNotContain("Exception");
    }

    @Test
    void theMethodsOfAPathAreTheSameWhoeverTellsThem() {
        String options = raw(request("OPTIONS /v1/stub"));
        String refused = raw(request("PUT /v1/stub"));

        assertThat(allow(options)).containsExactlyInAnyOrder("GET", "HEAD", "POST", "OPTIONS");
        assertThat(allow(refused)).containsExactlyInAnyOrder("GET", "HEAD", "POST", "OPTIONS");
        assertThat(allow(raw(request("OPTIONS /v1/broken")))).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
        assertThat(allow(raw(request("TRACE /v1/broken")))).isEmpty();
        assertThat(problem(raw(request("OPTIONS /v9")), 404).text("code")).isEqualTo("not-found");
    }

    private static List<String> allow(String answer) {
        return answer.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("allow:"))
                .flatMap(line -> Stream.of(line.substring(6).split(",", -1)))
                .map(String::strip)
                .toList();
    }

    @Test
    void whatIsGoodIsTaken() {
        assertThat(raw(request("GET /v1/stub"))).startsWith("HTTP/1.1 200 ").endsWith("{}");
        assertThat(raw(request("HEAD /v1/stub"))).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
        assertThat(raw("GET /v1/stub HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aTokenThatDoesNotCountIsToldWhyInTheHeaderToo() {
        assertThat(raw(request("GET /v1/stub", "Authorization: Bearer abc")))
                .contains("WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"");
    }

    @Test
    void pagesOfAnyOriginMayReadAndSeeWhenToComeAgain() {
        String read = raw(request("GET /v1/stub", "Origin: https://page.example"));
        String refused = raw(request("GET /v9", "Origin: https://page.example"));
        String preflight = raw(request(
                "OPTIONS /v1/stub",
                "Origin: https://page.example",
                "Access-Control-Request-Method: GET",
                "Access-Control-Request-Headers: if-none-match"));

        for (String answer : List.of(read, refused, preflight)) {
            assertThat(answer).contains("Access-Control-Allow-Origin: *").doesNotContain("Allow-Credentials");
        }
        assertThat(read).startsWith("HTTP/1.1 200 ").contains("Access-Control-Expose-Headers: ETag, Retry-After");
        assertThat(preflight).startsWith("HTTP/1.1 200 ").contains("Access-Control-Allow-Methods: GET");
        assertThat(problem(raw(request("PUT /v1/stub", "Origin: https://page.example")), 405)
                        .text("code"))
                .isEqualTo("method-not-allowed");
    }

    @Test
    void whatIsTextForTheMostPartIsSentCompressedToWhoeverTakesIt() {
        String tile = "GET /log/x.example%2F2026/tile/entries%2F000";

        assertThat(raw(request(tile, "Accept-Encoding: gzip")))
                .startsWith("HTTP/1.1 200 ")
                .contains("Content-Encoding: gzip", "ETag: W/\"x\"");
        assertThat(raw(request(tile))).startsWith("HTTP/1.1 200 ").doesNotContain("Content-Encoding");
        assertThat(raw(request(tile, "If-None-Match: W/\"x\""))).startsWith("HTTP/1.1 304 ");
        assertThat(raw(request(tile, "If-None-Match: W/\"y\""))).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void whoeverHasReadTooMuchStillReadsTiles() {
        String read = request("GET /v1/stub");
        String last = raw("127.0.0.2", read);
        for (int i = 0; i < 2000 && last.startsWith("HTTP/1.1 200 "); i++) {
            last = raw("127.0.0.2", read);
        }

        assertThat(problem(last, 429).text("code")).isEqualTo("busy");
        assertThat(raw("127.0.0.2", request("GET /log/x.example/tile/000"))).startsWith("HTTP/1.1 200 ");
        assertThat(raw(read)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void whoeverLeavesBeforeTheAnswerLeavesNoErrorInTheLog() {
        Logger log = (Logger) LoggerFactory.getLogger(ProblemAdvice.class);
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        log.addAppender(seen);
        String _ = raw(request("GET /v1/left"));
        List<Level> left = seen.list.stream().map(ILoggingEvent::getLevel).toList();
        String _ = raw(request("GET /v1/broken"));
        log.detachAppender(seen);

        assertThat(left).doesNotContain(Level.ERROR, Level.WARN);
        assertThat(seen.list).extracting(ILoggingEvent::getLevel).contains(Level.ERROR);
    }
}
