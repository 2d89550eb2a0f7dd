package org.mingzheng.ledger.limit;

import java.util.HashMap;
import java.util.Map;

/** A stock that many draw on, of which nobody gets more than a part: whoever takes his whole part leaves the others theirs. */
public final class Shares {
    private final long stock;
    private final long part;
    private final Map<String, Long> taken = new HashMap<>();
    private long total;

    /**
     * A full stock.
     *
     * @param stock of all together
     * @param part the most that one has at a time
     */
    public Shares(long stock, long part) {
        this.stock = stock;
        this.part = part;
    }

    /**
     * {@return whether it was there to be taken}
     *
     * @param who takes it
     * @param amount how much
     */
    public synchronized boolean take(String who, long amount) {
        long has = taken.getOrDefault(who, 0L);
        boolean there = has + amount <= part && total + amount <= stock;
        if (there) {
            taken.put(who, has + amount);
            total += amount;
        }
        return there;
    }

    /**
     * Gives back.
     *
     * @param who took it
     * @param amount how much of it
     */
    public synchronized void giveBack(String who, long amount) {
        total -= amount;
        var _ = taken.computeIfPresent(who, (name, has) -> has > amount ? Long.valueOf(has - amount) : null);
    }
}
