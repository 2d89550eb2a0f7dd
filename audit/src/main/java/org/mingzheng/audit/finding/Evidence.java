package org.mingzheng.audit.finding;

import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;

/**
 * Where something was found.
 *
 * @param origin the log, or empty
 * @param block number of the block, or −1
 * @param transaction its id, or empty
 */
public record Evidence(String origin, long block, String transaction) {
    /** No place in the chain. */
    public static final long NO_BLOCK = -1;

    /**
     * {@return a place in a log that is in no block}
     *
     * @param origin the log
     */
    public static Evidence of(String origin) {
        return new Evidence(origin, NO_BLOCK, "");
    }

    /**
     * {@return a block}
     *
     * @param number its number
     */
    public static Evidence block(long number) {
        return new Evidence("", number, "");
    }

    /**
     * {@return the same place, in a log}
     *
     * @param log its origin
     */
    public Evidence in(String log) {
        return new Evidence(log, block, transaction);
    }

    /** {@return the members that there are} */
    public JsonObject json() {
        JsonObjectBuilder json = JsonObject.builder();
        if (!origin.isEmpty()) {
            json.put("origin", origin);
        }
        if (block != NO_BLOCK) {
            json.put("block", block);
        }
        if (!transaction.isEmpty()) {
            json.put("transaction", transaction);
        }
        return json.build();
    }

    /** {@return the words that a person can search for} */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder(origin);
        if (block != NO_BLOCK) {
            words.append(words.isEmpty() ? "" : "  ").append("block ").append(block);
        }
        return transaction.isEmpty()
                ? words.toString()
                : words.append("  transaction ").append(transaction).toString();
    }
}
