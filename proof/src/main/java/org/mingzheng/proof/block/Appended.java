package org.mingzheng.proof.block;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.BulkEntry;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/**
 * What a call of our contract appended to a log, if it took effect. Entries come from the arguments (those of the governance log
 * from the answer), index and head from the answer. That the head follows from the entries is for the reader to compute.
 *
 * @param origin the log
 * @param firstIndex of the first entry
 * @param head the log's after it
 * @param entries the exact bytes of the leaves, in their order; not copied, may be made when asked for
 */
public record Appended(Origin origin, long firstIndex, TreeHead head, List<Bytes> entries) {
    /** Longest answer that is read, in bytes. */
    public static final int MAX_ANSWER = 1 << 16;

    /** Refuses an append whose numbers do not add up. */
    public Appended {
        require(firstIndex >= 0 && head.size() == firstIndex + entries.size(), "size is not first index and count");
    }

    /**
     * {@return what a call appended; nothing if it is another function's or was refused; or the reason why it cannot be told:
     * {@link Reason#APPEND_MALFORMED}, {@link Reason#ORIGIN_MALFORMED}, or what is wrong with the answer's JSON}
     *
     * @param call of our contract, as read from a block
     */
    public static Result<Optional<Appended>> by(Invocation call) {
        return call.status() == 200 ? Result.of(() -> read(call)) : Result.accepted(Optional.empty());
    }

    private static Optional<Appended> read(Invocation call) {
        return switch (call.function()) {
            case "appendEntries" -> Optional.of(entries(call));
            case "appendBulk" -> Optional.of(bulk(call));
            case "bootstrap", "propose", "approve", "withdraw" -> Optional.of(governance(call));
            default -> Optional.empty();
        };
    }

    private static Appended entries(Invocation call) {
        require(call.arguments().size() > 4, "fewer than five arguments");
        List<Bytes> entries = call.arguments().subList(4, call.arguments().size());
        return appended(new Origin(call.text(1)), answer(call), entries);
    }

    private static Appended bulk(Invocation call) {
        require(call.arguments().size() == 6, "not six arguments");
        Bytes commitments = call.arguments().get(5);
        require(commitments.size() % BulkEntry.COMMITMENT_SIZE == 0, "the commitments are not 32 bytes each");
        BulkEntries entries = new BulkEntries(call.arguments().get(4), commitments);
        return appended(new Origin(call.text(1)), answer(call), entries);
    }

    private static Appended governance(Invocation call) {
        JsonObject answer = answer(call);
        Bytes text = answer.object("entry").canonical();
        Entry entry = Entry.parse(text).orThrow();
        return appended(entry.place().origin(), answer, List.of(text));
    }

    private static JsonObject answer(Invocation call) {
        Json answer = Json.parseCanonical(call.answer(), MAX_ANSWER).orThrow();
        if (answer instanceof JsonObject object) {
            return object;
        }
        throw new RejectedException(Reason.APPEND_MALFORMED, "the answer is no object");
    }

    private static Appended appended(Origin origin, JsonObject answer, List<Bytes> entries) {
        Hash root = Hash.ofBase64(answer.text("root")).orThrow();
        long size = answer.integer("size");
        require(size > 0, "no leaf after an append");
        return new Appended(origin, answer.integer("firstIndex"), new TreeHead(size, root), entries);
    }

    private static void require(boolean rule, String detail) {
        if (!rule) {
            throw new RejectedException(Reason.APPEND_MALFORMED, detail);
        }
    }
}
