package org.mingzheng.chaincode.record;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.chaincode.transaction.Limits;
import org.mingzheng.chaincode.transaction.RefusalReason;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;

/**
 * What the state holds of a record.
 *
 * @param owner MSP id of the organisation in whose log the record began
 * @param last entry of its chain
 * @param intervals in the order in which they became known, at least one
 */
public record RecordState(String owner, LastEntry last, List<Interval> intervals) {
    /** The format and its major version. */
    public static final String FORMAT = "mingzheng/record/v1";

    private static final int MAX_SIZE = 1 << 20;

    /**
     * Copies the intervals.
     *
     * @throws RefusedException with {@link RefusalReason#RECORD_TOO_LONG}
     */
    public RecordState {
        intervals = List.copyOf(intervals);
        if (intervals.size() > Limits.INTERVALS) {
            throw new RefusedException(RefusalReason.RECORD_TOO_LONG, "more than " + Limits.INTERVALS + " states");
        }
    }

    /** {@return the state that became known last} */
    public String state() {
        return intervals.getLast().state();
    }

    /**
     * {@return this record after one more entry that leaves its state}
     *
     * @param entry where it is
     */
    public RecordState after(LastEntry entry) {
        return new RecordState(owner, entry, intervals);
    }

    /**
     * {@return this record after one more entry that changes its state}
     *
     * @param entry where it is
     * @param interval the new state
     */
    public RecordState after(LastEntry entry, Interval interval) {
        List<Interval> longer = new ArrayList<>(intervals);
        longer.add(interval);
        return new RecordState(owner, entry, longer);
    }

    /** {@return the value under the record's key} */
    public Bytes toBytes() {
        return json().build().canonical();
    }

    /**
     * {@return the answer of a statement: this state and the size of the log of its last entry}
     *
     * @param size number of leaves
     */
    public Bytes statement(long size) {
        return json().put("size", size).build().canonical();
    }

    private JsonObjectBuilder json() {
        return JsonObject.builder()
                .put("format", FORMAT)
                .put("owner", owner)
                .put("origin", last.origin().name())
                .put("index", last.index())
                .put("entry", last.hash().value().base64Url())
                .put("state", state())
                .put(
                        "intervals",
                        new JsonArray(
                                intervals.stream().<Json>map(Interval::json).toList()));
    }

    /**
     * {@return the record in a state value}
     *
     * @param value what {@link #toBytes} gave
     */
    public static RecordState read(Bytes value) {
        JsonObject json = (JsonObject) Json.parse(value, MAX_SIZE).orThrow();
        LastEntry last = new LastEntry(
                new Origin(json.text("origin")),
                json.integer("index"),
                new Hash(Bytes.ofBase64Url(json.text("entry")).orThrow()));
        List<Interval> intervals =
                json.array("intervals").objects().stream().map(Interval::read).toList();
        return new RecordState(json.text("owner"), last, intervals);
    }
}
