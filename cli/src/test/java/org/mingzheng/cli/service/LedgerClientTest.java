package org.mingzheng.cli.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzheng.cli.entry.Drafting;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;

class LedgerClientTest {
    private record Answer(int status, String type, String body) {}

    private static final Hash ID = Hash.leaf(Bytes.utf8("entry"));
    private static final Bytes ENTRY = entry();

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private LedgerClient client;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        client = new LedgerClient(new Access(address, Optional.of("secret")), Duration.ofSeconds(2));
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " " + body);
        Answer answer = answers.remove();
        byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type);
        exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Bytes entry() {
        Drafting drafting =
                new Drafting("evidence", new Origin("notary.example/2026"), InstantSource.system(), new SecureRandom());
        return new Entry(
                        drafting.place("document", "AAAAAAAAAAAAAAAAAAAAAA", Optional.empty()),
                        drafting.event("issued", Optional.empty()),
                        Fields.of(JsonObject.empty(), List.of()),
                        List.of(),
                        List.of())
                .canonical();
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }

    private void will(int status, String body) {
        answers.add(new Answer(status, status < 400 ? "application/json" : "application/problem+json", body));
    }

    private static String refused() {
        return "{\"entries\":[{\"id\":\"" + ID.value().base64Url()
                + "\",\"state\":\"refused\",\"reason\":{\"code\":\"record-exists\",\"detail\":\"it is there\"}}]}";
    }

    @Test
    void tellsAnEntryThatTheContractRefused() {
        will(201, refused());
        EntryAnswer answer =
                client.append(List.of(ENTRY), Duration.ofSeconds(1), true).getFirst();
        assertThat(answer.id()).isEqualTo(ID);
        assertThat(answer.receipt())
                .isEqualTo(new ReceiptAnswer.Refused(new Problem("record-exists", "it is there", Optional.empty())));
    }

    @Test
    void repeatsWhatTheBusyServiceDidNotTakeUnderTheSameKey() {
        will(429, "{\"code\":\"too-busy\"}");
        will(201, refused());
        var _ = client.append(List.of(ENTRY, ENTRY), Duration.ofSeconds(1), false);
        assertThat(asked).hasSize(2);
        assertThat(asked.get(0))
                .isEqualTo(asked.get(1))
                .contains("Bearer secret")
                .contains("?origin=notary.example%2F2026&")
                .endsWith(" {\"entries\":[" + text(ENTRY) + "," + text(ENTRY) + "]}");
    }

    @Test
    void tellsWhatBecameOfAnEntry() {
        will(202, "");
        will(404, "{\"code\":\"no-such-entry\"}");
        will(422, "{\"code\":\"wrong-previous\",\"detail\":\"another entry came first\"}");
        assertThat(client.receipt(ID)).isInstanceOf(ReceiptAnswer.Pending.class);
        assertThat(client.receipt(ID)).isInstanceOf(ReceiptAnswer.Unknown.class);
        assertThat(client.receipt(ID)).isInstanceOf(ReceiptAnswer.Refused.class);
    }

    @Test
    void tellsWhyARequestWasRefused() {
        will(403, "{\"code\":\"not-allowed\",\"detail\":\"the token may not append here\"}");
        assertThatThrownBy(() -> client.append(List.of(ENTRY), Duration.ZERO, false))
                .isInstanceOf(ServiceRefusal.class)
                .hasMessageContaining("not-allowed")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aRecordThatDoesNotExistIsNone() {
        will(404, "{\"code\":\"no-such-record\"}");
        assertThat(client.record(new RecordId("document", "a"))).isEmpty();
    }

    @Test
    void findsTheLogInWhichAnOrganisationBeginsRecordsOfAType() {
        will(
                200,
                "{\"channel\":\"evidence\",\"contract\":\"ledger\",\"logs\":["
                        + "{\"origin\":\"a.example/bulk\",\"owner\":\"AMSP\",\"kind\":\"bulk\",\"types\":[\"document\"]},"
                        + "{\"origin\":\"b.example/1\",\"owner\":\"BMSP\",\"kind\":\"record\",\"types\":[\"document\"]},"
                        + "{\"origin\":\"a.example/1\",\"owner\":\"AMSP\",\"kind\":\"record\",\"types\":[\"document\",\"key\"],"
                        + "\"head\":{\"size\":7}}]}");
        LogsAnswer logs = client.logs();
        assertThat(logs.recordLog("AMSP", "document").orElseThrow().size()).isEqualTo(7);
        assertThat(logs.recordLog("AMSP", "award")).isEmpty();
        assertThat(logs.log("b.example/1")).isPresent();
    }

    @Test
    void saysInASentenceThatTheServiceIsAway() {
        server.stop(0);
        assertThatThrownBy(client::logs).isInstanceOf(Fault.class).hasMessageContaining("127.0.0.1");
    }

    @Test
    void neverShowsTheToken() {
        assertThat(new Access(URI.create("http://127.0.0.1:1"), Optional.of("secret")).toString())
                .doesNotContain("secret");
    }
}
