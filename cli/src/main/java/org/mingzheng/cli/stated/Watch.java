package org.mingzheng.cli.stated;

import java.io.PrintWriter;
import org.mingzheng.network.report.Texts;

/**
 * Tells whoever watches a terminal how far it has come, on one line.
 *
 * @param texts with the terminal, or with a writer that keeps nothing
 * @param shown when something was shown last
 */
public record Watch(Texts texts, long[] shown) {
    private static final long STEP_NANOS = 200_000_000L;
    private static final String CLEAR = "\r\u001b[K";

    /**
     * {@return one that shows it on a terminal, if there is one}
     *
     * @param err where it is shown
     */
    public static Watch on(PrintWriter err) {
        boolean terminal = System.console() != null && System.console().isTerminal();
        return new Watch(
                Texts.of(Watch.class, terminal ? err : new PrintWriter(PrintWriter.nullWriter())), new long[1]);
    }

    /**
     * Shows how far it has come, unless something was shown a moment ago.
     *
     * @param key of the text
     * @param arguments what it has a place for
     */
    public void show(String key, Object... arguments) {
        long now = System.nanoTime();
        if (now - shown[0] > STEP_NANOS) {
            shown[0] = now;
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
