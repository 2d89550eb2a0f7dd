package org.mingzheng.chaincode.statement;

import java.util.Set;
import org.mingzheng.chaincode.log.LogTree;
import org.mingzheng.chaincode.transaction.Arguments;
import org.mingzheng.chaincode.transaction.ContractFunction;
import org.mingzheng.chaincode.transaction.Keys;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** {@code record(type, id)}: what the ledger knows of a record now. */
public final class RecordStatement implements ContractFunction {
    /** The function. */
    public RecordStatement() {}

    @Override
    public Bytes call(Transaction transaction) {
        Arguments arguments = transaction.arguments("type", "id");
        Bytes value = read(transaction, Keys.record(new RecordId(arguments.text(0), arguments.text(1))));
        RecordState record = RecordState.parse(value).orThrow();
        LogTree tree =
                LogTree.read(read(transaction, Keys.frontier(record.last().origin())));
        transaction.statement();
        return new RecordAnswer(record, tree.size()).canonical();
    }

    private static Bytes read(Transaction transaction, String key) {
        Bytes value = transaction.state().read(Set.of(key)).get(key);
        if (value == null) {
            throw new RejectedException(Reason.NO_SUCH_RECORD, "id", "there is no record of this name");
        }
        return value;
    }
}
