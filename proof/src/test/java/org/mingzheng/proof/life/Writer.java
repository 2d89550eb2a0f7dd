package org.mingzheng.proof.life;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Validity;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.definition.rule.Predicate;
import org.mingzheng.proof.definition.rule.SealRule;
import org.mingzheng.proof.definition.vocabulary.Field;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.judgement.Draft;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.record.RecordState;

/** Writes an entry of any type that its definition allows, out of the definition alone. */
final class Writer {
    private final Play play;
    private final RecordId record;
    private final EventRule rule;
    private final String event;
    private final Definition definition;
    private final Map<String, Json> wants;
    private final Optional<RecordState> before;
    private final Map<String, Json> values = new HashMap<>();
    private final Map<String, List<RecordId>> targets = new HashMap<>();

    /** For an event of a record; {@code wants} are values for fields, where the event has them. */
    Writer(Play play, RecordId record, String event, Map<String, Json> wants) {
        this.play = play;
        this.record = record;
        this.event = event;
        this.wants = wants;
        definition = play.definition(record.type());
        rule = definition.events().get(event);
        before = play.ledger.find(record);
    }

    /** With a record that is linked by a relation. */
    Writer target(String rel, RecordId target) {
        targets.put(rel, List.of(target));
        return this;
    }

    LogTerms log() {
        return EventRule.HOME.contains(actor()) ? play.home : play.foreign;
    }

    private String actor() {
        return rule.actors().iterator().next();
    }

    /** The draft; {@code full} if it has a link of every relation that it may have. */
    Draft write(boolean full) {
        before.ifPresent(state -> values.putAll(state.facts().members()));
        Map<String, Json> own = new Values(play, record, rule, wants).own(reason());
        values.putAll(own);
        for (LinkRule link : rule.links()) {
            targets.computeIfAbsent(link.rel(), _ -> new Targets(play, rule, values).of(link, full));
        }
        listed(own);
        waits();
        Draft draft = new Draft(play.ledger, log(), record.type(), record.id(), play.tick())
                .event(event)
                .actor(actor());
        grounds(draft);
        own.forEach(draft::field);
        secrets(draft);
        rule.links().forEach(link -> links(draft, link));
        rule.seals().forEach(seals -> seals(draft, seals));
        return draft;
    }

    /** Lists of facts of targets. */
    private void listed(Map<String, Json> own) {
        for (Predicate predicate : rule.predicates()) {
            if (predicate instanceof Predicate.ListsTargets(String rel, String fact, String field)
                    && !values.containsKey(field)
                    && !targets.get(rel).isEmpty()) {
                List<Json> facts = targets.get(rel).stream()
                        .map(target ->
                                play.record(target.type(), target.id()).facts().value(fact))
                        .toList();
                own.put(field, new JsonArray(facts));
            }
        }
    }

    /** Until a time has come that the event waits for. */
    private void waits() {
        for (Predicate predicate : rule.predicates()) {
            if (predicate instanceof Predicate.NotAfter(String first, String later)
                    && later.equals(Predicate.EFFECTIVE_AT)
                    && before.isPresent()) {
                Validity.instant(before.get().facts(), first, 0).ifPresent(play::notBefore);
            }
        }
    }

    private Optional<String> reason() {
        return rule.reasons().required() ? rule.reasons().codes().stream().findFirst() : Optional.empty();
    }

    private void grounds(Draft draft) {
        reason().ifPresent(draft::reason);
        if (rule.basis().required()) {
            draft.basis(rule.basis().codes().iterator().next());
        }
    }

    private void secrets(Draft draft) {
        for (String name : rule.fields().required()) {
            if (definition.words().fields().get(name) instanceof Field.Secret) {
                draft.secret(name);
            }
        }
    }

    private void links(Draft draft, LinkRule link) {
        for (RecordId target : targets.get(link.rel())) {
            if (link.when() == LinkRule.When.AT) {
                draft.linkAt(link.rel(), target.type(), target.id(), play.now());
            } else {
                draft.link(link.rel(), target.type(), target.id());
            }
        }
    }

    private void seals(Draft draft, SealRule seals) {
        String role = seals.roles().iterator().next();
        Set<String> kids = new HashSet<>();
        seals.quorum().ifPresent(quorum -> {
            Map<String, Json> facts = quorum.of()
                    .map(rel -> targets.get(rel).getFirst())
                    .map(target ->
                            play.record(target.type(), target.id()).facts().members())
                    .orElse(values);
            kids.addAll(texts(facts.get(quorum.members())));
        });
        for (Predicate predicate : rule.predicates()) {
            if (predicate instanceof Predicate.SealedByTargets(String rel, String fact, String by)
                    && seals.roles().contains(by)) {
                targets.get(rel)
                        .forEach(target -> kids.addAll(texts(
                                play.record(target.type(), target.id()).facts().value(fact))));
            }
        }
        if (!kids.isEmpty()) {
            kids.forEach(kid -> draft.seal(role, play.key(kid)));
            return;
        }
        String holder = seals.holder().orElse(role.equals("organisation-seal") ? "organisation" : "person");
        for (int i = 0; i < seals.least(); i++) {
            draft.seal(role, play.key(log(), role + i, holder, role));
        }
    }

    /** None of what a record does not have yet. */
    private static List<String> texts(@Nullable Json value) {
        return switch (value) {
            case null -> List.of();
            case JsonArray array -> array.texts();
            case JsonString(String text) -> List.of(text);
            default -> throw new IllegalStateException("no key id: " + value);
        };
    }
}
