package org.mingzheng.network.report;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells what was done, one line per step with the time it took. */
public final class Steps {
    private static final double MILLIS = 1000;

    private final Texts texts;
    private final PrintWriter out;
    private final InstantSource clock;

    /**
     * Steps told to somebody.
     *
     * @param out where
     * @param clock measures the steps
     */
    public Steps(PrintWriter out, InstantSource clock) {
        this.texts = Texts.of(Steps.class, out);
        this.out = out;
        this.clock = clock;
    }

    /**
     * Does a step and tells it when it is done.
     *
     * @param work does it, and says what was done; nothing is told if it says nothing
     */
    public void step(Supplier<String> work) {
        var start = clock.instant();
        String done = work.get();
        if (!done.isEmpty()) {
            double seconds = Duration.between(start, clock.instant()).toMillis() / MILLIS;
            line(String.format(Locale.ROOT, "%6.2f s  %s", seconds, done));
        }
    }

    /**
     * {@return a text of the network's own}
     *
     * @param key of the text
     * @param arguments what it has a place for
     */
    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /**
     * Tells a line that is no step.
     *
     * @param text the line
     */
    public void line(String text) {
        out.println(text);
        out.flush();
    }
}
