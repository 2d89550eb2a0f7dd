package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.chaincode.MemoryNetwork.texts;
import static org.mingzheng.chaincode.Scene.COURT;
import static org.mingzheng.chaincode.Scene.ITEMS;
import static org.mingzheng.chaincode.Scene.RECORDS;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingzheng.chaincode.MemoryNetwork.Outcome;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.ContractLimits;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.log.Frontier;

class AppendEntriesTest {
    private final Scene scene = Scene.ready();
    private final Entry begun = scene.entries().first("2026-1");

    @Test
    void answersWhereTheEntriesAreAndTheNewHead() {
        Entry second = scene.entries().first("2026-2");
        JsonObject answer = scene.append(begun, second).json();
        assertThat(answer.integer("firstIndex")).isZero();
        assertThat(answer.integer("size")).isEqualTo(2);
        assertThat(answer.text("root"))
                .isEqualTo(Frontier.empty()
                        .appendAll(List.of(begun.leafHash(), second.leafHash()))
                        .root()
                        .base64());
    }

    @Test
    void keepsOfARecordItsLastEntryAndItsStates() {
        scene.append(begun);
        Entry next = scene.entries().next(begun);
        scene.append(next);
        JsonObject record = scene.network
                .simulate(scene.court, "record", texts("sample", "2026-1"))
                .json();
        assertThat(record.text("entry")).isEqualTo(next.leafHash().value().base64Url());
        assertThat(record.integer("index")).isEqualTo(1);
        assertThat(record.integer("size")).isEqualTo(2);
        assertThat(record.text("owner")).isEqualTo("NotaryMSP");
        assertThat(record.text("state")).isEqualTo("issued");
        JsonObject interval = record.array("intervals").objects().getFirst();
        assertThat(interval.text("effectiveFrom"))
                .isEqualTo(begun.event().effectiveAt().toString());
    }

    @Test
    void takesSeveralEntriesOfOneRecordInOneBatch() {
        Entry second = scene.entries().next(begun);
        assertThat(scene.append(begun, second, scene.entries().next(second))
                        .json()
                        .integer("size"))
                .isEqualTo(3);
    }

    @Test
    void writesTheFrontierTheBatchAndTheRecordsAndNothingElse() {
        Outcome appended = scene.append(begun);
        assertThat(appended.stub().writes.keySet())
                .allMatch(key -> key.equals("frontier/" + RECORDS)
                        || key.startsWith("batch/" + RECORDS + "/")
                        || key.equals("record/sample/2026-1"))
                .hasSize(3);
        assertThat(appended.stub().policies).isEmpty();
    }

    @Test
    void readsTheKeysThatMustNotExistSoThatTheLedgerGuardsThem() {
        assertThat(scene.append(begun).stub().reads).contains("record/sample/2026-1", "frontier/" + RECORDS);
    }

    @Test
    void refusesAMalformedEntryWithItsPosition() {
        JsonObject refused = scene.appendBytes(RECORDS, scene.notary, begun.canonical(), Bytes.utf8("{}"))
                .refused();
        assertThat(refused.text("reason")).isEqualTo("missing-field");
        assertThat(refused.integer("position")).isEqualTo(1);
    }

    @Test
    void refusesAnEntryThatIsNotCanonical() {
        Bytes spaced = begun.canonical().concat(Bytes.utf8(" "));
        assertThat(scene.appendBytes(RECORDS, scene.notary, spaced).refusal()).isEqualTo("not-canonical");
    }

    @Test
    void refusesAnEntryForAnotherChannel() {
        assertRefused(scene.append(scene.entries().onChannel("other").first("1")), "wrong-channel", "channel");
    }

    @Test
    void refusesAnEntryForAnotherLog() {
        assertRefused(scene.append(scene.entries().in(COURT).first("1")), "wrong-origin", "origin");
    }

    @Test
    void refusesATypeThatTheLogDoesNotTake() {
        assertRefused(scene.append(scene.entries().ofType("award").first("1")), "type-not-allowed", "type");
    }

    @Test
    void refusesTextThatIsNotInNormalizationFormC() {
        String decomposed = "Cafe" + '\u0301';
        assertThat(scene.append(scene.entries().saying(decomposed).first("1")).refusal())
                .isEqualTo("not-nfc");
        assertThat(scene.append(scene.entries().saying("Caf" + '\u00e9').first("1"))
                        .json()
                        .integer("size"))
                .isEqualTo(1);
    }

