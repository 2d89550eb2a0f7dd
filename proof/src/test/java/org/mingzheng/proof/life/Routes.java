package org.mingzheng.proof.life;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.judgement.Draft;

/**
 * Ways through the states of a type.
 *
 * @param play where
 */
record Routes(Play play) {
    /** An event that tells, by a link, an event of another type's record. */
    record Carrier(Definition definition, String event, LinkRule link) {
        EventRule rule() {
            return definition.events().get(event);
        }
    }

    private record Step(String event, String to) {}

    /** Brings a record from nothing to a state. */
    void reach(RecordId record, String state, Map<String, Json> wants) {
        Definition definition = play.definition(record.type());
        for (Step step : way(definition, state)) {
            EventRule rule = definition.events().get(step.event());
            if (rule.through().isEmpty()) {
                Draft draft = new Writer(play, record, step.event(), wants).write(false);
                play.append(draft.entry(), draft.log());
            } else {
                carry(record, step.event());
            }
        }
    }

    /** The shortest way, by the type's own events if there is one. */
    private List<Step> way(Definition definition, String state) {
        return way(definition, state, false)
                .or(() -> way(definition, state, true))
                .orElseThrow(() -> new IllegalStateException("no way to " + state + " of " + definition.type()));
    }

    boolean isReachable(Definition definition, String state) {
        return way(definition, state, true).isPresent();
    }

    private static Optional<List<Step>> way(Definition definition, String state, boolean through) {
        Map<String, List<Step>> ways = new HashMap<>(Map.of(State.NEW, List.of()));
        Deque<String> open = new ArrayDeque<>(List.of(State.NEW));
        while (!open.isEmpty() && !ways.containsKey(state)) {
            String from = open.poll();
            definition.events().forEach((name, rule) -> {
                String to = rule.moves().get(from);
                boolean usable = to != null
                        && !to.equals(State.BEFORE)
                        && (through || rule.through().isEmpty());
                if (usable && !ways.containsKey(to)) {
                    List<Step> way = new ArrayList<>(ways.get(from));
                    way.add(new Step(name, to));
                    ways.put(to, way);
                    open.add(to);
                }
            });
        }
        return Optional.ofNullable(ways.get(state));
    }

    /** Who can tell an event of a type by a link. */
    List<Carrier> carriers(String type, String event) {
        List<Carrier> carriers = new ArrayList<>();
        for (Definition each : play.ledger.definitions().all()) {
            each.events()
                    .forEach((name, rule) -> rule.links().stream()
                            .filter(link -> link.types().contains(type)
                                    && link.moves().equals(Optional.of(event))
                                    && play.definition(type)
                                            .events()
                                            .get(event)
                                            .through()
                                            .contains(each.type().name()))
                            .forEach(link -> carriers.add(new Carrier(each, name, link))));
        }
        return carriers;
    }

    /** Makes an event happen to a record through another type's entry. */
    void carry(RecordId target, String event) {
        Carrier carrier = carriers(target.type(), event).getFirst();
        Draft draft = carried(target, carrier);
        play.append(draft.entry(), draft.log());
    }

    Draft carried(RecordId target, Carrier carrier) {
        Map<String, Json> wants =
                Targets.wants(carrier.rule(), carrier.link(), play.record(target.type(), target.id()));
        String type = carrier.definition().type().name();
        RecordId other = new RecordId(type, play.id(type));
        String from = carrier.rule().moves().keySet().iterator().next();
        if (!from.equals(State.NEW)) {
            reach(other, from, wants);
        }
        return new Writer(play, other, carrier.event(), wants)
                .target(carrier.link().rel(), target)
                .write(false);
    }
}
