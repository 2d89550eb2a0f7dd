package org.mingzheng.ledger.step;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;

/**
 * Something that fails for a while: one line when that begins and one when it ends, however often it is tried in between; and
 * pauses that grow meanwhile, each other than its neighbours', so that not everybody comes back at once.
 */
public final class Trouble {
    /** The longest pause. */
    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Duration SHORTEST = Duration.ofMillis(200);

    private final Logger log;
    private final String what;
    private int met;

    /**
     * No trouble yet.
     *
     * @param log where it is told
     * @param what fails and ends failing, for a sentence
     */
    public Trouble(Logger log, String what) {
        this.log = log;
        this.what = what;
    }

    /**
     * It failed. Only the first time is told.
     *
     * @param why in words, for the line
     */
    public synchronized void met(String why) {
        if (met++ == 0) {
            log.warn("{}: interrupted, and tried again until it works: {}", what, why);
        }
    }

    /** It worked. Told if it had failed before. */
    public synchronized void over() {
        if (met > 0) {
            log.info("{}: works again, after {} failures", what, met);
            met = 0;
        }
    }

    /** Waits before the next attempt. */
    public void pause() {
        Worker.pause(pauseMillis(ThreadLocalRandom.current().nextDouble()));
    }

    /** From half of the full pause to the whole, which doubles with each failure. */
    synchronized long pauseMillis(double share) {
        long full = Math.min(LONGEST.toMillis(), SHORTEST.toMillis() << Math.clamp(met - 1L, 0, 10));
        return Math.round(full * (1 + share) / 2);
    }
}
