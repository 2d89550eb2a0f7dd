package org.mingzheng.chaincode.statement;

import org.mingzheng.chaincode.transaction.ContractFunction;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.statement.RecordTree;

/** {@code recordTree(name…)}: the head of the tree of what {@link RecordsAnswer} answers. One signature vouches for all of it. */
public final class RecordTreeStatement implements ContractFunction {
    /** The function. */
    public RecordTreeStatement() {}

    @Override
    public Bytes call(Transaction transaction) {
        RecordTree tree = RecordTree.of(RecordsAnswer.of(transaction));
        transaction.statement();
        return RecordTree.answer(tree.head());
    }
}
