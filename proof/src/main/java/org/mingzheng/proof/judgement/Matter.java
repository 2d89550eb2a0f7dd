package org.mingzheng.proof.judgement;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.time.UtcTime;

/**
 * What is to be judged, and everything that it is judged by.
 *
 * @param entry in question
 * @param definition in force at its effect
 * @param definitions all that are known
 * @param log that is to take it
 * @param time of the transaction, in milliseconds since 1970
 * @param before the entry's record, if there is one
 * @param records others
 */
record Matter(
        Entry entry,
        Definition definition,
        Definitions definitions,
        LogTerms log,
        long time,
        Optional<RecordState> before,
        Function<RecordId, Optional<RecordState>> records) {
    UtcTime effective() {
        return entry.event().effectiveAt();
    }

    /** The organisation whose the entry's record is, or will be. */
    String owner() {
        return before.map(RecordState::owner).orElse(log.owner());
    }

    /** A public field of the entry, else a fact that its record keeps. */
    @Nullable
    Json value(String field) {
        Json own = entry.fields().open().members().get(field);
        return own != null || before.isEmpty()
                ? own
                : before.get().facts().members().get(field);
    }

    /** The facts of the record with those that the entry sets. */
    JsonObject valuesOver(JsonObject facts) {
        JsonObject over = facts;
        for (var member : entry.fields().open().members().entrySet()) {
            over = over.with(member.getKey(), member.getValue());
        }
        return over;
    }

    /** Whether a value is a text, or a list that has it. */
    static boolean names(@Nullable Json value, String text) {
        return switch (value) {
            case JsonString(String one) -> one.equals(text);
            case JsonArray(var items) -> items.contains(new JsonString(text));
            case null, default -> false;
        };
    }

    static void require(boolean rule, Reason reason, String field, String detail) {
        if (!rule) {
            throw new RejectedException(reason, field, detail);
        }
    }
}
