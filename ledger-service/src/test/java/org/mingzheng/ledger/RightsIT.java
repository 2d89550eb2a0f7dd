package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.ledger.step.Steps;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Hash;

/** Every endpoint, with every kind of token, for every kind of record: who gets what, and that nobody else learns that it is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MAY_NOT = 404;
    private static final int ANYBODY = 200;
    private static final Map<String, String> TOKENS = tokens();

    private LogUnderTest open;
    private LogUnderTest hidden;
    private Bytes openEntry;
    private Bytes hiddenEntry;

    @AutoClose
    private ServiceUnderTest service;

    @BeforeAll
    void start() throws SQLException {
        NetworkUnderTest network = NetworkUnderTest.running();
        open = LogUnderTest.register(network, "rights-open", "record", true);
        hidden = LogUnderTest.register(network, "rights-hidden", "record", false);
        service = new ServiceUnderTest(network, "rights", open, hidden);
        openEntry = published(open, "open");
        hiddenEntry = published(hidden, "hidden");
        service.getAs(service.token(), "/v1/records/deposit/open-0/statement");
        for (String record : List.of("open-0", "hidden-0")) {
            Pause.until(
                    PATIENCE,
                    "stated",
                    () -> service.getAs(service.token(), "/v1/records/deposit/" + record + "/statement")
                                    .statusCode()
                            == 200);
        }
        for (String other : List.of("number/" + "n".repeat(43), "never-defined/it", "key/it")) {
            copied("deposit/open-0", other);
        }
    }

    private Bytes published(LogUnderTest log, String name) {
        List<Bytes> entries = log.entries(name, 1);
        Persistent.accepted(service, name, entries);
        Persistent.published(service, entries);
        return entries.getFirst();
    }

    /** A record of another type, as the projection would have it: which type it is decides, not how it came to be. */
    private void copied(String from, String to) throws SQLException {
        try (Connection connection = service.database().address().open()) {
            var _ = Rows.update(
                    connection,
                    "insert into record (name, state) select ?, state from record where name = ?",
                    to,
                    from);
            var _ = Rows.update(
                    connection,
                    "insert into statement (record, answer, note) select ?, answer, note from statement where record ="
                            + " ?",
                    to,
                    from);
        }
    }

    private static Map<String, String> tokens() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("none", "");
        all.put("malformed", "no.token.atall");
        all.put("expired", ServiceUnderTest.TOKENS.token("late", "append:notary.example/", "mingzheng-demo", -3600));
        all.put("scope-less", ServiceUnderTest.TOKENS.token("nobody", ""));
        all.put("operate", ServiceUnderTest.TOKENS.token("operator", "operate"));
        all.put("other origin", ServiceUnderTest.TOKENS.token("other", "append:court.example/ read:court.example/"));
        all.put("part of the name", ServiceUnderTest.TOKENS.token("part", "read:notary.exam append:notary.exam"));
        all.put("read", ServiceUnderTest.TOKENS.token("reader", "read:notary.example/"));
        all.put("append", ServiceUnderTest.TOKENS.token("writer", "append:notary.example/"));
        return all;
    }

    private static boolean isInvalid(String token) {
        return token.equals("malformed") || token.equals("expired");
    }

    private static boolean hasRight(String token) {
        return token.equals("read") || token.equals("append");
    }

    private HttpRequest.Builder request(String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.at(path));
        String text = TOKENS.getOrDefault(token, "");
        return text.isEmpty() ? request : request.header("Authorization", "Bearer " + text);
    }

    private static String id(Bytes entry) {
        return Hash.leaf(entry).value().base64Url();
    }

    /** Path, and what somebody without a right gets: {@link #ANYBODY} or {@link #MAY_NOT}. */
    private Map<String, Integer> reads() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("/v1/logs", ANYBODY);
        all.put("/livez", ANYBODY);
        for (String part : List.of("", "/statement", "/timeline")) {
            all.put("/v1/records/deposit/open-0" + part, ANYBODY);
            all.put("/v1/records/deposit/hidden-0" + part, MAY_NOT);
        }
        for (String part : List.of("", "/statement")) {
            all.put("/v1/records/key/it" + part, ANYBODY);
            all.put("/v1/records/number/" + "n".repeat(43) + part, MAY_NOT);
            all.put("/v1/records/never-defined/it" + part, MAY_NOT);
        }
        all.put("/v1/receipts/" + id(openEntry), ANYBODY);
        all.put("/v1/receipts/" + id(hiddenEntry), MAY_NOT);
        // a leaf hash is in tiles and in the proofs of others' receipts: it is no code
        all.put("/v1/entries/" + id(openEntry), MAY_NOT);
        all.put("/v1/entries/" + id(openEntry) + "?record=deposit/other-0", MAY_NOT);
        all.put("/v1/entries/" + id(openEntry) + "?record=deposit/open-0", ANYBODY);
        all.put("/v1/entries/" + id(hiddenEntry), MAY_NOT);
        all.put("/v1/entries/" + id(hiddenEntry) + "?record=deposit/hidden-0", MAY_NOT);
        for (LogUnderTest log : List.of(open, hidden)) {
            all.put("/v1/receipts?index=0&origin=" + log.origin(), MAY_NOT);
            all.put("/log/" + log.origin() + "/tile/entries/000.p/1", MAY_NOT);
            all.put("/log/" + log.origin() + "/tile/0/000.p/1", ANYBODY);
            all.put("/log/" + log.origin() + "/checkpoint", ANYBODY);
        }
        return all;
    }

    @Test
    void everyReadIsForWhomItShouldBeAndNobodyElseLearnsThatThereIsAnything() {
        SoftAssertions softly = new SoftAssertions();
        reads().forEach((path, without) -> TOKENS.keySet().forEach(token -> {
            HttpResponse<byte[]> answer = service.send(request(token, path).build());
            int expected = isInvalid(token) ? 401 : hasRight(token) ? ANYBODY : without;
            softly.assertThat(answer.statusCode())
                    .as("%s, token: %s", path, token)
                    .isEqualTo(expected);
            if (expected == MAY_NOT) {
                softly.assertThat(text(answer)).as("%s, token: %s", path, token).isEqualTo(absent(token, path));
            }
        }));
        softly.assertAll();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return answer.headers().map().entrySet().stream()
                        .filter(header -> !header.getKey().equals("date"))
                        .toList()
                + new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The answer for what is nowhere, from the same endpoint. */
    private String absent(String token, String path) {
        String nowhere = path.replaceAll("(hidden-0|it|n{43})(?=$|/)", "nowhere-0")
                .replace(id(hiddenEntry), "A".repeat(43))
                .replace("/v1/entries/" + id(openEntry), "/v1/entries/" + "A".repeat(43))
                .replaceAll("rights-(open|hidden)", "rights-nowhere");
        return text(service.send(request(token, nowhere).build()));
    }

    @Test
    void onlyWhoeverMayAppendIsReadAndNobodysBodyBefore() {
        SoftAssertions softly = new SoftAssertions();
        for (String path : List.of("/v1/entries?origin=" + open.origin(), bulk())) {
            TOKENS.keySet().forEach(token -> {
                HttpRequest request = request(token, path)
                        .header("Idempotency-Key", "k")
                        .header("Content-Type", path.equals(bulk()) ? "application/octet-stream" : "application/json")
                        .POST(BodyPublishers.ofString("x"))
                        .build();
                boolean unknown = isInvalid(token) || token.equals("none");
                int expected = unknown ? 401 : token.equals("append") ? path.equals(bulk()) ? 422 : 400 : 403;
                softly.assertThat(service.send(request).statusCode())
                        .as("%s, token: %s", path, token)
                        .isEqualTo(expected);
            });
        }
        softly.assertAll();
    }

    private String bulk() {
        return "/v1/bulk?origin=" + open.origin() + "&kind=x&from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z";
    }

    @Test
    void whatAnOperatorSeesIsNotOnThePublicPort() {
        for (String path :
                List.of("/actuator", "/actuator/health", "/actuator/health/readiness", "/actuator/prometheus")) {
            assertThat(service.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(new String(service.get("/readyz").body(), StandardCharsets.UTF_8))
                .isIn("{\"status\":\"UP\"}", "{\"status\":\"OUT_OF_SERVICE\"}");
        assertThat(new String(service.operate("/actuator/health/readiness").body(), StandardCharsets.UTF_8))
                .contains(open.origin().name())
                .doesNotContain("Exception");
    }

    @Test
    void anotherSubjectsIdempotencyKeyIsAnotherKey() {
        String body = ServiceUnderTest.body(open.entries("tenant-a", 1));
        String other = ServiceUnderTest.body(open.entries("tenant-b", 1));
        String a = ServiceUnderTest.TOKENS.token("tenant a", "append:notary.example/");
        String b = ServiceUnderTest.TOKENS.token("tenant b", "append:notary.example/");

        assertThat(service.postAs(a, "same", "", body).statusCode()).isEqualTo(202);
        assertThat(service.postAs(b, "same", "", other).statusCode()).isEqualTo(202);
        assertThat(service.postAs(a, "same", "", other).statusCode()).isEqualTo(422);
    }

    @Test
    void whoeverReadsTooFastWithoutATokenIsToldToWaitAndWithOneIsNot() {
        try (ServiceUnderTest strict = new ServiceUnderTest(
                NetworkUnderTest.running(),
                "rights-strict",
                Steps.plain(),
                settings -> {
                    settings.put("mingzheng.ledger.limits.anonymous-per-second", 1);
                    settings.put("mingzheng.ledger.limits.statements-per-second", 1);
                },
                open)) {
            HttpResponse<byte[]> last = strict.get("/livez");
            for (int i = 0; i < 100 && last.statusCode() == 200; i++) {
                last = strict.get("/livez");
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(ServiceUnderTest.json(last).text("code")).isEqualTo("busy");
            assertThat(strict.getAs(service.token(), "/v1/logs").statusCode()).isEqualTo(200);
        }
    }
}
