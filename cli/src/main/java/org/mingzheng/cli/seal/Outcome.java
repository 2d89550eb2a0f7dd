package org.mingzheng.cli.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mingzheng.cli.journal.Journal;

/** What became of a file. */
public sealed interface Outcome {
    /** {@return which file} */
    Path file();

    /**
     * Its sealed file is there now.
     *
     * @param file the sealed file
     */
    record Sealed(Path file) implements Outcome {}

    /**
     * Its sealed file was there before.
     *
     * @param file the sealed file
     */
    record Before(Path file) implements Outcome {}

    /**
     * There is no sealed file of it.
     *
     * @param file the file or its sealed file
     * @param why in words
     * @param open whether its entry may be in the log all the same: the next run finishes it
     */
    record Failed(Path file, String why, boolean open) implements Outcome {}

    /**
     * Forgets journals, unless the next run has something to finish.
     *
     * @param journals of a batch
     * @param outcomes of the same batch
     * @throws IOException if the file system refuses
     */
    static void forget(List<Journal> journals, List<Outcome> outcomes) throws IOException {
        boolean open = outcomes.stream().anyMatch(each -> each instanceof Failed failed && failed.open());
        if (!open) {
            for (Journal journal : journals) {
                journal.delete();
            }
        }
    }
}
