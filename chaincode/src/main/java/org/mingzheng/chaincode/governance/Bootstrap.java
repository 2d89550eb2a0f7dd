package org.mingzheng.chaincode.governance;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.mingzheng.chaincode.genesis.Genesis;
import org.mingzheng.chaincode.log.RegisteredLogs;
import org.mingzheng.chaincode.transaction.ContractFunction;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.contract.StateKeys;
import org.mingzheng.proof.json.JsonObject;

/**
 * {@code bootstrap()}: founds the governance log, once. Every organisation's contract takes the genesis from its own machine;
 * anyone may ask.
 */
public final class Bootstrap implements ContractFunction {
    private final Supplier<Bytes> genesisFile;

    /**
     * The function.
     *
     * @param genesisFile reads this organisation's copy of the genesis
     */
    public Bootstrap(Supplier<Bytes> genesisFile) {
        this.genesisFile = genesisFile;
    }

    @Override
    public Bytes call(Transaction transaction) {
        var _ = transaction.arguments(); // refuses any
        if (!transaction.state().read(Set.of(StateKeys.GOVERNANCE)).isEmpty()) {
            throw new RefusedException(RefusalReason.ALREADY_FOUNDED, "the governance log exists");
        }
        Bytes text = genesisFile.get();
        Genesis genesis = Genesis.parse(text);
        if (!genesis.channel().equals(transaction.channel())) {
            throw new RefusedException(
                    RefusalReason.GENESIS_MALFORMED, "channel", "the genesis is for another channel");
        }
        return found(GovernanceLog.founded(transaction, genesis), genesis, text);
    }

    private static Bytes found(GovernanceLog governance, Genesis genesis, Bytes text) {
        LogRegistration log = governance.log().registration();
        SortedMap<String, Bytes> changes = new TreeMap<>();
        changes.put(StateKeys.GOVERNANCE, text);
        changes.put(StateKeys.PROPOSALS, new OpenProposals(List.of()).toBytes());
        changes.put(StateKeys.LOGS, RegisteredLogs.none().with(log).toBytes());
        changes.put(StateKeys.log(genesis.origin()), log.canonical());
        Step step = new Step("founded", "network", JsonObject.empty().with("genesis", genesis.json()));
        return governance.write(step, "genesis", Proposal.EFFECTIVE, changes);
    }
}
