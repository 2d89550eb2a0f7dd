package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
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
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        NetworkUnderTest network = NetworkUnderTest.running();
        log = LogUnderTest.register(network, "entries", "record", true);
        service = new ServiceUnderTest(network, "entries", log);
    }

    @AfterAll
    void stop() {
        service.close();
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
}
