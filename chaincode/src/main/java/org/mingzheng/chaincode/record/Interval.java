package org.mingzheng.chaincode.record;

import org.mingzheng.proof.json.JsonObject;
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
    static Interval read(JsonObject json) {
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
}
