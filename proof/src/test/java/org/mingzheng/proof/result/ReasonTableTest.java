package org.mingzheng.proof.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.contract.RefusalReason;

/** {@code -Dvectors.write=true} writes what follows from the table; without it, any difference from what is committed fails. */
class ReasonTableTest {
    @Test
    void theTableHasExactlyTheReasonsOfTheProgramWithTheirOutcomes() throws IOException {
        Stream<List<Object>> rejections = Arrays.stream(Reason.values())
                .map(reason ->
                        List.of(reason.code(), Optional.of(reason.outcome().code())));
        Stream<List<Object>> refusals =
                Arrays.stream(RefusalReason.values()).map(reason -> List.of(reason.code(), Optional.empty()));
        assertThat(ReasonTable.read().rows())
                .extracting(row -> List.<Object>of(row.code(), row.outcome()))
                .containsExactlyElementsOf(Stream.concat(rejections, refusals).toList());
    }

    @Test
    void everyTextIsASentenceOfItsLanguage() throws IOException {
        assertThat(ReasonTable.read().rows()).allSatisfy(row -> {
            assertThat(row.zh()).matches(".*\\p{IsHan}.*[。）]").doesNotContain("|", "{");
            assertThat(row.en()).matches("[^\\p{IsHan}]*[.)]").doesNotContain("|", "{");
        });
    }

    @Test
    void bundlesAndPageAreThoseOfTheTable() throws IOException {
        for (Map.Entry<Path, String> file : ReasonTable.read().files().entrySet()) {
            if (Boolean.getBoolean("vectors.write")) {
                Path _ = Files.writeString(file.getKey(), file.getValue());
            }
            assertThat(file.getKey()).hasContent(file.getValue());
        }
    }

    /** A second wording would drift: a text under a reason's code stands in one bundle only. */
    @Test
    void noOtherBundleWordsAReason() throws IOException {
        Set<String> keys = ReasonTable.read().rows().stream()
                .flatMap(row -> Stream.of("reason." + row.code(), "detail." + row.code()))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(ReasonTable.ROOT)) {
            List<Path> bundles = files.filter(file -> file.toString().contains("src/main/resources"))
                    .filter(file -> file.getFileName().toString().matches("texts.*\\.properties"))
                    .filter(file -> !file.toString().contains("org/mingzheng/proof/result"))
                    .toList();
            assertThat(bundles).isNotEmpty();
            for (Path bundle : bundles) {
                assertThat(Files.readAllLines(bundle))
                        .as("%s", bundle)
                        .extracting(line -> line.split("=", 2)[0].strip())
                        .doesNotContainAnyElementsOf(keys);
            }
        }
    }
}
