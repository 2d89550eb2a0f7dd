package org.mingzheng.proof.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every event of every shipped type: everything that can be wrong with its entry is refused, each for its own reason. */
class RefusalTest {
    static Stream<String> types() {
        return Lives.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesWhateverIsWrongWithAnEntry(String type) {
        Map<String, String> surprises = new TreeMap<>();
        new Attempts(new Play()).each(type, (name, attempt) -> {
            attempt.everything();
            attempt.surprises().forEach((what, answer) -> surprises.put(name + ": " + what, answer));
            assertThat(attempt.judged()).hasSizeGreaterThan(8);
        });
        assertThat(surprises).isEmpty();
    }
}
