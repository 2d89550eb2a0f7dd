package org.mingzheng.network.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.mingzheng.network.file.SmallFile;

/**
 * Which process a program is: its number, when it started, and the fingerprint of what it was started with. The start tells it
 * from a later process that got the same number.
 *
 * @param pid the process's number
 * @param start its start in ticks of the kernel, 0 where the kernel does not tell
 * @param fingerprint {@link Program#fingerprint}
 * @param written when the record was written
 */
record ProcessRecord(long pid, long start, String fingerprint, Instant written) {
    private static final int SECONDS_OF_DOUBT = 2;

    /** The record in a file, if there is one and it is whole. */
    static Optional<ProcessRecord> read(Path file) {
        try {
            String[] words = SmallFile.text(file).strip().split(" ", -1);
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return Optional.of(
                    new ProcessRecord(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2], written));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The process, if it still runs and is the one recorded. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheOne);
    }

    private boolean isTheOne(ProcessHandle process) {
        if (start == 0) {
            // No /proc: a process that began after the record was written is another one.
            Instant latest = written.plusSeconds(SECONDS_OF_DOUBT);
            return process.info().startInstant().filter(latest::isAfter).isPresent();
        }
        return ProcessTable.start(pid) == start && !ProcessTable.isZombie(pid);
    }
}
