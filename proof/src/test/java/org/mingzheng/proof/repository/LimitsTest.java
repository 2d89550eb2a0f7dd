package org.mingzheng.proof.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The limits of {@code CONTRIBUTING.md}, over the sources of all modules and their tests. What was beyond a limit when the limit
 * came is in {@code known.txt}, and may only shrink.
 */
class LimitsTest {
    private static final int LINES = 200;
    private static final int METHOD_LINES = 40;
    private static final int FILES = 15;

    private static Sources sources = new Sources(List.of());
    private static Map<String, Integer> known = Map.of();

    @BeforeAll
    static void read() throws IOException {
        sources = Sources.all();
        try (InputStream in = Objects.requireNonNull(LimitsTest.class.getResourceAsStream("known.txt"))) {
            known = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" (?=\\d+$)"))
                    .collect(Collectors.toMap(part -> part[0], part -> Integer.valueOf(part[1])));
        }
    }

    /** What is beyond a limit, and beyond what is known of it; each as its line in {@code known.txt}. */
    private static SortedSet<String> beyond(String kind, Map<String, Integer> measured, int limit) {
        return new TreeMap<>(measured)
                .entrySet().stream()
                        .filter(each -> each.getValue() > known.getOrDefault(kind + " " + each.getKey(), limit))
                        .map(each -> kind + " " + each.getKey() + " " + each.getValue())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noFileIsTooLong() {
        assertThat(beyond("file", sources.lengths(), LINES)).isEmpty();
    }

    @Test
    void noMethodIsTooLong() throws IOException {
        assertThat(beyond("method", sources.methods(), METHOD_LINES)).isEmpty();
    }

    @Test
    void noPackageHasTooManyFiles() {
        assertThat(beyond("package", sources.packages(), FILES)).isEmpty();
    }

    @Test
    void noPackagesImportEachOtherInACircle() {
        SortedSet<String> folders = sources.files().stream()
                .map(file -> file.subpath(0, 4).toString())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Integer> cycles = folders.stream()
                .flatMap(folder -> PackageCycles.in(sources, folder).stream())
                .collect(Collectors.toMap(each -> each, _ -> 1));
        assertThat(beyond("cycle", cycles, 0)).isEmpty();
    }
}
