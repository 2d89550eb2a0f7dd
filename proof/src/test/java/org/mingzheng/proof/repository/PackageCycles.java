package org.mingzheng.proof.repository;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which packages of a module import each other in a circle. */
final class PackageCycles {
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?(org\\.mingzheng\\.[a-z.]+)\\.[A-Z].*");

    private final Map<String, Set<String>> imports = new TreeMap<>();

    /** Those of one source folder, for example {@code proof/src/test/java}. */
    static SortedSet<String> in(Sources sources, String folder) {
        PackageCycles cycles = new PackageCycles();
        sources.files().stream().filter(file -> file.startsWith(folder)).forEach(file -> cycles.read(folder, file));
        return cycles.imports.keySet().stream()
                .filter(cycles::returns)
                .map(name -> folder + " " + name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void read(String folder, Path file) {
        String own = Path.of(folder).relativize(file.getParent()).toString().replace('/', '.');
        Set<String> named = imports.computeIfAbsent(own, _ -> new HashSet<>());
        for (String line : Sources.lines(file)) {
            Matcher matcher = IMPORT.matcher(line);
            if (matcher.matches()) {
                named.add(matcher.group(1));
            }
        }
        named.remove(own);
    }

    private boolean returns(String name) {
        Set<String> seen = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(imports.getOrDefault(name, Set.of()));
        while (!left.isEmpty()) {
            String next = left.pop();
            if (next.equals(name)) {
                return true;
            }
            if (seen.add(next)) {
                left.addAll(imports.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }
}
