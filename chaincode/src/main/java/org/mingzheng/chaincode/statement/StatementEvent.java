package org.mingzheng.chaincode.statement;

import java.util.List;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.statement.Statement;

/**
 * What an endorser signs besides the answer: which question was asked, on which channel, when. Without it an answer to one
 * question could be shown as the answer to another.
 */
final class StatementEvent {
    private StatementEvent() {}

    static void set(Transaction transaction) {
        List<Bytes> all = transaction.allArguments();
        Bytes hash = Statement.argumentsHash(transaction.function(), all.subList(1, all.size()));
        transaction.event(
                Statement.EVENT,
                JsonObject.builder()
                        .put("format", Statement.FORMAT)
                        .put("channel", transaction.channel())
                        .put("function", transaction.function())
                        .put("argumentsHash", hash.base64())
                        .put("time", transaction.time())
                        .build()
                        .canonical());
    }
}
