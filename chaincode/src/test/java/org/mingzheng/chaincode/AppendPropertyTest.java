package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.chaincode.MemoryNetwork.texts;
import static org.mingzheng.chaincode.Scene.RECORDS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.chaincode.transaction.Texts;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.TreeHead;

class AppendPropertyTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anySequenceOfAppendsGivesTheHeadThatProofComputes(long seed) {
        Random random = new Random(seed);
        Scene scene = Scene.ready();
        Map<String, Entry> last = new HashMap<>();
        List<TreeHead> heads = new ArrayList<>(List.of(Frontier.empty().head()));
        Frontier frontier = Frontier.empty();
        for (int batch = 0; batch < 80; batch++) {
            Entry[] entries = IntStream.rangeClosed(0, random.nextInt(5))
                    .mapToObj(i -> some(scene, random, last))
                    .toArray(Entry[]::new);
            JsonObject answer = scene.append(entries).json();
            frontier = frontier.appendAll(
                    List.of(entries).stream().map(Entry::leafHash).toList());
            heads.add(frontier.head());
            assertThat(answer.text("root")).isEqualTo(frontier.root().base64());
            assertThat(answer.integer("size")).isEqualTo(frontier.size());
        }
        requireTheLastHeadsOnly(scene, heads);
        last.forEach((record, entry) -> requireLast(scene, record, entry));
    }

    /** Begins a record or continues one, as earlier entries of the same batch left it. */
    private static Entry some(Scene scene, Random random, Map<String, Entry> last) {
        String record = "r" + random.nextInt(40);
        Entry before = last.get(record);
        Entries entries = scene.entries().saying("text " + random.nextInt());
        Entry entry = before == null ? entries.first(record) : entries.next(before);
        last.put(record, entry);
        return entry;
    }

    private static void requireTheLastHeadsOnly(Scene scene, List<TreeHead> heads) {
        int forgotten = heads.size() - 64;
        for (int i = 0; i < heads.size(); i++) {
            var head = scene.network.simulate(
                    scene.court, "head", texts(RECORDS, heads.get(i).size()));
            if (i < forgotten) {
                assertThat(head.refusal()).isEqualTo("size-not-kept");
            } else {
                assertThat(CheckpointBody.parse(Texts.of(head.answer()))
                                .orThrow()
                                .head())
                        .isEqualTo(heads.get(i));
            }
        }
    }

    private static void requireLast(Scene scene, String record, Entry entry) {
        JsonObject state = scene.network
                .simulate(scene.court, "record", texts("sample", record))
                .json();
        assertThat(state.text("entry")).isEqualTo(entry.leafHash().value().base64Url());
    }
}
