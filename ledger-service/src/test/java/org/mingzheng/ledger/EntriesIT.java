package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.note.VerifiedNote;

/** Entries over HTTP, up to their receipts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntriesIT {
    private LogUnderTest log;

    @AutoClose
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        NetworkUnderTest network = NetworkUnderTest.running();
        log = LogUnderTest.register(network, "entries", "record", true);
        service = new ServiceUnderTest(network, "entries", log);
    }

    private VerifiedNote verified(String receipt, Bytes entry) {
        return Receipt.parse(Bytes.utf8(receipt))
                .orThrow()
                .verify(Hash.leaf(entry), List.of(log.signer().verifierKey()))
                .orThrow();
    }

    @Test
    void anEntryGetsAReceiptThatVerifies() {
        List<Bytes> entries = log.entries("one", 1);
        HttpResponse<byte[]> answer = service.post("one", "wait=20", entries);

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonObject entry =
                ServiceUnderTest.json(answer).array("entries").objects().getFirst();
        assertThat(entry.text("state")).isEqualTo("published");
        VerifiedNote note = verified(entry.text("receiptText"), entries.getFirst());
        assertThat(note.note().signatures()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(service.get(entry.text("receipt")).statusCode()).isEqualTo(200);
    }

    @Test
    void aRefusedEntryDoesNotTakeItsNeighboursWithIt() {
        List<Bytes> entries = new ArrayList<>(log.entries("neighbours", 3));
        entries.add(1, TestEntries.supplement(log.origin(), "none", entries.getFirst()));
        HttpResponse<byte[]> answer = service.post("neighbours", "wait=20", entries);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(ServiceUnderTest.states(answer)).containsExactly("published", "refused", "published", "published");
        JsonObject refused =
                ServiceUnderTest.json(answer).array("entries").objects().get(1);
        assertThat(refused.object("reason").text("code")).isEqualTo("no-such-record");
        assertThat(service.get(refused.text("receipt")).statusCode()).isEqualTo(422);
    }

    @Test
    void whyAnEntryWasRefusedIsToldInTheCallersLanguage() {
        Bytes orphan = TestEntries.supplement(
                log.origin(), "nobody", log.entries("orphan", 1).getFirst());
        HttpRequest request = HttpRequest.newBuilder(service.at("/v1/entries?origin=" + log.origin()))
                .header("Authorization", "Bearer " + service.token())
                .header("Content-Type", "application/json")
                .header("Accept-Language", "zh-CN")
                .header("Prefer", "wait=20")
                .POST(HttpRequest.BodyPublishers.ofString(ServiceUnderTest.body(List.of(orphan))))
                .build();

        JsonObject refused = ServiceUnderTest.json(service.send(request))
                .array("entries")
                .objects()
                .getFirst();
        assertThat(refused.object("reason").text("code")).isEqualTo("no-such-record");
        assertThat(refused.object("reason").text("detail")).isEqualTo("没有该记录。");
    }

    @Test
    void theSameKeyWithTheSameEntriesGetsTheSameAnswerAndWithOthersNone() {
        List<Bytes> entries = log.entries("again", 2);
        HttpResponse<byte[]> first = service.post("again", "wait=20", entries);
        HttpResponse<byte[]> second = service.post("again", "wait=20", entries);
        HttpResponse<byte[]> other = service.post("again", "wait=20", log.entries("other", 1));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(ServiceUnderTest.states(second)).isEqualTo(ServiceUnderTest.states(first));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(ServiceUnderTest.json(other).text("code")).isEqualTo("idempotency-key-reused");
        assertThat(LoggedEntries.of(service, log)).doesNotHaveDuplicates();
    }

    @Test
    void anEntryThatIsCertainlyWrongIsRefusedBeforeItIsStored() {
        List<Bytes> entries = new ArrayList<>(log.entries("wrong", 1));
        entries.add(TestEntries.unknownEvent(log.origin(), "wrong-1"));
        HttpResponse<byte[]> answer = service.post("wrong", "", entries);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(ServiceUnderTest.json(answer).text("code")).isEqualTo("unknown-event");
        assertThat(ServiceUnderTest.json(answer).integer("position")).isEqualTo(1);
        String id = Hash.leaf(entries.getFirst()).value().base64Url();
        assertThat(service.get("/v1/receipts/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aRecordTellsItsStateItsHistoryAndAStatement() {
        List<Bytes> entries = new ArrayList<>(log.entries("story", 1));
        entries.add(TestEntries.supplement(log.origin(), "story-0", entries.getFirst()));
        HttpResponse<byte[]> answer = service.post("story", "wait=20", entries);
        JsonObject record = ServiceUnderTest.json(service.get("/v1/records/deposit/story-0"));
        HttpResponse<byte[]> statement = service.getAs(service.token(), "/v1/records/deposit/story-0/statement");

        assertThat(ServiceUnderTest.states(answer)).containsOnly("published");
        assertThat(record.array("entries").objects().stream().map(entry -> entry.text("event")))
                .containsExactly("deposited", "supplemented");
        assertThat(statement.statusCode()).isEqualTo(200);
        assertThat(new String(statement.body(), StandardCharsets.UTF_8))
                .startsWith("mingzheng/stated-record/v1\nevidence\ndeposit/story-0\n");
    }

    @Test
    void whoeverHasNoTokenOrAnotherScopeAppendsNothing() {
        String body = ServiceUnderTest.body(log.entries("foreign", 1));
        String other = ServiceUnderTest.TOKENS.token("other", "append:court.example/");

        assertThat(service.postAs(other, "foreign", "", body).statusCode()).isEqualTo(403);
        assertThat(service.postAs("no.token.atall", "foreign", "", body).statusCode())
                .isEqualTo(401);
    }
}
