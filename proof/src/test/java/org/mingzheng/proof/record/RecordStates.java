package org.mingzheng.proof.record;

import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.time.UtcTime;

/** Sample states, the same at every run. */
public final class RecordStates {
    private RecordStates() {}

    /** Issued, suspended, and found void from the start. */
    public static RecordState annulled() {
        return new RecordState(
                "NotaryMSP",
                new LastEntry(new Origin("court.example/2026"), 7, Hash.leaf(Bytes.utf8("ruling"))),
                List.of(
                        interval("2026-03-01T00:00:00Z", 1_000, "issued"),
                        interval("2026-05-01T00:00:00Z", 2_000, "suspended"),
                        interval("2026-03-01T00:00:00Z", 3_000, "void")),
                JsonObject.builder().put("number", "(2026)济南证字第17号").build());
    }

    public static Interval interval(String from, long known, String state) {
        return new Interval(UtcTime.parse(from).orThrow(), known, state);
    }
}
