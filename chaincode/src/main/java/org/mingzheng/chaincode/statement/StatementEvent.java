package org.mingzheng.chaincode.statement;

import java.nio.ByteBuffer;
import java.util.List;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.suite.Sha256;

/**
 * What an endorser signs besides the answer: which question was asked, on which channel, when. Without it an answer to one
 * question could be shown as the answer to another.
 */
final class StatementEvent {
    static final String NAME = "statement";
    static final String FORMAT = "mingzheng/statement/v1";

    private StatementEvent() {}

    static void set(Transaction transaction) {
        transaction.event(
                NAME,
                JsonObject.builder()
                        .put("format", FORMAT)
                        .put("channel", transaction.channel())
                        .put("function", transaction.function())
                        .put("argumentsHash", hash(transaction.allArguments()).base64())
                        .put("time", transaction.time())
                        .build()
                        .canonical());
    }

    /** SHA-256 of all arguments, the function's name first, each behind its length as 4 bytes, big-endian. */
    private static Bytes hash(List<Bytes> arguments) {
        ByteBuffer all = ByteBuffer.allocate(arguments.stream()
                .mapToInt(argument -> Integer.BYTES + argument.size())
                .sum());
        for (Bytes argument : arguments) {
            all.putInt(argument.size()).put(argument.unsafeArray());
        }
        return Sha256.digest(Bytes.wrap(all.array()));
    }
}
