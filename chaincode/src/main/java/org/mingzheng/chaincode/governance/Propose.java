package org.mingzheng.chaincode.governance;

import java.util.function.Supplier;
import org.mingzheng.chaincode.genesis.Genesis;
import org.mingzheng.chaincode.transaction.ContractFunction;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;

/** {@code propose(change)}: by an administrator of the log's owner. The transaction's id becomes the proposal's. */
public final class Propose implements ContractFunction {
    private final Supplier<Bytes> genesisFile;

    /**
     * The function.
     *
     * @param genesisFile reads this organisation's copy of the genesis
     */
    public Propose(Supplier<Bytes> genesisFile) {
        this.genesisFile = genesisFile;
    }

    @Override
    public Bytes call(Transaction transaction) {
        JsonObject change = ChangeReader.json(transaction.arguments("change").bytes(0));
        Genesis genesis = Genesis.in(transaction.state(), genesisFile);
        Administrator proposer = Administrator.of(transaction.submitter(), genesis);
        Proposal proposal = Proposal.made(transaction.id(), proposer.msp(), change, transaction.time());
        GovernanceLog governance = GovernanceLog.open(transaction, genesis, proposal);
        governance.waiting().requireRoomFor(proposer.msp());
        JsonObject fields = proposer.fields().with("change", change);
        return governance.settle(new Step("proposed", "proposer", fields), proposal);
    }
}
