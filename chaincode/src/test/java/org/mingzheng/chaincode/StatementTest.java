package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.chaincode.MemoryNetwork.texts;
import static org.mingzheng.chaincode.Scene.COURT;
import static org.mingzheng.chaincode.Scene.RECORDS;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mingzheng.chaincode.MemoryNetwork.Outcome;
import org.mingzheng.chaincode.transaction.Texts;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Frontier;
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
