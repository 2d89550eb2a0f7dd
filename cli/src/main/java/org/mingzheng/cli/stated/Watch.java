package org.mingzheng.cli.stated;

import java.io.PrintWriter;
import org.mingzheng.cli.terminal.Terminal;
import org.mingzheng.network.report.Texts;

/** Tells whoever watches a terminal how far it has come, on one line. */
public final class Watch {
    private static final long STEP_NANOS = 200_000_000L;
    private static final String CLEAR = "\r\u001b[K";

    private final Texts texts;
    private long shown;

    private Watch(Texts texts) {
        this.texts = texts;
    }

    /**
     * {@return one that shows it on a terminal, if there is one}
     *
     * @param err where it is shown
     */
    public static Watch on(PrintWriter err) {
        PrintWriter out = Terminal.get().isPresent() ? err : new PrintWriter(PrintWriter.nullWriter());
        return new Watch(Texts.of(Watch.class, out));
    }

    /**
     * Shows how far it has come, unless something was shown a moment ago.
     *
     * @param key of the text
     * @param arguments what it has a place for
     */
    public void show(String key, Object... arguments) {
        long now = System.nanoTime();
        if (now - shown > STEP_NANOS) {
            shown = now;
            texts.out().print(CLEAR + texts.text(key, arguments));
            texts.out().flush();
        }
    }

    /** Leaves nothing on the line. */
    public void end() {
        texts.out().print(CLEAR);
        texts.out().flush();
    }
}
