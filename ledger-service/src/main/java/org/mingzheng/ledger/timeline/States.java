package org.mingzheng.ledger.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Link;

/** A record's states, one after the other, and its marks, as its entries and those that moved it tell them by their definitions. */
final class States {
    private final Definitions definitions;
    private final String record;
    private final List<String> states = new ArrayList<>();
    private final SortedSet<String> marks = new TreeSet<>();

    States(Definitions definitions, String record) {
        this.definitions = definitions;
        this.record = record;
    }

    /** {@return the state after the entry; empty while there is none, or by a definition that is not at hand} */
    String after(Entry entry) {
        events(entry).forEach(this::move);
        return states.isEmpty() ? "" : states.getLast();
    }

    /** {@return the marks that the record has after the entries so far} */
    List<String> marks() {
        return List.copyOf(marks);
    }

    private void move(EventRule rule) {
        marks.addAll(rule.marks().sets());
        marks.removeAll(rule.marks().clears());
        String now = states.isEmpty() ? State.NEW : states.getLast();
        String to = rule.moves().getOrDefault(now, now);
        String next = to.equals(State.BEFORE) ? before(now) : to;
        if (!next.equals(now)) {
            states.add(next);
        }
    }

    private String before(String now) {
        return states.reversed().stream()
                .filter(state -> !state.equals(now))
                .findFirst()
                .orElse(now);
    }

    /** What happens to the record: the entry's own event, or those that its links tell. */
    private List<EventRule> events(Entry entry) {
        Optional<Definition> definition =
                definitions.find(entry.place().type().name(), entry.place().definition());
        Optional<EventRule> own =
                definition.map(found -> found.events().get(entry.event().name()));
        if (entry.place().recordId().toString().equals(record)) {
            return own.stream().toList();
        }
        return entry.links().stream()
                .filter(link -> link.record().toString().equals(record))
                .flatMap(link -> own.stream().flatMap(rule -> told(rule, link, entry).stream()))
                .toList();
    }

    private Optional<EventRule> told(EventRule rule, Link link, Entry entry) {
        return rule.links().stream()
                .filter(each -> each.rel().equals(link.rel()))
                .findFirst()
                .flatMap(LinkRule::moves)
                .flatMap(event -> definitions
                        .inForce(link.record().type(), entry.event().effectiveAt())
                        .map(target -> target.events().get(event)));
    }
}
