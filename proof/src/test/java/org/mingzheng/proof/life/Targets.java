package org.mingzheng.proof.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.definition.rule.Predicate;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.record.RecordState;

/**
 * Finds or makes the records that an entry must link to.
 *
 * @param play where
 * @param rule of the entry's event
 * @param values of the entry and of its record
 */
record Targets(Play play, EventRule rule, Map<String, Json> values) {
    /** The records for one relation. */
    List<RecordId> of(LinkRule link, boolean full) {
        Optional<Predicate.ListsTargets> lists = rule.predicates().stream()
                .filter(Predicate.ListsTargets.class::isInstance)
                .map(Predicate.ListsTargets.class::cast)
                .filter(each -> each.rel().equals(link.rel()))
                .findFirst();
        if (lists.isPresent() && values.get(lists.get().field()) instanceof JsonArray(var items)) {
            return items.stream()
                    .map(item -> listed(link, lists.get().fact(), item))
                    .toList();
        }
        boolean free =
                lists.map(Predicate.ListsTargets::field).map(this::isOfEvent).orElse(true);
        int count = Math.max(link.least(), full && free ? 1 : 0);
        List<RecordId> targets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            targets.add(made(link, wanted(link.rel())));
        }
        return targets;
    }

    private boolean isOfEvent(String field) {
        return rule.fields().required().contains(field)
                || rule.fields().allowed().contains(field);
    }

    /** The record that has the fact, made if there is none. */
    private RecordId listed(LinkRule link, String fact, Json value) {
        return play.ledger.records.entrySet().stream()
                .filter(each -> link.types().contains(each.getKey().type()))
                .filter(each -> value.equals(each.getValue().facts().members().get(fact)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> {
                    Map<String, Json> wanted = wanted(link.rel());
                    wanted.put(fact, value);
                    return made(link, wanted);
                });
    }

    private Map<String, Json> wanted(String rel) {
        Map<String, Json> wanted = new HashMap<>();
        for (Predicate predicate : rule.predicates()) {
            if (predicate instanceof Predicate.TargetsShare(String of, String fact, String field)
                    && of.equals(rel)
                    && values.containsKey(field)) {
                wanted.put(fact, values.get(field));
            }
            if (predicate instanceof Predicate.TargetsHave(String of, String fact, var allowed) && of.equals(rel)) {
                wanted.put(fact, new JsonString(allowed.iterator().next()));
            }
        }
        return wanted;
    }

    private RecordId made(LinkRule link, Map<String, Json> wanted) {
        String type = link.types().iterator().next();
        RecordId target = new RecordId(type, play.id(type));
        new Routes(play).reach(target, state(link, play.definition(type)), wanted);
        return target;
    }

    /** A state in which the target may be linked; a good one if it may be. */
    static String state(LinkRule link, Definition target) {
        List<String> states = target.words().states().keySet().stream()
                .filter(state -> fits(link, target, state))
                .toList();
        return states.stream()
                .filter(state -> target.standing(state) == Standing.GOOD)
                .findFirst()
                .orElseGet(states::getFirst);
    }

    static boolean fits(LinkRule link, Definition target, String state) {
        return (link.states().isEmpty() || link.states().contains(state))
                && (link.standing().isEmpty() || link.standing().contains(target.standing(state)))
                && link.moves()
                        .map(event -> target.events().get(event).moves().containsKey(state))
                        .orElse(true);
    }

    /** What an entry must say so that it fits a target that is there. */
    static Map<String, Json> wants(EventRule rule, LinkRule link, RecordState target) {
        JsonObject facts = target.facts();
        Map<String, Json> wants = new HashMap<>();
        for (Predicate predicate : rule.predicates()) {
            switch (predicate) {
                case Predicate.ListsTargets(String rel, String fact, String field)
                when rel.equals(link.rel()) -> wants.put(field, new JsonArray(List.of(facts.value(fact))));
                case Predicate.TargetsShare(String rel, String fact, String field)
                when rel.equals(link.rel()) -> wants.put(field, facts.value(fact));
                default -> {}
            }
        }
        return wants;
    }
}
