package org.mingzheng.proof.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.judgement.Draft;
import org.mingzheng.proof.record.RecordState;

/** Whatever is tried in whatever order, a record is in a state that its type has, and what is refused changes nothing. */
class RandomLifeTest {
    private static final int STEPS = 60;

    private final Play play = new Play();
    private final Routes routes = new Routes(play);

    static Stream<String> types() {
        return Lives.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void randomEventsNeverLeadToAnUndefinedState(String type) {
        Random random = new Random(type.length());
        Definition definition = play.definition(type);
        List<String> events = new ArrayList<>(definition.events().keySet());
        RecordId record = new RecordId(type, play.id(type));
        int accepted = 0;
        for (int step = 0; step < STEPS; step++) {
            String event = events.get(random.nextInt(events.size()));
            if (happens(record, definition, event)) {
                accepted++;
            }
            String now = state(record);
            if (definition.events().values().stream()
                    .noneMatch(rule -> rule.moves().containsKey(now))) {
                record = new RecordId(type, play.id(type));
            }
        }
        assertThat(accepted).isPositive();
    }

    private boolean happens(RecordId record, Definition definition, String event) {
        EventRule rule = definition.events().get(event);
        String before = state(record);
        if (!rule.through().isEmpty()) {
            return isCarried(record, event, rule);
        }
        Draft draft = new Writer(play, record, event, Map.of()).write(false);
        boolean good =
                play.ledger.append(draft.entry(), draft.log(), play.now()).isAccepted();
        String after = state(record);
        assertThat(definition.words().states().containsKey(after) || after.equals(State.NEW))
                .isTrue();
        assertThat(good || after.equals(before)).isTrue();
        assertThat(!good || rule.moves().containsKey(before)).isTrue();
        return good;
    }

    /** What only another type's entry can tell is told by one, if it can happen. */
    private boolean isCarried(RecordId record, String event, EventRule rule) {
        boolean possible = rule.moves().containsKey(state(record));
        if (possible) {
            routes.carry(record, event);
        }
        return possible;
    }

    private String state(RecordId record) {
        return play.ledger.find(record).map(RecordState::state).orElse(State.NEW);
    }
}
