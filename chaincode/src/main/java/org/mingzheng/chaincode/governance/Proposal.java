package org.mingzheng.chaincode.governance;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.contract.ContractLimits;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;

/**
 * A change that waits for approvals.
 *
 * @param id of the transaction that proposed it
 * @param proposer MSP id
 * @param change as it was proposed
 * @param approvals MSP ids, in the order of their approvals
 * @param until when it can be approved, in milliseconds since 1970
 */
record Proposal(String id, String proposer, JsonObject change, List<String> approvals, long until) {
    static final String PROPOSED = "proposed";
    static final String EFFECTIVE = "effective";
    static final String WITHDRAWN = "withdrawn";

    /** One that nobody has approved yet. */
    static Proposal made(String id, String proposer, JsonObject change, long time) {
        return new Proposal(id, proposer, change, List.of(), time + ContractLimits.PROPOSAL_LIFE);
    }

    static Proposal read(JsonObject json) {
        return new Proposal(
                json.text("proposal"),
                json.text("msp"),
                json.object("change"),
                json.array("approvals").texts(),
                json.integer("until"));
    }

    JsonObject json() {
        return JsonObject.builder()
                .put("approvals", JsonArray.ofTexts(approvals))
                .put("change", change)
                .put("msp", proposer)
                .put("proposal", id)
                .put("until", until)
                .build();
    }

    boolean expired(long time) {
        return time > until;
    }

    boolean counts(String approver) {
        return !proposer.equals(approver) && !approvals.contains(approver);
    }

    Proposal approvedBy(String msp) {
        List<String> more = new ArrayList<>(approvals);
        more.add(msp);
        return new Proposal(id, proposer, change, List.copyOf(more), until);
    }

    /** The log that it is about. */
    Origin origin() {
        return ChangeReader.read(change).origin();
    }
}
