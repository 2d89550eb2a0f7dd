package org.mingzheng.proof.record;

import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.time.UtcTime;

/**
 * What an entry made of a record, on both axes of time. Of the intervals known at an instant that say something of a kind, the last
 * one that is in effect at an instant tells it.
 *
 * @param effectiveFrom what the law says
 * @param knownFrom time of the transaction that said so, in milliseconds since 1970
 * @param state the record's state from then on, a name of the entry type's, if it is told
 * @param document leaf hash of the entry that brought the record's document of then, if it is told
 */
public record Interval(UtcTime effectiveFrom, long knownFrom, Optional<String> state, Optional<Hash> document) {
    /**
     * An interval, or {@link Reason#RECORD_MALFORMED} as {@link RejectedException}.
     *
     * @param effectiveFrom any
     * @param knownFrom not negative
     * @param state of 1 to 64 characters
     * @param document any; one of both is there
     */
    public Interval {
        boolean form = state.map(name -> !name.isEmpty() && name.length() <= RecordState.MAX_STATE)
                .orElse(true);
        if (knownFrom < 0 || !form || (state.isEmpty() && document.isEmpty())) {
            throw new RejectedException(Reason.RECORD_MALFORMED, "intervals");
        }
    }

    /**
     * An interval that tells a state.
     *
     * @param effectiveFrom any
     * @param knownFrom not negative
     * @param state of 1 to 64 characters
     */
    public Interval(UtcTime effectiveFrom, long knownFrom, String state) {
        this(effectiveFrom, knownFrom, Optional.of(state), Optional.empty());
    }

    static Interval read(JsonObject json) {
        json.onlyFields("document", "effectiveFrom", "knownFrom", "state");
        return new Interval(
                UtcTime.parse(json.text("effectiveFrom")).orThrow(),
                json.integer("knownFrom"),
                json.optionalText("state"),
                json.optionalText("document")
                        .map(text -> new Hash(Bytes.ofBase64Url(text).orThrow())));
    }

    /** {@return what stands in the record's JSON} */
    public JsonObject json() {
        JsonObjectBuilder json = JsonObject.builder()
                .put("effectiveFrom", effectiveFrom.toString())
                .put("knownFrom", knownFrom);
        state.ifPresent(name -> json.put("state", name));
        document.ifPresent(leaf -> json.put("document", leaf.value().base64Url()));
        return json.build();
    }

    boolean holds(UtcTime effective, long knownMillis) {
        return knownFrom <= knownMillis && effectiveFrom.compareTo(effective) <= 0;
    }
}
