package org.mingzheng.proof.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.judgement.MemoryLedger;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.time.UtcTime;

/** Laws change: several versions of one type. */
class DefinitionsTest {
    private static final String FIRST = MemoryLedger.texts().stream()
            .map(text -> new String(text.toArray(), StandardCharsets.UTF_8))
            .filter(text -> text.contains("\"type\": \"training-exam\""))
            .findFirst()
            .orElseThrow();
    private static final UtcTime CHANGE = UtcTime.parse("2027-01-01T00:00:00Z").orThrow();
    private static final UtcTime BEFORE = new UtcTime(CHANGE.epochSecond() - 1);

    private static String second(UnaryOperator<String> change) {
        return change.apply(FIRST.replace("\"version\": 1", "\"version\": 2")
                .replaceFirst("\"from\": \"2026-[^\"]+\"", "\"from\": \"" + CHANGE + "\""));
    }

    private static Result<Definitions> both(UnaryOperator<String> change) {
        return Definitions.of(List.of(Bytes.utf8(second(change)), Bytes.utf8(FIRST)));
    }

    private static Optional<Integer> inForce(Definitions definitions, UtcTime instant) {
        return definitions
                .inForce("training-exam", instant)
                .map(definition -> definition.type().version());
    }

    @Test
    void theVersionThatBeganLastIsInForceAndTheOtherKeepsItsBytes() {
        Definitions definitions = both(text -> text).orThrow();
        assertThat(inForce(definitions, BEFORE)).contains(1);
        assertThat(inForce(definitions, CHANGE)).contains(2);
        assertThat(definitions.newest("training-exam").orElseThrow().type().version())
                .isEqualTo(2);
    }

    @Test
    void aVersionOfWhichOnlyTheBeginningIsKnownEndsTheOneBefore() {
        Definitions definitions = Definitions.of(List.of(Bytes.utf8(FIRST))).orThrow();
        assertThat(inForce(definitions, CHANGE)).contains(1);
        Definitions more = definitions.with(new EntryType("training-exam", 2), CHANGE);
        assertThat(inForce(more, BEFORE)).contains(1);
        assertThat(inForce(more, CHANGE)).isEmpty();
        assertThat(more.newest("training-exam").orElseThrow().type().version()).isEqualTo(1);
    }

    @Test
    void aTypeThatEndsHasNoVersionInForceAfterwards() {
        Definitions ended = both(text -> text.replaceFirst(
                        "\"from\": \"" + CHANGE + "\"",
                        "\"from\": \"" + CHANGE + "\", \"until\": \"2028-01-01T00:00:00Z\""))
                .orThrow();
        assertThat(inForce(ended, CHANGE)).contains(2);
        assertThat(inForce(ended, UtcTime.parse("2028-01-01T00:00:00Z").orThrow()))
                .isEmpty();
    }

    @Test
    void refusesALaterVersionThatBeginsNoLater() {
        conflicts(text -> text.replace(CHANGE.toString(), "2026-01-01T00:00:00Z"));
    }

    @Test
    void refusesALaterVersionByWhichAStateMeansSomethingElseOrNothing() {
        conflicts(text -> text.replaceFirst("\"standing\": \"good\"", "\"standing\": \"suspended\""));
        conflicts(text -> text.replace("\"passed\"", "\"succeeded\""));
    }

    @Test
    void refusesALaterVersionWithAnotherValidity() {
        conflicts(text -> text.replaceFirst("\"validity\": [^\\n]*\\n", ""));
    }

    private static void conflicts(UnaryOperator<String> change) {
        assertThat(second(change)).isNotEqualTo(second(text -> text));
        assertThat(both(change))
                .isInstanceOfSatisfying(
                        Result.Rejected.class,
                        rejected -> assertThat(rejected.rejection().reason()).isEqualTo(Reason.DEFINITION_CONFLICT));
    }
}
