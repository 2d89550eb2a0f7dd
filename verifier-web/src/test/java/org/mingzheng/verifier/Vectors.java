package org.mingzheng.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;

/** The published vectors as questions. */
final class Vectors {
    private static final Path FOLDER = Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec/vectors");
    private static final Set<String> NO_INPUT = Set.of("README.md", "expect", "output");

    private Vectors() {}

    static List<Question> all() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.endsWith("expect"))
                    .map(Path::getParent)
                    .sorted()
                    .map(Vectors::question)
                    .toList();
        }
    }

    private static Question question(Path vector) {
        Map<String, Bytes> inputs = new TreeMap<>();
        try (Stream<Path> files = Files.list(vector)) {
            for (Path file : files.toList()) {
                if (!NO_INPUT.contains(file.getFileName().toString())) {
                    inputs.put(file.getFileName().toString(), Bytes.wrap(Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = FOLDER.relativize(vector).toString().replace('\\', '/');
        return new Question(name, name.substring(0, name.indexOf('/')), inputs);
    }
}
