package org.mingzheng.it.chaos.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long writers waited for their acknowledgements, and how often they were turned away. */
public final class Waits {
    private static final int PERCENT = 95;

    private final List<Long> millis = Collections.synchronizedList(new ArrayList<>());
    private final List<String> turnedAway = Collections.synchronizedList(new ArrayList<>());

    void acknowledged(long nanos) {
        millis.add(nanos / 1_000_000);
    }

    void turnedAway(String how) {
        turnedAway.add(how);
    }

    public int count() {
        return millis.size();
    }

    /** In milliseconds, of those that are counted; -1 if there are none. */
    public long p95() {
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? -1 : sorted.get((sorted.size() - 1) * PERCENT / 100);
    }

    /** How each was that was not taken. */
    public List<String> turnedAway() {
        return List.copyOf(turnedAway);
    }

    /** Begins to count anew. */
    public void clear() {
        millis.clear();
        turnedAway.clear();
    }
}
