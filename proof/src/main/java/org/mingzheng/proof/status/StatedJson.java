package org.mingzheng.proof.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.vocabulary.Names;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.status.Stated.Basis;
import org.mingzheng.proof.status.Stated.Marked;
import org.mingzheng.proof.status.Stated.Since;
import org.mingzheng.proof.status.Stated.Successor;
import org.mingzheng.proof.time.UtcTime;

/** What is stated of a record, in a verdict's JSON. Names come only from a definition that the policy knows. */
public final class StatedJson {
    private StatedJson() {}

    /**
     * Puts what is stated of a record.
     *
     * @param json takes it
     * @param stated of the record
     * @param now the verifier's clock
     */
    public static void put(JsonObjectBuilder json, Stated stated, UtcTime now) {
        Optional<Definition> type = stated.type();
        endorsers(json, stated.endorsers())
                .put("age", age(stated.allKnownMillis(), now))
                .put("known", time(stated.allKnownMillis()))
                .put("maxAge", stated.maxAge());
        stated.standing().ifPresent(standing -> json.put("standing", standing.code()));
        stated.state().ifPresent(state -> state(json, state, type));
        stated.since().ifPresent(since -> json.put("since", since(since)));
        stated.successor().ifPresent(successor -> json.put("successor", successor(successor)));
        put(json, "marks", stated.marks().stream().map(mark -> mark(mark, type)).toList());
        put(json, "rests", stated.bases().stream().map(base -> base(base, now)).toList());
    }

    private static void put(JsonObjectBuilder json, String name, List<JsonObject> objects) {
        if (!objects.isEmpty()) {
            json.put(name, new JsonArray(new ArrayList<Json>(objects)));
        }
    }

    private static void state(JsonObjectBuilder json, String state, Optional<Definition> type) {
        json.put("state", state);
        named(json, "stateNames", type.map(known -> known.words().states()), state);
    }

    private static void named(JsonObjectBuilder json, String member, Optional<Map<String, State>> words, String word) {
        words.flatMap(known -> Optional.ofNullable(known.get(word)))
                .ifPresent(state -> json.put(member, names(state.names())));
    }

    private static JsonObject base(Base base, UtcTime now) {
        JsonObjectBuilder json =
                JsonObject.builder().put("record", base.record().toString());
        base.definition()
                .ifPresent(type -> json.put("typeNames", names(type.identity().names())));
        base.stated().ifPresent(stated -> put(json, stated, now));
        return json.build();
    }

    private static JsonObject mark(Marked each, Optional<Definition> type) {
        JsonObjectBuilder mark = JsonObject.builder()
                .put("effective", each.effective().toString())
                .put("known", time(each.knownMillis()))
                .put("mark", each.mark());
        each.standing().ifPresent(standing -> mark.put("standing", standing.code()));
        named(mark, "names", type.map(known -> known.words().marks()), each.mark());
        return mark.build();
    }

    private static JsonObject successor(Successor successor) {
        return JsonObject.builder()
                .put("effective", successor.effective().toString())
                .put("known", time(successor.knownMillis()))
                .put("leaf", successor.leaf().value().base64Url())
                .build();
    }

    private static JsonObject since(Since since) {
        JsonObjectBuilder json = JsonObject.builder()
                .put("effective", since.effective().toString())
                .put("known", time(since.knownMillis()));
        since.event().ifPresent(event -> json.put("event", event));
        put(json, "basis", since.basis().stream().map(StatedJson::basis).toList());
        return json.build();
    }

    private static JsonObject basis(Basis basis) {
        JsonObjectBuilder json = JsonObject.builder().put("code", basis.code());
        basis.names().ifPresent(names -> json.put("names", names(names)));
        return json.build();
    }

    /**
     * {@return the names in both languages}
     *
     * @param names any
     */
    public static JsonObject names(Names names) {
        return JsonObject.builder().put("en", names.en()).put("zh", names.zh()).build();
    }

    /**
     * Puts who vouches.
     *
     * @param json takes it
     * @param endorsers any
     * @return the same
     */
    public static JsonObjectBuilder endorsers(JsonObjectBuilder json, Endorsers endorsers) {
        return json.put("organisations", JsonArray.ofTexts(endorsers.organisations()))
                .put("parties", endorsers.parties());
    }

    /**
     * {@return seconds since a time; none if it is to come}
     *
     * @param knownMillis since 1970
     * @param now the verifier's clock
     */
    public static long age(long knownMillis, UtcTime now) {
        return Math.max(0, now.epochSecond() - knownMillis / 1000);
    }

    /**
     * {@return a time as text}
     *
     * @param millis since 1970
     */
    public static String time(long millis) {
        return new UtcTime(millis / 1000).toString();
    }
}
