package org.mingzheng.proof.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.judgement.Draft;

/**
 * Entries of all events of a type.
 *
 * @param play where
 * @param routes through states
 */
record Attempts(Play play, Routes routes) {
    Attempts(Play play) {
        this(play, new Routes(play));
    }

    /** Of each event one that is right, its own or another type's that tells it, to be made wrong before the next one is made. */
    void each(String type, BiConsumer<String, Attempt> visitor) {
        play.definition(type).events().forEach((event, rule) -> {
            if (rule.through().isEmpty()) {
                Draft draft = new Writer(play, begun(type, rule), event, Map.of()).write(true);
                visitor.accept(event, new Attempt(play, draft, rule));
            } else {
                for (Routes.Carrier carrier : routes.carriers(type, event)) {
                    Draft draft = routes.carried(begun(type, rule), carrier);
                    visitor.accept(event + " through " + carrier.event(), new Attempt(play, draft, carrier.rule()));
                }
            }
        });
    }

    private RecordId begun(String type, EventRule rule) {
        return reached(type, rule.moves().keySet().iterator().next());
    }

    /** A record that is in a state. */
    RecordId reached(String type, String state) {
        RecordId record = new RecordId(type, play.id(type));
        if (!state.equals(State.NEW)) {
            routes.reach(record, state, Map.of());
        }
        return record;
    }

    /** Appends an entry for every move of every event. */
    void everyMove(String type) {
        play.definition(type)
                .events()
                .forEach((event, rule) -> rule.moves().keySet().forEach(from -> {
                    RecordId record = reached(type, from);
                    if (rule.through().isEmpty()) {
                        Draft draft = new Writer(play, record, event, Map.of()).write(true);
                        play.append(draft.entry(), draft.log());
                    } else {
                        routes.carry(record, event);
                    }
                }));
    }

    /** Every event, told of a record in each state in which it cannot happen. */
    List<Judged> otherStates(String type) {
        Definition definition = play.definition(type);
        List<Judged> all = new ArrayList<>();
        Stream.concat(Stream.of(State.NEW), definition.words().states().keySet().stream())
                .forEach(state -> {
                    RecordId record = reached(type, state);
                    definition.events().forEach((event, rule) -> {
                        if (!rule.moves().containsKey(state) || !rule.through().isEmpty()) {
                            all.add(bare(record, event, rule, state));
                        }
                    });
                });
        return all;
    }

    private Judged bare(RecordId record, String event, EventRule rule, String state) {
        String actor = rule.actors().iterator().next();
        Draft draft = new Draft(play.ledger, play.home, record.type(), record.id(), play.tick())
                .event(event)
                .actor(actor)
                .in(EventRule.HOME.contains(actor) ? play.home : play.foreign);
        Entry entry = draft.entry();
        return new Judged(
                event + " in " + state,
                rule.through().isEmpty() ? "state-not-allowed" : "event-not-direct",
                entry,
                draft.log(),
                play.now(),
                play.ledger.touched(entry, draft.log()));
    }
}
