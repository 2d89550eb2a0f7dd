package org.mingzheng.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever {@code docs/spec/threats.md} says is stopped is shown by a test, and the tests that it names are there. */
class ThreatsTest {
    private static final Path ROOT = Path.of(System.getProperty("mingzheng.root", ".."));
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST = Pattern.compile("([A-Z]\\w*(?:Test|IT))(?:\\.(\\w+))?");
    private static final Pattern VECTOR = Pattern.compile("[a-z-]+/[a-z0-9-]+(?:_fail)?\\*?");
    private static final int COLUMNS = 4;

    private static Map<String, List<Path>> classes;

    @BeforeAll
    static void findTests() throws IOException {
        try (Stream<Path> all =
                Files.find(ROOT, 14, (path, _) -> path.toString().contains("/src/test/java/"))) {
            classes = all.filter(path -> path.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(ThreatsTest::name));
        }
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    /** The last cell of each row of the table that tells what is stopped, by what the attack is. */
    private static Map<String, List<String>> attacks() throws IOException {
        String text = Files.readString(ROOT.resolve("docs/spec/threats.md"));
        return text.substring(text.indexOf("## What is stopped"), text.indexOf("## What remains"))
                .lines()
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length == COLUMNS + 1)
                .filter(cells -> !cells[1].contains("---") && !cells[1].contains("**") && !cells[1].equals(" Attack "))
                .collect(Collectors.toMap(cells -> cells[1].strip(), cells -> quoted(cells[3])));
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(each -> each.group(1)).toList();
    }

    @Test
    void everyAttackThatIsStoppedHasItsTest() throws IOException {
        assertThat(attacks()).hasSizeGreaterThan(50);
        assertThat(attacks())
                .allSatisfy((attack, tests) -> assertThat(tests).as(attack).isNotEmpty());
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        List<String> missing = attacks().values().stream()
                .flatMap(List::stream)
                .filter(each -> !isThere(each))
                .toList();
        assertThat(missing).isEmpty();
    }

    private static boolean isThere(String named) {
        Optional<MatchResult> test = TEST.matcher(named).results().findFirst();
        return test.map(ThreatsTest::isTest)
                .orElseGet(() -> VECTOR.matcher(named).matches() && isVector(named));
    }

    private static boolean isTest(MatchResult test) {
        String method = test.group(2) == null ? "" : "void " + test.group(2) + "(";
        return classes.getOrDefault(test.group(1), List.of()).stream()
                .anyMatch(source -> read(source).contains(method));
    }

    private static boolean isVector(String named) {
        Path vectors = ROOT.resolve("docs/spec/vectors").resolve(named).getParent();
        try (var found = Files.newDirectoryStream(vectors, named.substring(named.indexOf('/') + 1))) {
            return found.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
