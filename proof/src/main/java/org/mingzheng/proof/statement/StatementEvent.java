package org.mingzheng.proof.statement;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.suite.Sha256;

/**
 * The chaincode event of every statement: which question was asked, on which channel, when ({@code docs/spec/statement.md},
 * "The event"). It is inside the bytes that a peer signs, so that an answer cannot be shown as the answer to another question.
 *
 * @param channel the channel's name
 * @param function the contract function
 * @param argumentsHash see {@link #argumentsHash(String, List)}
 * @param timeMillis the transaction's time in milliseconds since 1970-01-01T00:00:00Z
 */
public record StatementEvent(String channel, String function, Bytes argumentsHash, long timeMillis) {
    /** The format named in the payload. */
    public static final String FORMAT = "mingzheng/statement/v1";
    /** The event's name. */
    public static final String NAME = "statement";

    private static final int MAX_SIZE = 1024;

    /**
     * The event of a question.
     *
     * @param channel the channel's name
     * @param function the contract function
     * @param arguments its arguments, without its name
     * @param timeMillis the transaction's time in milliseconds since 1970-01-01T00:00:00Z
     */
    public StatementEvent(String channel, String function, List<Bytes> arguments, long timeMillis) {
        this(channel, function, argumentsHash(function, arguments), timeMillis);
    }

    /**
     * {@return SHA-256 over the function's name and its arguments, each preceded by its length as four big-endian bytes}
     *
     * @param function the contract function
     * @param arguments its arguments
     */
    public static Bytes argumentsHash(String function, List<Bytes> arguments) {
        return Sha256.digest(Stream.concat(Stream.of(Bytes.utf8(function)), arguments.stream())
                .flatMap(argument -> Stream.of(length(argument), argument))
                .toArray(Bytes[]::new));
    }

    /** {@return the event's payload, canonical JSON} */
    public Bytes payload() {
        return JsonObject.builder()
                .put("argumentsHash", argumentsHash.base64())
                .put("channel", channel)
                .put("format", FORMAT)
                .put("function", function)
                .put("time", timeMillis)
                .build()
                .canonical();
    }

    static StatementEvent read(Bytes payload) {
        JsonObject event = object(Json.parseCanonical(payload, MAX_SIZE).orThrow());
        event.onlyFields("argumentsHash", "channel", "format", "function", "time");
        if (!event.text("format").equals(FORMAT)) {
            throw new RejectedException(Reason.STATEMENT_EVENT, "the event has another format");
        }
        Bytes hash = Bytes.ofBase64(event.text("argumentsHash")).orThrow();
        return new StatementEvent(event.text("channel"), event.text("function"), hash, event.integer("time"));
    }

    static JsonObject object(Json json) {
        if (json instanceof JsonObject object) {
            return object;
        }
        throw new RejectedException(Reason.WRONG_TYPE, "not a JSON object");
    }

    private static Bytes length(Bytes argument) {
        return Bytes.wrap(ByteBuffer.allocate(4).putInt(argument.size()).array());
    }
}
