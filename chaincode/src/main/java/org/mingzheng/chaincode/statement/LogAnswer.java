package org.mingzheng.chaincode.statement;

import org.mingzheng.chaincode.log.LedgerLog;
import org.mingzheng.chaincode.transaction.ContractFunction;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;

/** {@code log(origin)}: a log's registration and its head. No statement: it sets no event. */
public final class LogAnswer implements ContractFunction {
    /** The function. */
    public LogAnswer() {}

    @Override
    public Bytes call(Transaction transaction) {
        return LedgerLog.read(
                        transaction.state(), transaction.arguments("origin").origin(0))
                .describe();
    }
}
