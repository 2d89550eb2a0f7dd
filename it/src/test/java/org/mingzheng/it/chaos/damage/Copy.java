package org.mingzheng.it.chaos.damage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of a stopped ledger's folder, to restore it from. */
record Copy(Path data, Path aside) {
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

    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> "" + folder.relativize(file))
                    .sorted()
                    .toList();
        }
    }
}
