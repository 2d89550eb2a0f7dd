package org.mingzheng.chaincode.append;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.mingzheng.chaincode.transaction.Arguments;
import org.mingzheng.chaincode.transaction.ContractFunction;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.ContractLimits;
import org.mingzheng.proof.contract.LogKind;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.log.BulkEntry;
import org.mingzheng.proof.log.Hash;

/** {@code appendBulk(origin, expectedSize, batchId, descriptor, commitments)}. Computes every leaf hash itself. */
public final class AppendBulk implements ContractFunction {
    /** The function. */
    public AppendBulk() {}

    @Override
    public Bytes call(Transaction transaction) {
        Arguments arguments = transaction.arguments("origin", "expectedSize", "batchId", "descriptor", "commitments");
        Bytes commitments = arguments.bytes(4);
        int count = count(commitments);
        Descriptor descriptor = Descriptor.parse(arguments.bytes(3));
        Batch batch = Batch.begin(transaction, arguments, LogKind.BULK, Set.of());
        descriptor.require(batch, count);
        return batch.commit(leaves(arguments.bytes(3), commitments, count), new TreeMap<>());
    }

    private static int count(Bytes commitments) {
        int count = commitments.size() / BulkEntry.COMMITMENT_SIZE;
        boolean whole = commitments.size() % BulkEntry.COMMITMENT_SIZE == 0;
        if (!whole || count < 1 || count > ContractLimits.COMMITMENTS) {
            throw new RefusedException(
                    RefusalReason.BATCH_SIZE,
                    "commitments",
                    commitments.size() + " bytes; allowed are 1 to " + ContractLimits.COMMITMENTS + " times 32");
        }
        return count;
    }

    private static List<Hash> leaves(Bytes descriptor, Bytes commitments, int count) {
        List<Hash> leaves = new ArrayList<>(1 + count);
        leaves.add(Hash.leaf(descriptor));
        for (int at = 0; at < commitments.size(); at += BulkEntry.COMMITMENT_SIZE) {
            leaves.add(new BulkEntry(commitments.slice(at, at + BulkEntry.COMMITMENT_SIZE)).leafHash());
        }
        return leaves;
    }
}
