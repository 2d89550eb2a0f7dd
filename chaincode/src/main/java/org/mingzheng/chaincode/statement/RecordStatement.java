package org.mingzheng.chaincode.statement;

import java.util.List;
import org.mingzheng.chaincode.transaction.Arguments;
import org.mingzheng.chaincode.transaction.ContractFunction;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;

/** {@code record(type, id)}: what the ledger knows of a record now. */
public final class RecordStatement implements ContractFunction {
    /** The function. */
    public RecordStatement() {}

    @Override
    public Bytes call(Transaction transaction) {
        Arguments arguments = transaction.arguments("type", "id");
        RecordId id = new RecordId(arguments.text(0), arguments.text(1));
        Bytes answer =
                KnownRecords.of(transaction.state(), List.of(id)).firstEntry().getValue();
        transaction.statement();
        return answer;
    }
}
