package org.mingzheng.proof.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One word for one thing ({@code docs/spec/words.md}). */
class WordsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([a-z ]+) \\| (\\p{IsHan}+) \\| .+ \\| (.+) \\|$");
    private static List<Term> terms = List.of();

    private record Term(String english, String chinese, List<String> not) {
        private static Term of(MatchResult row) {
            String not = row.group(3);
            return new Term(row.group(1), row.group(2), not.equals("–") ? List.of() : List.of(not.split("、")));
        }
    }

    @BeforeAll
    static void read() throws IOException {
        terms = ROW.matcher(text(Path.of("docs/spec/words.md")))
                .results()
                .map(Term::of)
                .toList();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(Sources.ROOT.resolve(file));
    }

    @Test
    void everyWordHasOneMeaning() {
        assertThat(terms).hasSizeGreaterThan(40);
        assertThat(terms).extracting(Term::english).doesNotHaveDuplicates();
        assertThat(terms).extracting(Term::chinese).doesNotHaveDuplicates();
    }

    @Test
    void everyTermOfTheRulesIsListed() throws IOException {
        String rules = text(Path.of("CONTRIBUTING.md"));
        int from = rules.indexOf('*') + 1;
        String words = rules.substring(from, rules.indexOf('*', from));
        assertThat(terms)
                .extracting(Term::english)
                .containsAll(Arrays.asList(words.replace("\n", " ").split(", ")));
    }

    @Test
    void nothingThatPeopleReadHasAnotherWordForATerm() throws IOException {
        List<String> banned = terms.stream().flatMap(term -> term.not.stream()).toList();
        assertThat(banned).isNotEmpty();
        for (Path file : read(name -> name.endsWith("texts_zh.properties"))) {
            assertThat(Files.readString(file)).as("%s", file).doesNotContain(banned);
        }
        for (Path file : read(name -> name.matches(".*/docs/guide/[^/]*\\.md|.*/docs/spec/reasons\\.json"))) {
            assertThat(Files.readString(file)).as("%s", file).doesNotContain(banned);
        }
    }

    private static List<Path> read(Predicate<String> name) throws IOException {
        try (Stream<Path> files = Files.walk(Sources.ROOT)) {
            return files.filter(file -> name.test("" + file))
                    .filter(file -> !("" + file).contains("/target/"))
                    .toList();
        }
    }
}
