package org.mingzheng.cli.audit;

import java.io.PrintWriter;
import org.mingzheng.audit.stated.Progress;
import org.mingzheng.cli.terminal.Terminal;
import org.mingzheng.network.report.Texts;

/** Tells whoever sits at a terminal how far an audit has come, on one line. */
final class ProgressLine implements Progress {
    private static final long STEP_NANOS = 200_000_000L;
    private static final String CLEAR = "\r\u001b[K";

    private final Texts texts;
    private long shown;

    private ProgressLine(Texts texts) {
        this.texts = texts;
    }

    /** Shown if there is a terminal. */
    static ProgressLine on(PrintWriter err) {
        PrintWriter out = Terminal.get().isPresent() ? err : new PrintWriter(PrintWriter.nullWriter());
        return new ProgressLine(Texts.of(ProgressLine.class, out));
    }

    @Override
    public void blocks(long read, long height) {
        show("progress.blocks", read, height);
    }

    @Override
    public void log(String origin) {
        show("progress.log", origin);
    }

    @Override
    public void records(String msp, long asked, long all) {
        show("progress.records", asked, all, msp);
    }

    /** Unless something was shown a moment ago. */
    private void show(String key, Object... arguments) {
        long now = System.nanoTime();
        if (now - shown > STEP_NANOS) {
            shown = now;
            print(texts.text(key, arguments));
        }
    }

    /** Leaves nothing on the line. */
    void end() {
        print("");
    }

    private void print(String words) {
        texts.out().print(CLEAR + words);
        texts.out().flush();
    }
}
