package org.mingzheng.chaincode.governance;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzheng.chaincode.transaction.ContractFunction;
import org.mingzheng.chaincode.transaction.Keys;
import org.mingzheng.chaincode.transaction.RefusalReason;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.chaincode.transaction.State;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;

/** {@code approve(proposal)}: by an administrator of another member. The last approval needed brings the change into force. */
public final class Approve implements ContractFunction {
    /** The function. */
    public Approve() {}

    @Override
    public Bytes call(Transaction transaction) {
        String id = transaction.arguments("proposal").id(0);
        Genesis genesis = Genesis.in(transaction.state());
        Administrator approver = Administrator.of(transaction.submitter(), genesis);
        Proposal proposal = open(transaction.state(), id);
        requireCounts(proposal, approver);
        Proposal approved = proposal.approvedBy(approver.msp());
        GovernanceLog governance = GovernanceLog.open(transaction, genesis, approved.keys(id));
        SortedMap<String, Bytes> changes = new TreeMap<>();
        Optional<Bytes> present = Optional.ofNullable(governance.committed().get(approved.logKey()));
        Proposal settled = approved.settle(transaction, genesis, present, changes);
        changes.put(Keys.proposal(id), settled.toBytes());
        return governance.write(
                id, "approved", "approver", GovernanceLog.by(approver.submitter()), settled.state(), changes);
    }

    private static Proposal open(State state, String id) {
        Bytes value = state.read(Set.of(Keys.proposal(id))).get(Keys.proposal(id));
        if (value == null) {
            throw new RefusedException(RefusalReason.NO_SUCH_PROPOSAL, "proposal", "there is no proposal of this id");
        }
        Proposal proposal = Proposal.read(value);
        if (proposal.effective()) {
            throw new RefusedException(RefusalReason.PROPOSAL_CLOSED, "proposal", "the change is in force");
        }
        return proposal;
    }

    private static void requireCounts(Proposal proposal, Administrator approver) {
        if (proposal.proposer().equals(approver.msp()) || proposal.approvals().contains(approver.msp())) {
            throw new RefusedException(
                    RefusalReason.APPROVAL_NOT_COUNTED, approver.msp() + " proposed it or has approved it already");
        }
    }
}
