package org.mingzheng.fabric.commit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.mingzheng.fabric.ledger.Blocks;
import org.mingzheng.fabric.ledger.Ledger;
import org.mingzheng.fabric.ledger.Version;
import org.mingzheng.fabric.policy.Policy;
import org.mingzheng.fabric.transaction.Transaction;

/** Decides, in a block's order, which of its transactions are valid, and writes the block. Not thread-safe. */
public final class Committer {
    private final Ledger ledger;
    private final String contract;
    private final Policy policy;

    /**
     * A committer.
     *
     * @param ledger takes the blocks
     * @param contract the one contract whose keys may be written
     * @param policy the contract's endorsement policy
     */
    public Committer(Ledger ledger, String contract, Policy policy) {
        this.ledger = ledger;
        this.contract = contract;
        this.policy = policy;
    }

    /**
     * Validates and writes a block.
     *
     * @param block the next block, signed, without validation codes
     * @param transactions the same transactions, inspected
     * @throws IOException if the block cannot be written
     */
    public void commit(Block block, List<Transaction> transactions) throws IOException {
        ReadCheck reads = new ReadCheck(ledger.state());
        EndorsementCheck endorsements = new EndorsementCheck(ledger.state(), contract, policy);
        Set<String> ids = new HashSet<>();
        List<TxValidationCode> codes = new ArrayList<>();
        for (Transaction transaction : transactions) {
            Version version = new Version(block.getHeader().getNumber(), codes.size());
            codes.add(validate(transaction, version, ids, endorsements, reads));
        }
        ledger.append(withCodes(block, codes), reads.state());
    }

    private TxValidationCode validate(
            Transaction transaction, Version version, Set<String> ids, EndorsementCheck endorsements, ReadCheck reads) {
        if (transaction.form() != TxValidationCode.VALID) {
            return transaction.form();
        }
        if (ledger.status(transaction.id()).isPresent()) {
            return TxValidationCode.DUPLICATE_TXID;
        }
        Transaction.Effect effect = transaction.effect();
        if (effect == null) {
            return transaction.content();
        }
        TxValidationCode endorsed = endorsements.check(effect);
        if (endorsed != TxValidationCode.VALID) {
            return endorsed;
        }
        if (!ids.add(transaction.id())) {
            return TxValidationCode.DUPLICATE_TXID;
        }
        return reads.checkAndApply(effect.sets(), version);
    }

    private static Block withCodes(Block block, List<TxValidationCode> codes) {
        Block.Builder builder = block.toBuilder();
        builder.getMetadataBuilder().setMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE, Blocks.filter(codes));
        return builder.build();
    }
}
