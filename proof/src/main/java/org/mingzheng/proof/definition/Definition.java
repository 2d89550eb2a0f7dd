package org.mingzheng.proof.definition;

import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.deadline.Deadline;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.NumberRule;
import org.mingzheng.proof.definition.vocabulary.Field;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.definition.vocabulary.Vocabulary;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;

/**
 * One version of an entry type.
 *
 * @param identity which it is
 * @param bounds what holds for all records
 * @param words that entries use
 * @param events by name
 * @param number how records are numbered, if they are
 * @param deadlines by name
 */
public record Definition(
        Identity identity,
        Bounds bounds,
        Vocabulary words,
        Map<String, EventRule> events,
        Optional<NumberRule> number,
        Map<String, Deadline> deadlines) {
    /** The format and its major version. */
    public static final String FORMAT = "mingzheng/definition/v1";

    /** Longest definition, in bytes. */
    public static final int MAX_SIZE = 65_536;

    /**
     * {@return the definition of these bytes, or why they are none}
     *
     * @param text JSON in any form, of at most {@link #MAX_SIZE} bytes
     */
    public static Result<Definition> parse(Bytes text) {
        return Json.parse(text, MAX_SIZE)
                .then(json -> Result.of(() -> DefinitionReader.read(json, Sha256.digest(text))));
    }

    /** {@return the type's name and version} */
    public EntryType type() {
        return identity.type();
    }

    /**
     * {@return whether this version knows all that was told of a record: its states, its marks, its facts} Else a later version spoke.
     *
     * @param record of this type
     */
    public boolean knows(RecordState record) {
        return record.intervals().stream().allMatch(this::knows)
                && record.facts().members().keySet().stream().allMatch(this::keeps);
    }

    private boolean knows(Interval interval) {
        return words.states().keySet().containsAll(interval.state().stream().toList())
                && words.marks().keySet().containsAll(interval.sets())
                && words.marks().keySet().containsAll(interval.clears());
    }

    private boolean keeps(String field) {
        return words.fields().get(field) instanceof Field.Open(var _, var _, boolean keep) && keep;
    }

    /**
     * {@return what a state means to whoever relies on a record; ended for a state that the definition does not have}
     *
     * @param state a name
     */
    public Standing standing(String state) {
        State known = words.states().get(state);
        return known == null ? Standing.ENDED : known.standing();
    }

    /**
     * {@return what a mark means to whoever relies on a record; ended for one that the definition does not have}
     *
     * @param mark a name
     */
    public Standing markStanding(String mark) {
        State known = words.marks().get(mark);
        return known == null ? Standing.ENDED : known.standing();
    }

    /**
     * {@return the standing of a record at an instant, as known at another: the worst of its state's and its marks'; nothing if it was
     * not in effect}
     *
     * @param record of this type
     * @param effective when the law asks
     * @param knownMillis what the ledger knew then, in milliseconds since 1970
     */
    public Optional<Standing> standing(RecordState record, UtcTime effective, long knownMillis) {
        return record.stateAt(effective, knownMillis)
                .map(this::standing)
                .map(standing -> bounds.validity()
                        .map(validity -> validity.bounded(standing, record.facts(), effective))
                        .orElse(standing))
                .map(standing -> record.marksAt(effective, knownMillis).keySet().stream()
                        .map(this::markStanding)
                        .reduce(standing, Standing::worse));
    }
}
