package org.mingzheng.it.chaos.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingzheng.it.chaos.machine.Machine;

/** Clocks of programs that are wrong, or become so while they run. */
record Clocks(Machine machine, Path file) {
    private static final List<String> PLACES = List.of(
            "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
            "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
            "/usr/lib/faketime/libfaketimeMT.so.1",
            "/usr/local/lib/faketime/libfaketimeMT.so.1");

    /** Where the library is that tells the wrong time; empty if this machine has none. */
    static List<String> library() {
        return Stream.of(PLACES.toArray(String[]::new))
                .filter(place -> Files.exists(Path.of(place)))
                .limit(1)
                .toList();
    }

    /** A program that is started from now on has the clock of the file. */
    void give(String program) throws IOException {
        String exports = environment().entrySet().stream()
                .map(each -> each.getKey() + "='" + each.getValue() + "'")
                .reduce("export", (all, each) -> all + " " + each);
        machine.conditions().set("[ \"$PROGRAM\" = " + program + " ] && " + exports);
    }

    /** What a process needs to have the clock of the file; pauses stay as long as they are. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                library().getFirst(),
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_TIMESTAMP_FILE",
                file.toString(),
                "FAKETIME_CACHE_DURATION",
                "1");
    }

    /** The clock is wrong by this much, for those that run, too. */
    void set(Duration wrongBy) throws IOException {
        var _ = Files.writeString(file, "%+d".formatted(wrongBy.toSeconds()));
    }
}
