package org.mingzheng.it.chaos.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzheng.it.chaos.machine.Machine;

/** The guide's tables say what the bench demands, in both languages, and what to do in each case. */
class DamageGuideTest {
    private static final int FORTY = 40;
    private static final String COLUMNS = "\\s*\\|\\s*";

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(Machine.ROOT.resolve("docs/guide/damage.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> List.of(line.split(COLUMNS, -1)))
                .toList();
    }

    private static List<String> row(Part part, Function<Answer, String> word) {
        return Stream.concat(
                        Stream.of("`" + part.path() + "`"),
                        Arrays.stream(Harm.values()).map(harm -> word.apply(part.answer(harm))))
                .toList();
    }

    private static List<List<String>> wanted(Function<Answer, String> word) {
        return Arrays.stream(Part.values()).map(part -> row(part, word)).toList();
    }

    @Test
    void everyCaseOfTheBenchStandsInTheGuideInBothLanguages() throws IOException {
        List<List<String>> rows =
                rows().stream().map(columns -> columns.subList(1, 5)).toList();
        int parts = Part.values().length;
        assertThat(Damage.all()).hasSizeGreaterThanOrEqualTo(FORTY);
        assertThat(rows.subList(0, parts)).isEqualTo(wanted(Answer::chinese));
        assertThat(rows.subList(parts, rows.size())).isEqualTo(wanted(Answer::english));
    }

    @Test
    void everyCaseSaysWhatToDoAndNothingIsDeleted() throws IOException {
        assertThat(rows())
                .allSatisfy(columns -> assertThat(columns.get(5))
                        .isNotBlank()
                        .doesNotContainIgnoringCase("delete")
                        .doesNotContain("删除", "reset"));
    }
}
