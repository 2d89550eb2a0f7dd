package org.mingzheng.proof.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.time.UtcTime;

/**
 * What the ledger knows of a record: the value under its key in the world state. Rejects by {@link RejectedException} with
 * {@link Reason#RECORD_MALFORMED} or, beyond what a record may grow to, {@link Reason#RECORD_TOO_LONG}.
 *
 * @param owner MSP id of the organisation in whose log the record began
 * @param last entry of its chain
 * @param intervals in the order in which they became known, at least one
 * @param facts those public fields that the record's type keeps, each as set last
 */
public record RecordState(String owner, LastEntry last, List<Interval> intervals, JsonObject facts) {
    /** The format and its major version. */
    public static final String FORMAT = "mingzheng/record/v1";

    /** Most states that a record may have had. */
    public static final int MAX_INTERVALS = 256;

    /** Most records on which a record's standing rests, each counted as often as it is told. */
    public static final int MAX_BASES = 32;

    /** Longest facts, in bytes of their canonical JSON. */
    public static final int MAX_FACTS = 4096;

    /** Longest record, in bytes of its canonical JSON. */
    public static final int MAX_SIZE = 65_536;

    static final int MAX_STATE = 64;
    private static final int MAX_OWNER = 255;

    /** Copies and checks. */
    public RecordState {
        intervals = List.copyOf(intervals);
        require(!owner.isEmpty() && owner.length() <= MAX_OWNER, "owner");
        require(!intervals.isEmpty(), "intervals");
        requireAtMost(intervals.size(), MAX_INTERVALS, "states");
        requireAtMost(
                intervals.stream().mapToInt(each -> each.rests().bases().size()).sum(), MAX_BASES, "bases");
        require(intervals.getFirst().state().isPresent(), "a record begins with a state");
        for (int i = 1; i < intervals.size(); i++) {
            require(intervals.get(i - 1).knownFrom() <= intervals.get(i).knownFrom(), "intervals are out of order");
        }
        if (!facts.members().isEmpty()) {
            requireAtMost(facts.canonical().size(), MAX_FACTS, "bytes of facts");
        }
    }

    /** {@return the state that became known last} */
    public String state() {
        return present().state().orElseThrow();
    }

    /** {@return the interval that told the state that became known last} */
    public Interval present() {
        return lastOf(interval -> interval.state().isPresent()).orElseThrow();
    }

    /** {@return the interval that told the record's document that became known last, if entries bring documents} */
    public Optional<Interval> document() {
        return lastOf(interval -> interval.document().isPresent());
    }

    /** {@return the marks that the record has by all that is known, whenever they take effect} */
    public Set<String> marks() {
        return marks(interval -> true).keySet();
    }

    /**
     * {@return the marks of the record at an instant, as known at another, each with the interval that set it}
     *
     * @param effective when the law asks
     * @param knownMillis what the ledger knew then, in milliseconds since 1970
     */
    public SortedMap<String, Interval> marksAt(UtcTime effective, long knownMillis) {
        return marks(interval -> interval.holds(effective, knownMillis));
    }

    private SortedMap<String, Interval> marks(Predicate<Interval> known) {
        SortedMap<String, Interval> marks = new TreeMap<>();
        intervals.stream().filter(known).forEach(interval -> {
            interval.sets().forEach(mark -> marks.put(mark, interval));
            marks.keySet().removeAll(interval.clears());
        });
        return marks;
    }

    /**
     * {@return the interval that told of a mark last}
     *
     * @param mark a name of the type's
     */
    public Optional<Interval> mark(String mark) {
        return lastOf(interval -> interval.tells(mark));
    }

    Optional<Interval> lastOf(Predicate<Interval> kind) {
        return intervals.reversed().stream().filter(kind).findFirst();
    }

    /**
     * {@return the state at an instant, as known at another; none if the record was not in effect}
     *
     * @param effective when the law asks
     * @param knownMillis what the ledger knew then, in milliseconds since 1970
     */
    public Optional<String> stateAt(UtcTime effective, long knownMillis) {
        return intervalAt(effective, knownMillis).flatMap(Interval::state);
    }

    /**
     * {@return the interval that tells the state at an instant, as known at another; none if the record was not in effect}
     *
     * @param effective when the law asks
     * @param knownMillis what the ledger knew then, in milliseconds since 1970
     */
    public Optional<Interval> intervalAt(UtcTime effective, long knownMillis) {
        return lastOf(interval -> interval.state().isPresent() && interval.holds(effective, knownMillis));
    }

    /**
     * {@return the interval that tells the record's document at an instant, as known at another}
     *
     * @param effective when the law asks
     * @param knownMillis what the ledger knew then, in milliseconds since 1970
     */
    public Optional<Interval> documentAt(UtcTime effective, long knownMillis) {
        return lastOf(interval -> interval.document().isPresent() && interval.holds(effective, knownMillis));
    }

    /**
     * {@return this record after one more entry that leaves its state}
     *
     * @param entry where it is
     */
    public RecordState after(LastEntry entry) {
        return new RecordState(owner, entry, intervals, facts);
    }

    /**
     * {@return this record after one more entry that changes its state}
     *
     * @param entry where it is
     * @param interval the new state
     */
    public RecordState after(LastEntry entry, Interval interval) {
        List<Interval> longer = new ArrayList<>(intervals);
        longer.add(interval);
        return new RecordState(owner, entry, longer, facts);
    }

    /**
     * {@return this record with these facts}
     *
     * @param kept all of them, also those that stay
     */
    public RecordState with(JsonObject kept) {
        return new RecordState(owner, last, intervals, kept);
    }

    /** {@return the value under the record's key, canonical JSON} */
    public Bytes canonical() {
        return RecordJson.of(this).build().canonical();
    }

    /**
     * {@return the record of these exact bytes, or why they are none}
     *
     * @param text what {@link #canonical} gave
     */
    public static Result<RecordState> parse(Bytes text) {
        return Json.parseCanonical(text, MAX_SIZE).then(json -> Result.of(() -> RecordJson.read(json)));
    }

    private static void require(boolean rule, String where) {
        if (!rule) {
            throw new RejectedException(Reason.RECORD_MALFORMED, where);
        }
    }

    private static void requireAtMost(int count, int most, String what) {
        if (count > most) {
            throw new RejectedException(Reason.RECORD_TOO_LONG, "more than " + most + " " + what);
        }
    }
}
