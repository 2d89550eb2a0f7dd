package org.mingzheng.proof.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.MarkRule;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.time.UtcTime;

/**
 * What a logged entry does to a record: its own, or one that a link moves.
 *
 * @param leaf of the entry
 * @param logged where it is
 * @param previous the record's last entry before it
 * @param effective when it takes effect
 * @param event of the record's type, if the definitions are known
 * @param rule of that event, if the definitions are known
 */
record Step(
        Hash leaf,
        Logged logged,
        Optional<Hash> previous,
        UtcTime effective,
        Optional<String> event,
        Optional<EventRule> rule) {

    /** The state after a state, if the event tells it. */
    Optional<String> after(String state) {
        return rule.map(EventRule::moves).map(moves -> moves.get(state)).filter(to -> !to.equals(State.BEFORE));
    }

    /** Whether an interval may be what this step made. */
    boolean made(Interval interval, RecordState record) {
        return rule.filter(known -> tells(known, interval))
                .map(known -> known.fromStart() ? record.intervals().getFirst().effectiveFrom() : effective)
                .filter(interval.effectiveFrom()::equals)
                .isPresent();
    }

    private boolean tells(EventRule rule, Interval interval) {
        boolean document = rule.bringsDocument()
                ? interval.document().equals(Optional.of(leaf))
                : interval.document().isEmpty();
        return document
                && rule.marks().sets().containsAll(interval.sets())
                && rule.marks().clears().containsAll(interval.clears())
                && interval.state().map(state -> leads(rule, state)).orElse(true);
    }

    /** Whether the record tells what the event does to its marks, some of which it may have had before. */
    private boolean tellsMarks(RecordState record, boolean last) {
        MarkRule marks = rule.orElseThrow().marks();
        boolean present = !last
                || (record.marks().containsAll(marks.sets()) && Collections.disjoint(record.marks(), marks.clears()));
        return present
                && marks.sets().stream().allMatch(mark -> record.mark(mark).isPresent());
    }

    private static boolean leads(EventRule rule, String state) {
        return rule.moves().containsValue(state) || rule.moves().containsValue(State.BEFORE);
    }

    /** Whether a record tells the step, whose rule is known: as an interval, or because it may leave the state as it is. */
    boolean isIn(RecordState record) {
        boolean last = record.last().hash().equals(leaf);
        List<Interval> intervals = record.intervals();
        List<Interval> possible = last ? intervals.subList(intervals.size() - 1, intervals.size()) : intervals;
        boolean stays = last
                ? stays(record.state())
                : rule.orElseThrow().moves().entrySet().stream().anyMatch(Step::stays);
        EventRule known = rule.orElseThrow();
        boolean marked = known.fromStart() && !known.marks().sets().isEmpty();
        boolean silent = stays && !known.bringsDocument() && !marked;
        return tellsMarks(record, last) && (silent || possible.stream().anyMatch(interval -> made(interval, record)));
    }

    private boolean stays(String state) {
        return rule.orElseThrow().moves().getOrDefault(state, State.BEFORE).equals(state);
    }

    private static boolean stays(Map.Entry<String, String> move) {
        return move.getKey().equals(move.getValue());
    }
}
