package org.mingzheng.proof.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.judgement.Draft;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.verdict.JudgedAgain;

/** Walks the life of every shipped type's records, by the definitions alone. */
class WalkTest {
    private final Play play = new Play();
    private final Routes routes = new Routes(play);

    private final Attempts attempts = new Attempts(play, routes);

    /** The key registers itself, which no other type does: {@code KeyTypeTest}. */
    static Stream<String> types() {
        return Lives.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyStateCanBeReached(String type) {
        Definition definition = play.definition(type);
        assertThat(definition.words().states().keySet()).allMatch(state -> routes.isReachable(definition, state));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyEventOfTheTypeMovesTheRecordAsDefined(String type) {
        play.definition(type).events().forEach((event, rule) -> {
            if (rule.through().isEmpty()) {
                rule.moves().forEach((from, to) -> moves(type, event, from, to, false));
                rule.moves().entrySet().stream()
                        .findFirst()
                        .ifPresent(move -> moves(type, event, move.getKey(), move.getValue(), true));
            }
        });
    }

    private void moves(String type, String event, String from, String to, boolean full) {
        RecordId record = attempts.reached(type, from);
        Draft draft = new Writer(play, record, event, Map.of()).write(full);
        play.append(draft.entry(), draft.log());
        isIn(record, to);
        isJudgedGoodAgain();
    }

    /** What the ledger has taken, a verifier finds good who has only what is stated of its records afterwards. */
    private void isJudgedGoodAgain() {
        Entry entry = play.ledger.entries.getLast();
        LogTerms log = Stream.of(play.home, play.foreign)
                .filter(each -> each.origin().equals(entry.place().origin()))
                .findFirst()
                .orElseThrow();
        Map<RecordId, RecordState> after = play.ledger.touched(entry, log);
        after.keySet().removeIf(id -> id.type().equals("number"));
        long time = play.now().epochSecond() * 1000;
        assertThat(Play.answer(JudgedAgain.of(entry, log, play.ledger.definitions(), after, time)))
                .as(() -> entry.place().type() + " " + entry.event())
                .isEqualTo("ok");
    }

    private void isIn(RecordId record, String to) {
        if (!to.equals(State.BEFORE)) {
            assertThat(play.record(record.type(), record.id()).state()).isEqualTo(to);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyEventThroughAnotherTypeMovesTheRecordAsDefined(String type) {
        play.definition(type).events().forEach((event, rule) -> {
            if (!rule.through().isEmpty()) {
                assertThat(routes.carriers(type, event)).as(event).isNotEmpty();
                rule.moves().forEach((from, to) -> {
                    RecordId record = attempts.reached(type, from);
                    routes.carry(record, event);
                    isIn(record, to);
                    isJudgedGoodAgain();
                });
            }
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyOtherStateRefusesTheEvent(String type) {
        List<Judged> wrong = attempts.otherStates(type);
        assertThat(wrong).isNotEmpty();
        assertThat(wrong)
                .filteredOn(each -> !play.answer(each).equals(each.code()))
                .isEmpty();
    }
}
