package org.mingzheng.chaincode.governance;

import java.util.Set;
import org.mingzheng.chaincode.transaction.ContractFunction;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.StateKeys;

/** {@code proposals()}: those that were neither brought into force nor withdrawn. No statement: it sets no event. */
public final class ProposalsAnswer implements ContractFunction {
    /** The function. */
    public ProposalsAnswer() {}

    @Override
    public Bytes call(Transaction transaction) {
        var _ = transaction.arguments(); // refuses any
        return OpenProposals.in(transaction.state().read(Set.of(StateKeys.PROPOSALS)))
                .toBytes();
    }
}