    @Test
    void refusesToBeginARecordTwice() {
        scene.append(begun);
        assertRefused(scene.append(scene.entries().saying("另一份").first("2026-1")), "record-exists", "record");
    }

    @Test
    void refusesToBeginARecordTwiceInOneBatch() {
        JsonObject refused = scene.append(begun, scene.entries().saying("另一份").first("2026-1"))
                .refused();
        assertThat(refused.text("reason")).isEqualTo("record-exists");
        assertThat(refused.integer("position")).isEqualTo(1);
    }

    @Test
    void refusesToContinueARecordThatDoesNotExist() {
        assertRefused(scene.append(scene.entries().next(begun)), "no-such-record", "previous");
    }

    @Test
    void refusesToContinueARecordFromAnEntryThatIsNotItsLast() {
        scene.append(begun, scene.entries().next(begun));
        Entry late = scene.entries().saying("迟到").next(begun);
        assertRefused(scene.append(late), "wrong-previous", "previous");
    }

    @Test
    void letsALogWithARoleContinueAnotherOrganisationsRecordAndItsOwnerAfterwards() {
        scene.append(begun);
        Entry stay = scene.entries().in(COURT).by("court").next(begun);
        scene.appendTo(COURT, scene.court, stay);
        JsonObject record = scene.network
                .simulate(scene.court, "record", texts("sample", "2026-1"))
                .json();
        assertThat(record.text("origin")).isEqualTo(COURT);
        assertThat(record.text("owner")).isEqualTo("NotaryMSP");
        assertThat(scene.append(scene.entries().next(stay)).json().integer("size"))
                .isEqualTo(2);
    }

    @Test
    void refusesALogWithoutARoleToContinueAnotherOrganisationsRecord() {
        String award = "arbitration.example/awards/2026";
        Identity secretary = Identity.of("ArbitrationMSP", "client");
        scene.register(scene.arbitrationAdmin, scene.registration(award, "record", secretary));
        scene.append(begun);
        Entries entries = scene.entries().in(award);
        assertRefused(scene.appendTo(award, secretary, entries.next(begun)), "foreign-record", "actor");
        assertRefused(scene.appendTo(award, secretary, entries.by("court").next(begun)), "role-not-granted", "actor");
    }

    @Test
    void refusesAnEffectLaterThanTheSkewAllows() {
        Entries atLimit = scene.entries().later(Duration.ofMinutes(15));
        assertThat(scene.append(atLimit.first("1")).json().integer("size")).isEqualTo(1);
        Entries beyond = scene.entries().later(Duration.ofMinutes(15).plusSeconds(2));
        assertRefused(scene.append(beyond.first("2")), "effective-too-late", "effectiveAt");
    }

    @Test
    void refusesAnEffectLongerAgoThanBackdatingAllows() {
        Entries within = scene.entries().later(Duration.ofDays(-30).plusSeconds(2));
        assertThat(scene.append(within.first("1")).json().integer("size")).isEqualTo(1);
        Entries beyond = scene.entries().later(Duration.ofDays(-30).minusSeconds(1));
        assertRefused(scene.append(beyond.first("2")), "effective-too-early", "effectiveAt");
    }

    @Test
    void refusesATransactionTimeBeforeTheLastAppends() {
        scene.append(begun);
        scene.network.now = scene.network.now.minus(Duration.ofSeconds(3));
        assertThat(scene.append(scene.entries().first("2")).refusal()).isEqualTo("time-decreases");
    }

    @Test
    void refusesTheSizeThatTheLogNoLongerHas() {
        scene.append(begun);
        Outcome stale = scene.network.submit(
                scene.notary,
                "appendEntries",
                scene.arguments(RECORDS, 0, scene.entries().first("2").canonical()));
        assertRefusedArgument(stale, "wrong-size", "expectedSize");
    }

    @Test
    void refusesABatchThatIsInTheLog() {
        Bytes[] arguments = scene.arguments(RECORDS, 0, begun.canonical());
        scene.network.submit(scene.notary, "appendEntries", arguments);
        assertRefusedArgument(
                scene.network.submit(scene.notary, "appendEntries", arguments), "batch-exists", "batchId");
    }

    @Test
    void refusesALogThatIsNotRegistered() {
        Outcome refused = scene.network.submit(
                scene.notary, "appendEntries", scene.arguments("notary.example/other", 0, begun.canonical()));
        assertRefusedArgument(refused, "no-such-log", "origin");
    }

