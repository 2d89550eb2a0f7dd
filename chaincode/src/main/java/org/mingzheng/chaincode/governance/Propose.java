package org.mingzheng.chaincode.governance;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzheng.chaincode.transaction.ContractFunction;
import org.mingzheng.chaincode.transaction.Keys;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;

/** {@code propose(change)}: by an administrator of the log's owner. The transaction's id becomes the proposal's. */
public final class Propose implements ContractFunction {
    /** The function. */
    public Propose() {}

    @Override
    public Bytes call(Transaction transaction) {
        JsonObject change = ChangeReader.json(transaction.arguments("change").bytes(0));
        Genesis genesis = Genesis.in(transaction.state());
        Administrator proposer = Administrator.of(transaction.submitter(), genesis);
        Proposal proposal = new Proposal(proposer.msp(), change, List.of(), false);
        String id = transaction.id();
        GovernanceLog governance = GovernanceLog.open(transaction, genesis, proposal.keys(id));
        SortedMap<String, Bytes> changes = new TreeMap<>();
        Optional<Bytes> present = Optional.ofNullable(governance.committed().get(proposal.logKey()));
        Proposal settled = proposal.settle(transaction, genesis, present, changes);
        changes.put(Keys.proposal(id), settled.toBytes());
        JsonObject fields = GovernanceLog.by(proposer.submitter()).with("change", change);
        return governance.write(id, "proposed", "proposer", fields, settled.state(), changes);
    }
}
