package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.chaincode.MemoryNetwork.texts;
import static org.mingzheng.chaincode.Scene.ITEMS;
import static org.mingzheng.chaincode.Scene.RECORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingzheng.chaincode.MemoryNetwork.Outcome;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.ContractLimits;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.log.BulkEntry;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Hash;

class AppendBulkTest {
    private final Scene scene = Scene.ready();

    @Test
    void putsTheDescriptorFirstAndThenALeafForEachCommitment() {
        Bytes commitments = commitments(3);
        JsonObject descriptor = descriptor("b1", 3);
        List<Hash> leaves = new ArrayList<>(List.of(Hash.leaf(descriptor.canonical())));
        for (int i = 0; i < 3; i++) {
            leaves.add(new BulkEntry(commitments.slice(32 * i, 32 * i + 32)).leafHash());
        }
        JsonObject answer = append("b1", descriptor, commitments).json();
        assertThat(answer.integer("size")).isEqualTo(4);
        assertThat(answer.text("root"))
                .isEqualTo(Frontier.empty().appendAll(leaves).root().base64());
    }

    @Test
    void writesNothingButTheFrontierAndTheBatch() {
        assertThat(append("b1", descriptor("b1", 100), commitments(100)).stub().writes)
                .containsOnlyKeys("frontier/" + ITEMS, "batch/" + ITEMS + "/b1");
    }

    @Test
    void refusesARecordLog() {
        JsonObject descriptor = descriptor("b1", 1).with("origin", new JsonString(RECORDS));
        Outcome refused = scene.network.submit(
                scene.notary, "appendBulk", texts(RECORDS, 0, "b1", descriptor.canonical(), commitments(1)));
        assertThat(refused.refusal()).isEqualTo("wrong-log-kind");
    }

    @Test
    void refusesADescriptorOfAnotherBatchLogChannelOrCount() {
        JsonObject right = descriptor("b1", 1);
        for (JsonObject wrong : List.of(
                right.with("batch", new JsonString("b2")),
                right.with("channel", new JsonString("other")),
                right.with("origin", new JsonString(RECORDS)),
                right.with("count", new JsonInteger(2)),
                right.with("to", new JsonString("2026-10-31T23:59:59Z")))) {
            assertThat(append("b1", wrong, commitments(1)).refusal()).isEqualTo("descriptor-mismatch");
        }
        assertThat(append("b1", right, commitments(1)).json().integer("size")).isEqualTo(2);
    }

    @Test
    void refusesAKindThatTheLogDoesNotTake() {
        JsonObject other = descriptor("b1", 1).with("kind", new JsonString("mediation"));
        assertThat(append("b1", other, commitments(1)).refusal()).isEqualTo("type-not-allowed");
    }

    @Test
    void refusesADescriptorWithMoreThanItsMembers() {
        JsonObject other = descriptor("b1", 1).with("note", new JsonString("x"));
        assertThat(append("b1", other, commitments(1)).refusal()).isEqualTo("unknown-field");
    }

    @Test
    void takesAsManyCommitmentsAsTheLimitSaysAndNotOneMore() {
        int limit = ContractLimits.COMMITMENTS;
        assertThat(append("b1", descriptor("b1", limit + 1), commitments(limit + 1))
                        .refusal())
                .isEqualTo("batch-size");
        assertThat(append("b1", descriptor("b1", limit), commitments(limit))
                        .json()
                        .integer("size"))
                .isEqualTo(limit + 1);
    }

    @Test
    void refusesHalfACommitmentAndNone() {
        Bytes half = commitments(2).slice(0, 48);
        assertThat(append("b1", descriptor("b1", 1), half).refusal()).isEqualTo("batch-size");
        assertThat(append("b1", descriptor("b1", 0), Bytes.empty()).refusal()).isEqualTo("batch-size");
    }

    private Outcome append(String batch, JsonObject descriptor, Bytes commitments) {
        return scene.network.submit(
                scene.notary,
                "appendBulk",
                texts(ITEMS, scene.size(ITEMS), batch, descriptor.canonical(), commitments));
    }

    private static Bytes commitments(int count) {
        byte[] bytes = new byte[32 * count];
        new Random(count).nextBytes(bytes);
        return Bytes.wrap(bytes);
    }

    private static JsonObject descriptor(String batch, long count) {
        return JsonObject.builder()
                .put("batch", batch)
                .put("channel", MemoryNetwork.CHANNEL)
                .put("count", count)
                .put("format", "mingzheng/batch/v1")
                .put("from", "2026-11-01T00:00:00Z")
                .put("kind", "document")
                .put("origin", ITEMS)
                .put("to", "2026-11-30T23:59:59Z")
                .build();
    }
}