    @Test
    void refusesABulkLogAndTheGovernanceLog() {
        assertThat(scene.appendTo(ITEMS, scene.notary, begun).refusal()).isEqualTo("wrong-log-kind");
        assertThat(scene.appendTo(MemoryNetwork.GOVERNANCE, scene.justiceAdmin, begun)
                        .refusal())
                .isEqualTo("wrong-log-kind");
    }

    @Test
    void refusesAClientOfAnotherOrganisation() {
        assertThat(scene.appendTo(RECORDS, scene.court, begun).refusal()).isEqualTo("not-the-owner");
    }

    @Test
    void refusesAClientOfTheOwnerWhoseKeyIsNotRegistered() {
        Identity other = Identity.of("NotaryMSP", "client");
        assertThat(scene.appendTo(RECORDS, other, begun).refusal()).isEqualTo("not-a-writer");
    }

    @Test
    void takesAsManyEntriesAsTheLimitSaysAndNotOneMore() {
        Bytes[] most = IntStream.range(0, ContractLimits.ENTRIES + 1)
                .mapToObj(i -> scene.entries().first("r" + i).canonical())
                .toArray(Bytes[]::new);
        assertThat(scene.appendBytes(RECORDS, scene.notary, most).refusal()).isEqualTo("batch-size");
        Bytes[] allowed = java.util.Arrays.copyOf(most, ContractLimits.ENTRIES);
        assertThat(scene.appendBytes(RECORDS, scene.notary, allowed).json().integer("size"))
                .isEqualTo(ContractLimits.ENTRIES);
    }

    @Test
    void takesAsManyBytesAsTheLimitSaysAndNotOneMore() {
        int largest = Entry.MAX_SIZE;
        Bytes[] exactly = IntStream.range(0, ContractLimits.ENTRY_BYTES / largest)
                .mapToObj(i -> padded("r" + (100 + i), largest))
                .toArray(Bytes[]::new);
        Bytes[] more = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(exactly), java.util.stream.Stream.of(begun.canonical()))
                .toArray(Bytes[]::new);
        assertThat(scene.appendBytes(RECORDS, scene.notary, more).refusal()).isEqualTo("batch-size");
        assertThat(scene.appendBytes(RECORDS, scene.notary, exactly).json().integer("size"))
                .isEqualTo(exactly.length);
    }

    private Bytes padded(String record, int size) {
        int bare = scene.entries()
                .saying("明".repeat(2000), "x")
                .first(record)
                .canonical()
                .size();
        return scene.entries()
                .saying("明".repeat(2000), "x".repeat(1 + size - bare))
                .first(record)
                .canonical();
    }

    @Test
    void refusesABatchWithoutEntries() {
        assertThat(scene.appendBytes(RECORDS, scene.notary).refusal()).isEqualTo("argument-count");
    }

    @Test
    void refusesABatchIdThatCouldPoseAsAnotherKey() {
        Outcome refused =
                scene.network.submit(scene.notary, "appendEntries", texts(RECORDS, 0, "a/b", begun.canonical()));
        assertRefusedArgument(refused, "argument-malformed", "batchId");
    }

    @Test
    void whatAnAppendToALogOfAllCreatesIsUnderThePolicyOfAll() {
        String origin = "notary.example/guarded";
        scene.register(
                scene.notaryAdmin,
                scene.registration(origin, "record", scene.notary).with("endorsement", new JsonString("all")));
        Entries entries = new Entries(MemoryNetwork.CHANNEL, origin, scene.network.now);
        Outcome first = scene.appendTo(origin, scene.notary, entries.first("a"), entries.first("b"));
        assertThat(first.stub().policies.keySet())
                .hasSize(3)
                .contains("record/sample/a", "record/sample/b")
                .anyMatch(key -> key.startsWith("batch/" + origin));
        assertThat(first.stub().policies.values())
                .containsOnly(Objects.requireNonNull(scene.network.policies.get("frontier/" + origin)));
        assertThat(scene.append(begun).stub().policies).isEmpty();
    }

    private static void assertRefused(Outcome outcome, String reason, String field) {
        assertRefusedArgument(outcome, reason, field);
        assertThat(outcome.refused().integer("position")).isZero();
    }

    private static void assertRefusedArgument(Outcome outcome, String reason, String field) {
        assertThat(outcome.refusal()).isEqualTo(reason);
        assertThat(outcome.refused().text("field")).isEqualTo(field);
    }
}
