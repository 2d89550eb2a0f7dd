package org.mingzheng.chaincode.statement;

import java.util.Set;
import org.mingzheng.chaincode.log.LogTree;
import org.mingzheng.chaincode.transaction.Arguments;
import org.mingzheng.chaincode.transaction.ContractFunction;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.ContractLimits;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.contract.StateKeys;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.TreeHead;

/** {@code head(origin, size)}: the body of the log's checkpoint at a size that it has, or had a short while ago. */
public final class Head implements ContractFunction {
    /** The function. */
    public Head() {}

    @Override
    public Bytes call(Transaction transaction) {
        Arguments arguments = transaction.arguments("origin", "size");
        Origin origin = arguments.origin(0);
        long size = arguments.size(1);
        TreeHead head = tree(transaction, origin)
                .head(size)
                .orElseThrow(() -> new RefusedException(
                        RefusalReason.SIZE_NOT_KEPT,
                        "size",
                        "not one of the log's last " + ContractLimits.HEADS + " sizes"));
        transaction.statement();
        return Bytes.utf8(new CheckpointBody(origin, head).text());
    }

    private static LogTree tree(Transaction transaction, Origin origin) {
        Bytes value =
                transaction.state().read(Set.of(StateKeys.frontier(origin))).get(StateKeys.frontier(origin));
        if (value == null) {
            throw new RefusedException(RefusalReason.NO_SUCH_LOG, "origin", "no log of this origin is registered");
        }
        return LogTree.read(value);
    }
}
