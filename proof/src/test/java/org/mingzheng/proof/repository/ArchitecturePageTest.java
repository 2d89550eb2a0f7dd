package org.mingzheng.proof.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/architecture.md} says what the build does, and names classes that there are. */
class ArchitecturePageTest {
    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");
    private static final Pattern OURS = Pattern.compile(
            "(?s)<groupId>org\\.mingzheng</groupId>\\s*<artifactId>([a-z-]+)</artifactId>(.*?)</dependency>");
    private static final Pattern ARROW = Pattern.compile("(?m)^([a-z-]+) +──► (.+)$");

    private static String text(String file) throws IOException {
        return Files.readString(Sources.ROOT.resolve(file));
    }

    private static Set<String> imported(String module) throws IOException {
        String build = text(module + "/pom.xml");
        return OURS.matcher(build.substring(build.indexOf("</parent>")))
                .results()
                .filter(each -> !each.group(2).contains("<scope>test</scope>"))
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theArrowsAreThoseOfTheBuild() throws IOException {
        Map<String, Set<String>> built = new TreeMap<>();
        for (MatchResult module : MODULE.matcher(text("pom.xml")).results().toList()) {
            built.put(module.group(1), imported(module.group(1)));
        }
        built.remove("it"); // all arrows of tests
        Map<String, Set<String>> told = ARROW.matcher(text("docs/architecture.md"))
                .results()
                .collect(Collectors.toMap(each -> each.group(1), each -> names(each.group(2))));
        assertThat(told).isEqualTo(built);
    }

    private static Set<String> names(String list) {
        return list.startsWith("(") ? Set.of() : new TreeSet<>(Set.of(list.split(", ")));
    }

    @Test
    void everyModuleAndClassThatThePageNamesIsThere() throws IOException {
        String page = text("docs/architecture.md");
        Set<String> classes = Sources.all().files().stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(Pattern.compile("`([A-Z]\\w+)`").matcher(page).results().map(each -> each.group(1)))
                .hasSizeGreaterThan(20)
                .allMatch(classes::contains);
        for (MatchResult module : MODULE.matcher(text("pom.xml")).results().toList()) {
            assertThat(page).contains("| `" + module.group(1) + "` |");
        }
    }
}
