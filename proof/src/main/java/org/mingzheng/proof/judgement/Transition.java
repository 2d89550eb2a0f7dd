package org.mingzheng.proof.judgement;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.record.Rests;
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
        if (to == null || !rule.marks().allows(before.map(RecordState::marks).orElse(Set.of()))) {
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

    /**
     * Whether the effect is not before that of what it follows: the record's present state, the document that it replaces, and the
     * marks with which it has to do.
     */
    boolean inOrder() {
        return rule.fromStart() || before.stream().flatMap(this::followed).allMatch(this::follows);
    }

    private Stream<Interval> followed(RecordState record) {
        Stream<Interval> document = record.document().filter(_ -> rule.bringsDocument()).stream();
        Stream<Interval> marks = rule.marks().all().stream().flatMap(mark -> record.mark(mark).stream());
        return Stream.of(Stream.of(record.present()), document, marks).flatMap(each -> each);
    }

    private boolean follows(Interval earlier) {
        return earlier.effectiveFrom().compareTo(from) <= 0;
    }

    /**
     * What changes: the state, unless it is the present one, the record's document, if the entry brings one, marks that the record does
     * not have, or has, so far, from the start also those that it has from later on, and what it rests on and did not then.
     */
    Optional<Interval> interval(long time, Hash leaf, Rests rests) {
        boolean stays = before.filter(record -> record.state().equals(to)).isPresent();
        Set<String> marks = before.map(RecordState::marks).orElse(Set.of());
        Set<String> sets = only(rule.marks().sets(), mark -> rule.fromStart() || !marks.contains(mark));
        Set<String> clears = only(rule.marks().clears(), marks::contains);
        Rests more = before.map(record -> rests.newTo(record, from)).orElse(rests);
        boolean marked = !sets.isEmpty() || !clears.isEmpty();
        boolean silent = stays && !rule.bringsDocument() && !marked && more.isEmpty();
        return silent
                ? Optional.empty()
                : Optional.of(new Interval(
                        from,
                        time,
                        Optional.of(to).filter(_ -> !stays),
                        Optional.of(leaf).filter(_ -> rule.bringsDocument()),
                        sets,
                        clears,
                        more));
    }

    private static Set<String> only(Set<String> marks, Predicate<String> which) {
        return marks.stream().filter(which).collect(Collectors.toSet());
    }
}
