package org.mingzheng.proof.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.definition.rule.MarkRule;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.record.Rests;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.time.UtcTime;

/**
 * What a logged entry does to a record: its own, or one that a link moves.
 *
 * @param entry that does it
 * @param leaf of the entry
 * @param logged where it is
 * @param previous the record's last entry before it
 * @param event of the record's type, if the definitions are known
 * @param rule of that event, if the definitions are known
 * @param bases names of the records on which the record rests by it
 */
public record Step(
        Entry entry,
        Hash leaf,
        Logged logged,
        Optional<Hash> previous,
        Optional<String> event,
        Optional<EventRule> rule,
        Set<String> bases) {
    /** Copies the names. */
    public Step {
        bases = Set.copyOf(bases);
    }

    /** All that an entry does to a record: as its own one, and through each link to it that may move it. */
    static List<Step> of(Evidence evidence, RecordId id, FileEntry file, Logged logged) {
        Entry entry = file.entry();
        Optional<Definition> type = value(evidence.definition(entry.place()));
        Optional<EventRule> told =
                type.map(known -> known.events().get(entry.event().name()));
        List<Step> steps = new ArrayList<>();
        if (entry.place().recordId().equals(id)) {
            Optional<String> event = Optional.of(entry.event().name());
            Optional<Hash> previous = entry.place().previous();
            steps.add(new Step(entry, file.leaf(), logged, previous, event, told, bases(entry, told)));
        }
        for (Link link : entry.links()) {
            Optional<String> event = rule(told, link).flatMap(LinkRule::moves);
            if (link.record().equals(id) && (type.isEmpty() || event.isPresent())) {
                Optional<EventRule> moved = evidence.inForce(
                                id.type(), entry.event().effectiveAt())
                        .flatMap(known -> event.map(name -> known.events().get(name)));
                steps.add(new Step(entry, file.leaf(), logged, link.entry(), event, moved, Set.of()));
            }
        }
        return steps;
    }

    private static Set<String> bases(Entry entry, Optional<EventRule> told) {
        return entry.links().stream()
                .filter(link -> rule(told, link).filter(LinkRule::rests).isPresent())
                .map(link -> link.record().toString())
                .collect(Collectors.toSet());
    }

    private static Optional<LinkRule> rule(Optional<EventRule> told, Link link) {
        return told.stream()
                .flatMap(rule -> rule.links().stream())
                .filter(rule -> rule.rel().equals(link.rel())
                        && rule.types().contains(link.record().type()))
                .findFirst();
    }

    private static <T> Optional<T> value(Result<T> result) {
        return result instanceof Result.Accepted<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    UtcTime effective() {
        return entry.event().effectiveAt();
    }

    /** The state after a state, if the event tells it. */
    Optional<String> after(String state) {
        return rule.map(EventRule::moves).map(moves -> moves.get(state)).filter(to -> !to.equals(State.BEFORE));
    }

    /** Whether an interval may be what this step made. */
    boolean made(Interval interval, RecordState record) {
        return rule.filter(known -> tells(known, interval))
                .map(known -> known.fromStart() ? record.intervals().getFirst().effectiveFrom() : effective())
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
                && bases.containsAll(interval.rests().bases().keySet())
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
        boolean rests = Rests.of(record).bases().keySet().containsAll(bases);
        return rests
                && tellsMarks(record, last)
                && (silent || possible.stream().anyMatch(interval -> made(interval, record)));
    }

    private boolean stays(String state) {
        return rule.orElseThrow().moves().getOrDefault(state, State.BEFORE).equals(state);
    }

    private static boolean stays(Map.Entry<String, String> move) {
        return move.getKey().equals(move.getValue());
    }
}
