package org.mingzheng.ledger.vouch;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.RecordTree;
import org.mingzheng.proof.statement.Statement;

/**
 * What every organisation's peer is asked to state, and what it must answer.
 *
 * @param call a function that writes nothing
 * @param answer the only one that counts
 * @param reading what a line states that carries an answer, this or another; refuses an answer to another question
 */
public record Question(Call call, Bytes answer, Function<Bytes, Result<Statement>> reading) {
    /**
     * {@return the question for a log's head}
     *
     * @param channel the channel's name
     * @param contract the contract's name
     * @param body the head that must be answered
     */
    public static Question head(String channel, String contract, CheckpointBody body) {
        String origin = body.origin().name();
        return new Question(
                new Call("head", origin, "" + body.head().size()),
                Bytes.utf8(body.text()),
                answer -> CheckpointBody.parse(text(answer))
                        .then(other -> isOfTheSame(body, other) ? Result.accepted(other) : another())
                        .map(other -> Statement.head(channel, contract, other)));
    }

    private static boolean isOfTheSame(CheckpointBody asked, CheckpointBody told) {
        return told.origin().equals(asked.origin())
                && told.head().size() == asked.head().size();
    }

    private static <T> Result<T> another() {
        return Result.rejected(Reason.STATEMENT_ANSWER, "the answer is to another question");
    }

    private static String text(Bytes answer) {
        return new String(answer.unsafeArray(), StandardCharsets.UTF_8);
    }

    /**
     * {@return the question for a record's state}
     *
     * @param channel the channel's name
     * @param contract the contract's name
     * @param record names it
     * @param answer the state that must be answered
     */
    public static Question record(String channel, String contract, RecordId record, Bytes answer) {
        return new Question(
                new Call("record", record.type(), record.id()),
                answer,
                told -> Statement.record(channel, contract, record.type(), record.id(), told));
    }

    /**
     * {@return the question for the head of a tree of answers about records}
     *
     * @param channel the channel's name
     * @param contract the contract's name
     * @param names of the records
     * @param tree that must be answered
     */
    public static Question tree(String channel, String contract, String[] names, TreeHead tree) {
        Bytes answer = RecordTree.answer(tree);
        return new Question(
                new Call(RecordTree.FUNCTION, names),
                answer,
                told -> head(told)
                        .then(other -> other.size() == tree.size() ? Result.accepted(other) : another())
                        .map(other -> Statement.recordTree(channel, contract, other)));
    }

    private static Result<TreeHead> head(Bytes answer) {
        return Json.parseCanonical(answer, Statement.MAX_LINE)
                .then(json -> Result.of(() -> {
                    JsonObject head = (JsonObject) json;
                    return new TreeHead(
                            head.integer("size"),
                            Hash.ofBase64(head.text("root")).orThrow());
                }));
    }
}
