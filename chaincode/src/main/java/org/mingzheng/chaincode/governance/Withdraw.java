package org.mingzheng.chaincode.governance;

import java.util.function.Supplier;
import org.mingzheng.chaincode.genesis.Genesis;
import org.mingzheng.chaincode.transaction.ContractFunction;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.RefusalReason;

/** {@code withdraw(proposal)}: by an administrator of the member that proposed it, as long as the change is not in force. */
public final class Withdraw implements ContractFunction {
    private final Supplier<Bytes> genesisFile;

    /**
     * The function.
     *
     * @param genesisFile reads this organisation's copy of the genesis
     */
    public Withdraw(Supplier<Bytes> genesisFile) {
        this.genesisFile = genesisFile;
    }

    @Override
    public Bytes call(Transaction transaction) {
        String id = transaction.arguments("proposal").id(0);
        Genesis genesis = Genesis.in(transaction.state(), genesisFile);
        Administrator administrator = Administrator.of(transaction.submitter(), genesis);
        Proposal proposal = GovernanceLog.find(transaction, id);
        if (!proposal.proposer().equals(administrator.msp())) {
            throw new RefusedException(RefusalReason.NOT_THE_PROPOSER, proposal.proposer() + " proposed it");
        }
        Step step = new Step("withdrawn", "proposer", administrator.fields());
        return GovernanceLog.open(transaction, genesis, proposal).close(step, proposal);
    }
}
