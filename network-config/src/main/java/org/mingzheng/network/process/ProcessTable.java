package org.mingzheng.network.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the kernel tells of processes, where it has {@code /proc}; elsewhere nothing. */
public final class ProcessTable {
    private static final Path PROC = Path.of("/proc");
    /** In {@code stat}, counted from behind the name, which may contain anything. */
    private static final int STATE = 0;

    private static final int START = 19;
    private static final long KIB = 1024;

    private ProcessTable() {}

    /** When the process started, in ticks since the machine did; 0 where the kernel does not tell. */
    static long start(long pid) {
        return stat(pid).map(fields -> Long.parseLong(fields.get(START))).orElse(0L);
    }

    /**
     * {@return whether the process has ended and its parent has not noticed: it runs no more, but its number is taken}
     *
     * @param pid any process
     */
    public static boolean isZombie(long pid) {
        return stat(pid).filter(fields -> fields.get(STATE).equals("Z")).isPresent();
    }

    /**
     * {@return whether the process is there and does nothing, since somebody paused it (SIGSTOP)}
     *
     * @param pid any process
     */
    public static boolean isPaused(long pid) {
        return stat(pid).filter(fields -> fields.get(STATE).equals("T")).isPresent();
    }

    private static Optional<List<String>> stat(long pid) {
        return read(PROC.resolve(pid + "/stat"))
                .map(line -> List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1)));
    }

    /** The bytes of memory that the process holds. */
    static Optional<Long> memory(long pid) {
        return read(PROC.resolve(pid + "/status")).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIB)
                .findFirst();
    }

    /** The name of the process's program. */
    static Optional<String> name(long pid) {
        return read(PROC.resolve(pid + "/comm")).map(String::strip);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
