package org.mingzheng.proof.repository;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java sources of all modules, tests too, by their paths from the repository's root. */
record Sources(List<Path> files) {
    static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("mingzheng.root")));

    static Sources all() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return new Sources(modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(Sources::in)
                    .map(ROOT::relativize)
                    .sorted()
                    .toList());
        }
    }

    private static Stream<Path> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(ROOT.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number of lines of each file. */
    Map<String, Integer> lengths() {
        return files.stream()
                .collect(Collectors.toMap(Path::toString, file -> lines(file).size()));
    }

    /** The number of files of each package, its description left out. */
    Map<String, Integer> packages() {
        return files.stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.toMap(file -> "" + file.getParent(), _ -> 1, Integer::sum));
    }

    /** The longest method of each file, in lines, its documentation left out. */
    SortedMap<String, Integer> methods() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        SortedMap<String, Integer> longest = new TreeMap<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            var units = manager.getJavaFileObjectsFromPaths(
                    files.stream().map(ROOT::resolve).toList());
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of(), null, units);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                String file =
                        ROOT.relativize(Path.of(unit.getSourceFile().toUri())).toString();
                longest.put(file, longest(unit, positions));
            }
        }
        return longest;
    }

    private static int longest(CompilationUnitTree unit, SourcePositions positions) {
        LineMap lines = unit.getLineMap();
        int[] most = {0};
        Void _ = new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void none) {
                long from = lines.getLineNumber(positions.getStartPosition(unit, method));
                long to = lines.getLineNumber(Math.max(0, positions.getEndPosition(unit, method)));
                most[0] = Math.max(most[0], (int) (to - from + 1));
                return super.visitMethod(method, null);
            }
        }.scan(unit, null);
        return most[0];
    }
}
