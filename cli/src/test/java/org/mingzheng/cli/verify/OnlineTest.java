package org.mingzheng.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.StatedRecord;
import picocli.CommandLine;

/** Asked online, whoever would like an older file to be good gets no more than “unknown”, whatever they do to the service or to the answer. */
class OnlineTest {
    private static final Path VECTOR =
            Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec/vectors/verdict/example");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private Answer answer = exchange -> say(exchange, 404, "application/problem+json", "{}");

    /** What the service does. */
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void serve() throws IOException {
        Path _ = Files.copy(VECTOR.resolve("document"), folder.resolve("a.pdf"));
        Path _ = Files.copy(VECTOR.resolve("file"), folder.resolve("a.pdf.mz"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add("" + exchange.getRequestURI());
            answer.to(exchange);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aServiceThatIsAwayMakesTheStatusUnknown() {
        failsClosed("http://127.0.0.1:1");
        assertThat(err.toString()).contains("127.0.0.1");
    }

    @ValueSource(strings = {"[]", "<html>", "{\"state\":1}", "{}", "\u001b[2K", "null"})
    @ParameterizedTest
    void anAnswerThatIsNoneOfOursMakesTheStatusUnknown(String body) {
        answer = exchange -> say(exchange, 200, "application/json", body);
        failsClosed(address());
        answer = exchange -> say(exchange, 500, "application/problem+json", body);
        failsClosed(address());
        assertThat(err.toString()).doesNotContain("Exception", "\u001b");
    }

    @Test
    void whatTheServiceDoesNotKnowIsNoNews() {
        failsClosed(address());
        assertThat(asked)
                .allMatch(path ->
                        path.startsWith("/v1/records/document/2026-1234") || path.startsWith("/v1/records/key/"));
    }

    @Test
    void theFilesOtherEntriesChooseNothingThatIsAsked() throws IOException {
        SealedFile file = file();
        Entry sealedEntry = file.sealedEntry().parsed();
        Place place = sealedEntry.place();
        Entry junk = new Entry(
                new Place(
                        place.channel(),
                        place.origin(),
                        place.type(),
                        place.definition(),
                        "nobody-knows-this-one",
                        Optional.empty()),
                sealedEntry.event(),
                sealedEntry.fields(),
                List.of(),
                sealedEntry.seals());
        SealedFile padded = file.with(new LoggedEntry(junk.canonical(), List.of(), List.of()));
        Path _ = Files.write(folder.resolve("a.pdf.mz"), padded.encoded().toArray());
        failsClosed(address());
        List<RecordId> sealed = List.of(
                file.sealedEntry().parsed().place().recordId(),
                new RecordId(
                        "key",
                        file.sealedEntry().parsed().seals().getFirst().header().kid()));
        assertThat(asked.stream().map(path -> path.replace("/statement", "").replace("/v1/records/", "")))
                .allMatch(record ->
                        sealed.stream().anyMatch(each -> each.toString().equals(record)));
    }

    @Test
    void whatWasTrueOnceIsNoNewsWhenReplayed() {
        answer = exchange -> {
            String path = exchange.getRequestURI().getPath();
            for (StatedRecord each : file().statements()) {
                if (path.equals("/v1/records/" + each.id() + "/statement")) {
                    say(exchange, 200, "text/plain", new String(each.encoded().toArray(), StandardCharsets.UTF_8));
                    return;
                }
            }
            say(exchange, 404, "application/problem+json", "{}");
        };
        failsClosed(address());
    }

    @Test
    void aStatementOfAnotherRecordIsNoNews() {
        StatedRecord other = file().statements().getFirst();
        answer = exchange ->
                say(exchange, 200, "text/plain", new String(other.encoded().toArray(), StandardCharsets.UTF_8));
        failsClosed(address());
    }

    @Test
    void aRedirectLeadsNowhere() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            elsewhere.setSoTimeout(1);
            answer = exchange -> {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + elsewhere.getLocalPort() + "/");
                say(exchange, 302, "text/html", "");
            };
            failsClosed(address());
            assertThat(connected(elsewhere)).isFalse();
        }
    }

    private static boolean connected(ServerSocket socket) {
        try (Socket _ = socket.accept()) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void anAnswerThatDoesNotEndIsNone() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            body.write('{');
            body.flush();
        };
        failsClosed(address());
    }

    @Test
    void anAddressThatIsNoServicesIsSaidInASentence() {
        assertThat(verify("ftp://127.0.0.1/")).isNotZero();
        assertThat(err.toString()).contains("ftp://127.0.0.1").doesNotContain("at org.mingzheng.cli.verify");
        failsClosed(address() + "/");
        assertThat(asked).noneMatch(path -> path.contains("//"));
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static SealedFile file() {
        try {
            return SealedFile.parse(Bytes.of(Files.readAllBytes(VECTOR.resolve("file"))))
                    .orThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void failsClosed(String service) {
        assertThat(verify(service)).as("%s%s", out, err).isEqualTo(ExitCode.UNPROVEN.code());
        JsonObject json = (JsonObject)
                Json.parse(Bytes.utf8(out.toString().strip()), 1 << 20).orThrow();
        assertThat(json.object("status").text("outcome")).isEqualTo("unknown");
        assertThat(json.object("status").array("reasons").objects())
                .anyMatch(reason -> reason.text("code").equals("refresh-missing"));
    }

    private int verify(String service) {
        out.getBuffer().setLength(0);
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, _, _) -> {
                    err.append("" + failure.getMessage());
                    return ExitCode.FAILED.code();
                })
                .execute(
                        folder.resolve("a.pdf").toString(),
                        "--trust",
                        VECTOR.resolve("policy").toString(),
                        "--trust-key",
                        VECTOR.resolve("vkey").toString(),
                        "--online",
                        "--json",
                        "--service",
                        service);
    }

    private static void say(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
