package org.mingzheng.proof.judgement;

import java.util.Optional;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.time.UtcTime;

/**
 * From a record's state to the next.
 *
 * @param before the record, if there is one
 * @param rule of the event
 * @param to the new state
 * @param from when it takes effect
 */
record Transition(Optional<RecordState> before, EventRule rule, String to, UtcTime from) {
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
                ? stateBefore(before.orElseThrow()).map(old -> new Transition(before, rule, old, from))
                : Optional.of(new Transition(before, rule, to, from));
    }

    private static Optional<String> stateBefore(RecordState record) {
        return record.intervals().reversed().stream()
                .flatMap(interval -> interval.state().stream())
                .filter(state -> !state.equals(record.state()))
                .findFirst();
    }

    /** Whether the effect is not before that of what it follows: the record's present state, and the document that it replaces. */
    boolean inOrder() {
        return rule.fromStart()
                || before.map(record -> follows(record.present())
                                && !(rule.bringsDocument()
                                        && record.document()
                                                .filter(old -> !follows(old))
                                                .isPresent()))
                        .orElse(true);
    }

    private boolean follows(Interval earlier) {
        return earlier.effectiveFrom().compareTo(from) <= 0;
    }

    /** What changes: the state, unless it is the present one, and the record's document, if the entry brings one. */
    Optional<Interval> interval(long time, Hash leaf) {
        boolean stays = before.filter(record -> record.state().equals(to)).isPresent();
        return stays && !rule.bringsDocument()
                ? Optional.empty()
                : Optional.of(new Interval(
                        from,
                        time,
                        Optional.of(to).filter(_ -> !stays),
                        Optional.of(leaf).filter(_ -> rule.bringsDocument())));
    }
}
