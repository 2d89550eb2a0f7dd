package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.chaincode.MemoryNetwork.texts;

import org.junit.jupiter.api.Test;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.JsonObject;

/** Entries that move the records that they link to. */
class LinksTest {
    private final Scene scene = Scene.ready();
    private final Entry decision = scene.entries().first("decision");

    @Test
    void anEntryMovesTheRecordItLinksToInTheSameTransaction() {
        scene.append(decision);
        Entry review = scene.entries().annulling("review", decision);
        assertThat(scene.append(review).stub().reads).contains("record/sample/decision", "record/sample/review");
        JsonObject moved = record("decision");
        assertThat(moved.text("state")).isEqualTo("void");
        assertThat(moved.text("entry")).isEqualTo(review.leafHash().value().base64Url());
        assertThat(moved.array("intervals").objects())
                .extracting(interval -> interval.text("state"))
                .containsExactly("issued", "void");
        assertThat(moved.array("intervals").objects())
                .extracting(interval -> interval.text("effectiveFrom"))
                .containsOnly(decision.event().effectiveAt().toString());
        assertThat(record("review").text("state")).isEqualTo("issued");
    }

    @Test
    void anEntrySeesWhatEarlierEntriesOfItsBatchDidToOtherRecords() {
        Entry review = scene.entries().annulling("review", decision);
        Entry second = scene.entries().annulling("second", decision);
        JsonObject refused = scene.append(decision, review, second).refused();
        assertThat(refused.text("reason")).isEqualTo("wrong-previous");
        assertThat(refused.text("field")).isEqualTo("links");
        assertThat(refused.integer("position")).isEqualTo(2);
        assertThat(scene.append(decision, review).json().integer("size")).isEqualTo(2);
    }

    private JsonObject record(String id) {
        return scene.network
                .simulate(scene.court, "record", texts("sample", id))
                .json();
    }
}
