package org.mingzheng.chaincode.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.mingzheng.chaincode.log.LogTree;
import org.mingzheng.chaincode.log.Registration;
import org.mingzheng.chaincode.transaction.Keys;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;

/**
 * A change on its way.
 *
 * @param proposer MSP id
 * @param change as it was proposed
 * @param approvals MSP ids, in the order of their approvals
 * @param effective whether it is in force
 */
record Proposal(String proposer, JsonObject change, List<String> approvals, boolean effective) {
    private static final int MAX_SIZE = 1 << 16;

    static final String PROPOSED = "proposed";
    static final String EFFECTIVE = "effective";

    static Proposal read(Bytes value) {
        JsonObject json = (JsonObject) Json.parse(value, MAX_SIZE).orThrow();
        return new Proposal(
                json.text("msp"),
                json.object("change"),
                json.array("approvals").texts(),
                json.text("state").equals(EFFECTIVE));
    }

    Bytes toBytes() {
        return JsonObject.builder()
                .put("msp", proposer)
                .put("change", change)
                .put("approvals", JsonArray.ofTexts(approvals))
                .put("state", state())
                .build()
                .canonical();
    }

    String state() {
        return effective ? EFFECTIVE : PROPOSED;
    }

    Proposal approvedBy(String msp) {
        List<String> more = new ArrayList<>(approvals);
        more.add(msp);
        return new Proposal(proposer, change, List.copyOf(more), false);
    }

    /** The key whose value {@link #settle} needs. */
    String logKey() {
        return Keys.log(ChangeReader.read(change).origin());
    }

    /**
     * This proposal, in force if enough have approved. The change is checked whether or not they have.
     *
     * @param present value of {@link #logKey}, if it has one
     * @param changes where what takes effect is put
     */
    Proposal settle(
            Transaction transaction, Genesis genesis, Optional<Bytes> present, SortedMap<String, Bytes> changes) {
        Member owner = genesis.member(proposer).orElseThrow();
        Registration log = ChangeReader.read(change).on(present.map(Registration::read), owner);
        if (approvals.size() < genesis.approvals()) {
            return this;
        }
        changes.put(Keys.log(log.origin()), log.toBytes());
        if (present.isEmpty()) {
            changes.put(
                    Keys.frontier(log.origin()),
                    LogTree.empty(transaction.time()).toBytes());
            protect(transaction, genesis, log);
        }
        return new Proposal(proposer, change, approvals, true);
    }

    /** From then on a change of the log needs all organisations, if the log demands it. */
    static void protect(Transaction transaction, Genesis genesis, Registration log) {
        if (log.all()) {
            Bytes policy = EndorsementPolicy.allOf(genesis.endorsers());
            for (String key : List.of(Keys.frontier(log.origin()), Keys.log(log.origin()))) {
                transaction.state().protect(key, policy);
            }
        }
    }

    /** What else must be read to write about a proposal. */
    Set<String> keys(String id) {
        return Set.of(logKey(), Keys.record(GovernanceLog.record(id)));
    }
}
