package org.mingzheng.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Whether something that is waited for gets on: what it says of itself changes, or it writes. Told every quarter of a minute. */
final class Progress {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration TOLD = Duration.ofSeconds(15);

    private final Path log;
    private final Duration quiet;
    private final Consumer<String> waiting;
    private String last = "";
    private long changedNanos = System.nanoTime();
    private long toldNanos = System.nanoTime();
    private long lookedNanos = System.nanoTime();

    Progress(Path log, Duration quiet, Consumer<String> waiting) {
        this.log = log;
        this.quiet = quiet;
        this.waiting = waiting;
    }

    /** Whether it is time to look again: once a second. */
    boolean isDue() {
        long now = System.nanoTime();
        boolean due = now - lookedNanos >= LOOK.toNanos();
        lookedNanos = due ? now : lookedNanos;
        return due;
    }

    /** Whether nothing has changed for too long. */
    boolean isOver(String state) {
        long now = System.nanoTime();
        String current = state + " " + size();
        if (!current.equals(last)) {
            last = current;
            changedNanos = now;
        }
        if (now - toldNanos >= TOLD.toNanos()) {
            toldNanos = now;
            waiting.accept(state);
        }
        return now - changedNanos >= quiet.toNanos();
    }

    private long size() {
        try {
            return Files.size(log);
        } catch (IOException e) {
            return 0;
        }
    }
}
