package org.mingzheng.proof.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.time.UtcTime;

/**
 * What an entry made of a record, on both axes of time. Of the intervals known at an instant that say something of a kind, the last
 * one that is in effect at an instant tells it.
 *
 * @param effectiveFrom what the law says
 * @param knownFrom time of the transaction that said so, in milliseconds since 1970
 * @param state the record's state from then on, a name of the entry type's, if it is told
 * @param document leaf hash of the entry that brought the record's document of then, if it is told
 * @param sets marks that the record has from then on
 * @param clears marks that it has no longer
 * @param rests on which other records its standing rests from then on, besides those of earlier intervals
 */
public record Interval(
        UtcTime effectiveFrom,
        long knownFrom,
        Optional<String> state,
        Optional<Hash> document,
        Set<String> sets,
        Set<String> clears,
        Rests rests) {
    /**
     * An interval, or {@link Reason#RECORD_MALFORMED} as {@link RejectedException}.
     *
     * @param effectiveFrom any
     * @param knownFrom not negative
     * @param state of 1 to 64 characters
     * @param document any
     * @param sets of 1 to 64 characters each
     * @param clears others, of 1 to 64 characters each
     * @param rests any; something is told
     */
    public Interval {
        sets = Collections.unmodifiableSet(new TreeSet<>(sets));
        clears = Collections.unmodifiableSet(new TreeSet<>(clears));
        List<String> words = new ArrayList<>(sets);
        words.addAll(clears);
        state.ifPresent(words::add);
        boolean form = words.stream().allMatch(word -> !word.isEmpty() && word.length() <= RecordState.MAX_STATE);
        boolean silent = words.isEmpty() && document.isEmpty() && rests.isEmpty();
        if (knownFrom < 0 || !form || silent || !Collections.disjoint(sets, clears)) {
            throw new RejectedException(Reason.RECORD_MALFORMED, "intervals");
        }
    }

    /**
     * An interval that tells a state.
     *
     * @param effectiveFrom any
     * @param knownFrom not negative
     * @param state of 1 to 64 characters
     */
    public Interval(UtcTime effectiveFrom, long knownFrom, String state) {
        this(effectiveFrom, knownFrom, Optional.of(state), Optional.empty(), Set.of(), Set.of(), Rests.none());
    }

    static Interval read(JsonObject json) {
        json.onlyFields("clears", "document", "effectiveFrom", "knownFrom", "rests", "sets", "state");
        return new Interval(
                UtcTime.parse(json.text("effectiveFrom")).orThrow(),
                json.integer("knownFrom"),
                json.optionalText("state"),
                json.optionalText("document")
                        .map(text -> new Hash(Bytes.ofBase64Url(text).orThrow())),
                marks(json, "sets"),
                marks(json, "clears"),
                json.optionalObject("rests").map(Rests::read).orElse(Rests.none()));
    }

    /** Ascending, none twice, left out if there are none: one form. */
    private static Set<String> marks(JsonObject json, String name) {
        List<String> texts = json.optionalArray(name).map(JsonArray::texts).orElse(List.of());
        Set<String> marks = new TreeSet<>(texts);
        if (!List.copyOf(marks).equals(texts) || (texts.isEmpty() && json.has(name))) {
            throw new RejectedException(Reason.RECORD_MALFORMED, name);
        }
        return marks;
    }

    /** {@return what stands in the record's JSON} */
    public JsonObject json() {
        JsonObjectBuilder json = JsonObject.builder()
                .put("effectiveFrom", effectiveFrom.toString())
                .put("knownFrom", knownFrom);
        state.ifPresent(name -> json.put("state", name));
        document.ifPresent(leaf -> json.put("document", leaf.value().base64Url()));
        put(json, "sets", sets);
        put(json, "clears", clears);
        if (!rests.isEmpty()) {
            json.put("rests", rests.json());
        }
        return json.build();
    }

    private static void put(JsonObjectBuilder json, String name, Set<String> marks) {
        if (!marks.isEmpty()) {
            json.put(name, JsonArray.ofTexts(List.copyOf(marks)));
        }
    }

    /** {@return whether it says something of a mark} */
    boolean tells(String mark) {
        return sets.contains(mark) || clears.contains(mark);
    }

    boolean holds(UtcTime effective, long knownMillis) {
        return knownFrom <= knownMillis && effectiveFrom.compareTo(effective) <= 0;
    }
}
