package org.mingzheng.proof.judgement;

import java.util.Optional;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.time.UtcTime;

/**
 * From a record's state to the next.
 *
 * @param before the record, if there is one
 * @param to the new state
 * @param from when it takes effect
 * @param fromStart whether that is the record's beginning
 */
record Transition(Optional<RecordState> before, String to, UtcTime from, boolean fromStart) {
    /** What an event does to a record, if it can happen to it. */
    static Optional<Transition> of(Optional<RecordState> before, EventRule rule, UtcTime effective) {
        String state = before.map(RecordState::state).orElse(State.NEW);
        String to = rule.moves().get(state);
        if (to == null) {
            return Optional.empty();
        }
        UtcTime from =
                rule.fromStart() ? before.orElseThrow().intervals().getFirst().effectiveFrom() : effective;
        return to.equals(State.BEFORE)
                ? stateBefore(before.orElseThrow()).map(old -> new Transition(before, old, from, rule.fromStart()))
                : Optional.of(new Transition(before, to, from, rule.fromStart()));
    }

    private static Optional<String> stateBefore(RecordState record) {
        for (int i = record.intervals().size() - 1; i >= 0; i--) {
            String state = record.intervals().get(i).state();
            if (!state.equals(record.state())) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** Whether the effect is not before what the record's present state follows from. */
    boolean inOrder() {
        return fromStart
                || before.map(record ->
                                record.intervals().getLast().effectiveFrom().compareTo(from) <= 0)
                        .orElse(true);
    }

    /** The new state, unless it is the present one. */
    Optional<Interval> interval(long time) {
        boolean stays = before.filter(record -> record.state().equals(to)).isPresent();
        return stays ? Optional.empty() : Optional.of(new Interval(from, time, to));
    }
}
