package org.mingzheng.fabric.peer;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The pauses between attempts: each twice as long as the one before up to a quarter of a second, half of it by chance. */
public final class Backoff {
    private static final long FIRST_MILLIS = 4;
    private static final long LONGEST_MILLIS = 256;

    private final long end;
    private long pause = FIRST_MILLIS;

    /**
     * Pauses that begin now.
     *
     * @param most how long all attempts may take
     */
    public Backoff(Duration most) {
        this.end = System.nanoTime() + most.toNanos();
    }

    /** {@return whether there is time for another attempt, after a pause} An interruption ends the attempts. */
    public boolean pause() {
        if (System.nanoTime() >= end) {
            return false;
        }
        try {
            Thread.sleep(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        pause = Math.min(2 * pause, LONGEST_MILLIS);
        return true;
    }
}
