package org.mingzheng.cli.seal;

import java.io.PrintWriter;
import java.util.Locale;
import org.mingzheng.cli.terminal.Terminal;
import org.mingzheng.network.report.Texts;

/** Counts what became of a run's files, and shows it while it goes on: as a bar where somebody watches. */
final class Progress {
    private static final int WIDTH = 30;
    private static final long STEP_NANOS = 100_000_000L;

    private final int total;
    private final Texts texts;
    private final PrintWriter err;
    private final boolean bar;
    private final long start = System.nanoTime();
    private long shown;
    private int sealed;
    private int before;
    private int failed;

    Progress(int total, Texts texts, PrintWriter err) {
        this.total = total;
        this.texts = texts;
        this.err = err;
        this.bar = Terminal.get().isPresent();
    }

    void told(Outcome outcome) {
        switch (outcome) {
            case Outcome.Sealed _ -> sealed++;
            case Outcome.Before _ -> before++;
            case Outcome.Failed(var file, var why, var open) -> {
                failed++;
                clear();
                err.println(texts.text(open ? "seal.open" : "seal.failed", file, why));
            }
        }
        show();
    }

    private void show() {
        long now = System.nanoTime();
        if (bar && now - shown > STEP_NANOS) {
            shown = now;
            int done = sealed + before + failed;
            int filled = WIDTH * done / Math.max(1, total);
            String line = "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + "/" + total;
            err.print("\r" + line + String.format(Locale.ROOT, "  %.0f/s ", rate(done)));
            err.flush();
        }
    }

    private void clear() {
        if (bar) {
            err.print("\r" + " ".repeat(WIDTH * 2) + "\r");
        }
    }

    private double rate(int count) {
        return count / seconds();
    }

    private double seconds() {
        return Math.max(1, System.nanoTime() - start) / 1e9;
    }

    /** The last line, and whether every file has its sealed file. */
    boolean end() {
        clear();
        err.flush();
        texts.say(
                "seal.summary",
                sealed,
                before,
                failed,
                String.format(Locale.ROOT, "%.1f", seconds()),
                String.format(Locale.ROOT, "%.0f", rate(sealed)));
        return failed == 0;
    }
}
