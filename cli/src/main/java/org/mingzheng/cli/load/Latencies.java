package org.mingzheng.cli.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long things took. */
public final class Latencies {
    private final List<Long> nanos = new ArrayList<>();

    /** Nothing yet. */
    public Latencies() {}

    /**
     * Adds one.
     *
     * @param taken in nanoseconds
     */
    public synchronized void add(long taken) {
        nanos.add(taken);
    }

    /** {@return how many there are} */
    public synchronized int count() {
        return nanos.size();
    }

    /**
     * {@return the time within which so many of a hundred were done, in microseconds; 0 if there are none}
     *
     * @param percent 1 to 100
     */
    public synchronized long micros(int percent) {
        if (nanos.isEmpty()) {
            return 0;
        }
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int index = Math.ceilDiv(sorted.size() * percent, 100) - 1;
        return sorted.get(index) / 1000;
    }
}
