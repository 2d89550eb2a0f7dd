package org.mingzheng.cli.governance;

import java.time.Instant;
import java.util.List;
import org.mingzheng.proof.json.JsonObject;

/**
 * A change that waits for approvals.
 *
 * @param id of the proposal
 * @param msp whose it is
 * @param change its kind: {@code register}, {@code amend} or {@code key}
 * @param origin of the log that it is about
 * @param approvals MSP ids
 * @param until when it can be approved
 */
record OpenProposal(String id, String msp, String change, String origin, List<String> approvals, Instant until) {
    static OpenProposal read(JsonObject json) {
        JsonObject change = json.object("change");
        return new OpenProposal(
                json.text("proposal"),
                json.text("msp"),
                change.text("change"),
                change.object("log").text("origin"),
                json.array("approvals").texts(),
                Instant.ofEpochMilli(json.integer("until")));
    }

    /** The text that says how it stands. */
    String state(Instant now) {
        return now.isAfter(until) ? "governance.expired" : "governance.open";
    }
}
