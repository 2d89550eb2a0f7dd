package org.mingzheng.proof.record;

import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.time.UtcTime;

/**
 * From when a record has a state, on both axes of time. Of the intervals known at an instant, the last one that is in effect
 * at an instant says the record's state then.
 *
 * @param effectiveFrom what the law says
 * @param knownFrom time of the transaction that said so, in milliseconds since 1970
 * @param state a name of the entry type's
 */
public record Interval(UtcTime effectiveFrom, long knownFrom, String state) {
    /**
     * An interval, or {@link Reason#RECORD_MALFORMED} as {@link RejectedException}.
     *
     * @param effectiveFrom any
     * @param knownFrom not negative
     * @param state of 1 to 64 characters
     */
    public Interval {
        if (knownFrom < 0 || state.isEmpty() || state.length() > RecordState.MAX_STATE) {
            throw new RejectedException(Reason.RECORD_MALFORMED, "intervals");
        }
    }

    static Interval read(JsonObject json) {
        json.onlyFields("effectiveFrom", "knownFrom", "state");
        return new Interval(
                UtcTime.parse(json.text("effectiveFrom")).orThrow(), json.integer("knownFrom"), json.text("state"));
    }

    JsonObject json() {
        return JsonObject.builder()
                .put("effectiveFrom", effectiveFrom.toString())
                .put("knownFrom", knownFrom)
                .put("state", state)
                .build();
    }

    boolean holds(UtcTime effective, long knownMillis) {
        return knownFrom <= knownMillis && effectiveFrom.compareTo(effective) <= 0;
    }
}
