package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.chaincode.MemoryNetwork.texts;
import static org.mingzheng.chaincode.Scene.COURT;
import static org.mingzheng.chaincode.Scene.RECORDS;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingzheng.chaincode.MemoryNetwork.Outcome;
import org.mingzheng.chaincode.transaction.Texts;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.statement.RecordTree;
import org.mingzheng.proof.suite.Sha256;

class StatementTest {
    private final Scene scene = Scene.ready();

    @Test
    void aHeadIsTheBodyOfTheCheckpoint() {
        Outcome head = scene.network.simulate(scene.court, "head", texts(RECORDS, 0));
        assertThat(Texts.of(head.answer()))
                .isEqualTo(RECORDS + "\n0\n" + Frontier.empty().root().base64() + "\n");
    }

    @Test
    void aHeadReadsTheFrontierAloneAndWritesNothing() {
        Outcome head = scene.network.simulate(scene.court, "head", texts(RECORDS, 0));
        assertThat(head.stub().reads).containsExactly("frontier/" + RECORDS);
        assertThat(head.stub().writes).isEmpty();
    }

    @Test
    void aRecordReadsItsKeyAndTheFrontierOfItsLastEntrysLogAndWritesNothing() {
        Entry begun = scene.entries().first("2026-1");
        scene.append(begun);
        scene.appendTo(COURT, scene.court, scene.entries().in(COURT).by("court").next(begun));
        Outcome record = scene.network.simulate(scene.court, "record", texts("sample", "2026-1"));
        assertThat(record.stub().reads).containsExactly("frontier/" + COURT, "record/sample/2026-1");
        assertThat(record.stub().writes).isEmpty();
    }

    @Test
    void oneTreeVouchesForTheAnswersAboutManyRecords() {
        SequencedMap<RecordId, Bytes> answers = new LinkedHashMap<>();
        for (String id : List.of("2026-1", "2026-2", "2026-3")) {
            scene.append(scene.entries().first(id));
        }
        for (String id : List.of("2026-3", "2026-1", "2026-2")) {
            answers.put(
                    new RecordId("sample", id),
                    scene.network
                            .simulate(scene.court, "record", texts("sample", id))
                            .answer());
        }
        Bytes[] names = texts("sample/2026-3", "sample/2026-1", "sample/2026-2");

        Outcome list = scene.network.simulate(scene.court, "records", names);
        Outcome tree = scene.network.simulate(scene.court, "recordTree", names);

        String joined = answers.values().stream().map(Texts::of).collect(Collectors.joining(","));
        assertThat(Texts.of(list.answer())).isEqualTo("[" + joined + "]");
        assertThat(list.stub().eventName).isEmpty();
        assertThat(tree.answer())
                .isEqualTo(RecordTree.answer(RecordTree.of(answers).head()));
        assertThat(tree.stub().eventName).isEqualTo("statement");
        assertThat(tree.stub().writes).isEmpty();
        assertThat(tree.stub().reads)
                .containsExactly(
                        "frontier/" + RECORDS, "record/sample/2026-1", "record/sample/2026-2", "record/sample/2026-3");
    }

    @Test
    void aTreeTakesSixteenRecordsAndNotOneMore() {
        Entry[] begun = IntStream.range(0, 17)
                .mapToObj(i -> scene.entries().first("2026-" + i))
                .toArray(Entry[]::new);
        scene.append(begun);
        assertThat(tree(16).json().integer("size")).isEqualTo(16);
        assertThat(tree(17).refusal()).isEqualTo("argument-count");
    }

    private Outcome tree(int count) {
        Object[] names =
                IntStream.range(0, count).mapToObj(i -> "sample/2026-" + i).toArray();
        return scene.network.simulate(scene.court, "recordTree", texts(names));
    }

    @Test
    void aTreeRefusesNoRecordTheSameTwiceAndOneThatDoesNotExist() {
        scene.append(scene.entries().first("2026-1"));
        assertThat(tree(0).refusal()).isEqualTo("argument-count");
        assertThat(refused("sample/2026-1", "sample/2026-1")).isEqualTo("duplicate-item");
        assertThat(refused("sample/2026-1", "sample/2026-2")).isEqualTo("no-such-record");
        assertThat(refused("sample")).isEqualTo("identifier-malformed");
    }

    private String refused(Object... names) {
        return scene.network.simulate(scene.court, "recordTree", texts(names)).refusal();
    }

    @Test
    void theEventNamesWhatWasAskedWhereAndWhen() {
        Outcome head = scene.network.simulate(scene.court, "head", texts(RECORDS, 0));
        assertThat(head.stub().eventName).isEqualTo("statement");
        JsonObject event =
                (JsonObject) Json.parseCanonical(head.stub().eventPayload, 1024).orThrow();
        assertThat(event)
                .isEqualTo(JsonObject.builder()
                        .put("argumentsHash", hash("head", RECORDS, "0").base64())
                        .put("channel", "evidence")
                        .put("format", "mingzheng/statement/v1")
                        .put("function", "head")
                        .put("time", scene.network.now.toEpochMilli())
                        .build());
    }

    @Test
    void theArgumentsHashIsThatOfTheSpecificationsExample() {
        assertThat(hash("head", "a/b", "7").base64()).isEqualTo("EvC4KT6x95iTWlhvHV9+RASNmi8AcUPcyIPcqJR2uYY=");
    }

    private static Bytes hash(String... arguments) {
        Bytes[] parts = Arrays.stream(arguments)
                .flatMap(text -> Arrays.stream(new Bytes[] {
                    Bytes.wrap(new byte[] {0, 0, 0, (byte) text.length()}), Bytes.utf8(text)
                }))
                .toArray(Bytes[]::new);
        return Sha256.digest(parts);
    }

    @Test
    void otherFunctionsSetNoEvent() {
        assertThat(scene.append(scene.entries().first("1")).stub().eventName).isEmpty();
        assertThat(scene.network.simulate(scene.court, "log", texts(RECORDS)).stub().eventName)
                .isEmpty();
    }

    @Test
    void refusesASizeThatTheLogNeverHad() {
        assertThat(scene.network
                        .simulate(scene.court, "head", texts(RECORDS, 1))
                        .refusal())
                .isEqualTo("size-not-kept");
    }

    @Test
    void refusesALogAndARecordThatDoNotExist() {
        assertThat(scene.network
                        .simulate(scene.court, "head", texts("notary.example/x", 0))
                        .refusal())
                .isEqualTo("no-such-log");
        assertThat(scene.network
                        .simulate(scene.court, "record", texts("sample", "x"))
                        .refusal())
                .isEqualTo("no-such-record");
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThat(scene.network
                        .simulate(scene.court, "record", texts("sample", "a/b"))
                        .refusal())
                .isEqualTo("identifier-malformed");
        assertThat(scene.network.simulate(scene.court, "head", texts("a b", 0)).refusal())
                .isEqualTo("origin-malformed");
        assertThat(scene.network
                        .simulate(scene.court, "head", texts(RECORDS, "00"))
                        .refusal())
                .isEqualTo("argument-malformed");
    }
}
