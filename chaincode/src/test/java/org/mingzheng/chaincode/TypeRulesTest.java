package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.chaincode.MemoryNetwork.texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingzheng.chaincode.record.Appending;
import org.mingzheng.chaincode.record.Move;
import org.mingzheng.chaincode.record.Records;
import org.mingzheng.chaincode.record.TypeRules;
import org.mingzheng.chaincode.transaction.RefusalReason;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.record.RecordState;

/** What entry types may need: their own states and times, and moves of the records that an entry links to. */
class TypeRulesTest {
    private final Scene scene = Scene.ready(new Annulments());
    private final Entry decision = scene.entries().first("decision");

    /** Records are issued; an entry that annuls another record's last entry makes it void from its start. */
    private static final class Annulments implements TypeRules {
        @Override
        public long backdating(Entry entry) {
            return Duration.ofHours(1).toMillis();
        }

        @Override
        public Set<RecordId> others(Entry entry) {
            return entry.links().stream().map(Link::record).collect(Collectors.toSet());
        }

        @Override
        public List<Move> judge(Appending appending, Records records) {
            Entry entry = appending.entry();
            List<Move> moves = new ArrayList<>();
            moves.add(new Move(entry.place().recordId(), "issued", entry.event().effectiveAt()));
            for (Link link : entry.links()) {
                RecordState target = records.find(link.record()).orElseThrow();
                if (!link.entry().orElseThrow().equals(target.last().hash())) {
                    throw new RefusedException(RefusalReason.WRONG_PREVIOUS, "links", "not the record's last entry");
                }
                moves.add(new Move(
                        link.record(), "void", target.intervals().getFirst().effectiveFrom()));
            }
            return moves;
        }
    }

    @Test
    void anEntryMovesTheRecordItLinksToInTheSameTransaction() {
        scene.append(decision);
        Entry review = scene.entries().annulling("review", decision);
        assertThat(scene.append(review).stub().reads).contains("record/document/decision", "record/document/review");
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
        assertThat(refused.integer("position")).isEqualTo(2);
        assertThat(scene.append(decision, review).json().integer("size")).isEqualTo(2);
    }

    @Test
    void aTypeBoundsBackdatingItself() {
        Entries old = scene.entries().later(Duration.ofHours(-1).minusSeconds(1));
        assertThat(scene.append(old.first("1")).refusal()).isEqualTo("effective-too-early");
    }

    private JsonObject record(String id) {
        return scene.network
                .simulate(scene.court, "record", texts("document", id))
                .json();
    }
}
