package org.mingzheng.proof.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.judgement.Draft;

/** Of every event of every shipped type: everything that can be wrong with its entry is refused, each for its own reason. */
class RefusalTest {
    private final Play play = new Play();
    private final Routes routes = new Routes(play);
    private final Map<String, String> surprises = new TreeMap<>();

    static Stream<String> types() {
        return WalkTest.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesWhateverIsWrongWithAnEntry(String type) {
        play.definition(type).events().forEach((event, rule) -> {
            if (rule.through().isEmpty()) {
                attempt(event, new Writer(play, begun(type, rule), event, Map.of()).write(true), rule);
            } else {
                carried(type, event, rule);
            }
        });
        assertThat(surprises).isEmpty();
    }

    private RecordId begun(String type, EventRule rule) {
        RecordId record = new RecordId(type, play.id(type));
        String from = rule.moves().keySet().iterator().next();
        if (!from.equals(State.NEW)) {
            routes.reach(record, from, Map.of());
        }
        return record;
    }

    private void carried(String type, String event, EventRule rule) {
        for (Routes.Carrier carrier : routes.carriers(type, event)) {
            Draft draft = routes.carried(begun(type, rule), carrier);
            attempt(event + " through " + carrier.event(), draft, carrier.rule());
        }
    }

    private void attempt(String name, Draft draft, EventRule rule) {
        Attempt attempt = new Attempt(play, draft, rule);
        attempt.everything();
        attempt.surprises().forEach((what, answer) -> surprises.put(name + ": " + what, answer));
        assertThat(attempt.judged()).hasSizeGreaterThan(8);
    }
}
