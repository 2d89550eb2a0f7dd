package org.mingzheng.chaincode.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.mingzheng.chaincode.transaction.ContractFunction;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.statement.RecordTree;

/** {@code records(name…)}: the answers of {@code record} about many records. No statement: it sets no event. */
public final class RecordsAnswer implements ContractFunction {
    /** The function. */
    public RecordsAnswer() {}

    @Override
    public Bytes call(Transaction transaction) {
        List<Json> answers = new ArrayList<>();
        of(transaction)
                .values()
                .forEach(answer -> answers.add(Json.parse(answer, answer.size()).orThrow()));
        return new JsonArray(answers).canonical();
    }

    static SequencedMap<RecordId, Bytes> of(Transaction transaction) {
        List<String> names = transaction.manyArguments("name").texts();
        if (names.size() > RecordTree.MAX_RECORDS) {
            throw new RefusedException(
                    RefusalReason.ARGUMENT_COUNT, "takes at most " + RecordTree.MAX_RECORDS + " records");
        }
        return KnownRecords.of(transaction.state(), KnownRecords.ids(names));
    }
}
