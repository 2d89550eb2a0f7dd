package org.mingzheng.it.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingzheng.it.chaos.machine.Machine;

/** The guide says of each fault, in both languages, what the ledger does and what to do. */
class FaultGuideTest {
    private static final int COLUMNS = 3;

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(Machine.ROOT.resolve("docs/guide/damage.md")).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> List.of(line.substring(2).split("\\s*\\|\\s*", -1)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void eachFaultStandsInTheGuideWithWhatToDo(Fault fault) throws IOException {
        for (String title : List.of(fault.chinese(), fault.english())) {
            assertThat(rows())
                    .filteredOn(row -> row.getFirst().equals(title))
                    .as(title)
                    .singleElement()
                    .satisfies(row -> assertThat(row.subList(0, COLUMNS)).noneMatch(String::isBlank));
        }
    }
}
