package org.mingzheng.it.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A copy of a stopped ledger's folder, to restore it from. */
record Copy(Path data, Path aside) {
    private static final Set<Part> PASSING =
            EnumSet.of(Part.DISPOSABLE, Part.ROWS, Part.PROGRAMS, Part.DEFINITION, Part.SERVICE);

    /** Makes the copy like the folder, owners and times included. */
    void take() throws IOException, InterruptedException {
        copy(data, aside);
    }

    /** Makes the folder like the copy. */
    void restore() throws IOException, InterruptedException {
        copy(aside, data);
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        run("rm", "-rf", "" + to);
        run("cp", "-a", "" + from, "" + to);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code);
        }
    }

    /** Every file, below the folder. */
    List<String> files() throws IOException {
        return files(data);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> "" + folder.relativize(file))
                    .sorted()
                    .toList();
        }
    }

    /** Files that are kept for ever and are other than in the copy, or gone. A port may have moved before anything was refused. */
    List<String> changed() throws IOException {
        List<String> changed = new ArrayList<>();
        for (String file : files(aside)) {
            boolean kept = !PASSING.contains(Part.of(file));
            Path now = data.resolve(file);
            if (kept && (Files.notExists(now) || Files.mismatch(now, aside.resolve(file)) >= 0)) {
                changed.add(file);
            }
        }
        return changed;
    }
}
