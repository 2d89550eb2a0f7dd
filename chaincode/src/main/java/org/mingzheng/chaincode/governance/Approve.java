package org.mingzheng.chaincode.governance;

import java.util.function.Supplier;
import org.mingzheng.chaincode.genesis.Genesis;
import org.mingzheng.chaincode.transaction.ContractFunction;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.RefusalReason;

/** {@code approve(proposal)}: by an administrator of another member. The last approval needed brings the change into force. */
public final class Approve implements ContractFunction {
    private final Supplier<Bytes> genesisFile;

    /**
     * The function.
     *
     * @param genesisFile reads this organisation's copy of the genesis
     */
    public Approve(Supplier<Bytes> genesisFile) {
        this.genesisFile = genesisFile;
    }

    @Override
    public Bytes call(Transaction transaction) {
        String id = transaction.arguments("proposal").id(0);
        Genesis genesis = Genesis.in(transaction.state(), genesisFile);
        Administrator approver = Administrator.of(transaction.submitter(), genesis);
        Proposal proposal = GovernanceLog.find(transaction, id);
        if (proposal.expired(transaction.time())) {
            throw new RefusedException(
                    RefusalReason.PROPOSAL_EXPIRED, "proposal", "its time is over; the change must be proposed anew");
        }
        if (!proposal.counts(approver.msp())) {
            throw new RefusedException(
                    RefusalReason.APPROVAL_NOT_COUNTED, approver.msp() + " proposed it or has approved it already");
        }
        Step step = new Step("approved", "approver", approver.fields());
        return GovernanceLog.open(transaction, genesis, proposal).settle(step, proposal.approvedBy(approver.msp()));
    }
}
