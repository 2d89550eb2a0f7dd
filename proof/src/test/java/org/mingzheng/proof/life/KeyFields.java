package org.mingzheng.proof.life;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.definition.rule.Predicate;
import org.mingzheng.proof.definition.rule.Quorum;
import org.mingzheng.proof.definition.rule.SealRule;

/** Which fields hold ids of keys, and in which roles these keys seal: what quorums and predicates say together. */
final class KeyFields {
    private final Map<String, Set<String>> roles = new TreeMap<>();

    KeyFields(Definitions definitions) {
        for (Definition each : definitions.all()) {
            each.events().values().forEach(rule -> event(each.type().name(), rule));
        }
        for (int pass = 0; pass < 3; pass++) {
            for (Definition each : definitions.all()) {
                each.events().values().forEach(rule -> spread(each.type().name(), rule));
            }
        }
    }

    /** Roles of the key in a type's field; none: it is no key. */
    Set<String> roles(String type, String field) {
        return roles.getOrDefault(type + "." + field, Set.of());
    }

    private void event(String type, EventRule rule) {
        for (SealRule seals : rule.seals()) {
            seals.quorum().ifPresent(quorum -> quorum(type, rule, seals, quorum));
        }
        for (Predicate predicate : rule.predicates()) {
            if (predicate instanceof Predicate.SealedByTargets(String rel, String fact, String role)) {
                targets(rule, rel).forEach(target -> add(target, fact, Set.of(role)));
            }
        }
    }

    private void quorum(String type, EventRule rule, SealRule seals, Quorum quorum) {
        Set<String> owners = quorum.of().map(rel -> targets(rule, rel)).orElse(Set.of(type));
        for (String owner : owners) {
            add(owner, quorum.members(), seals.roles());
            quorum.presiding().ifPresent(field -> add(owner, field, seals.roles()));
        }
    }

    /** What is compared with a key is a key. */
    private void spread(String type, EventRule rule) {
        for (Predicate predicate : rule.predicates()) {
            switch (predicate) {
                case Predicate.ListsTargets(String rel, String fact, String field) ->
                    targets(rule, rel).forEach(target -> same(type, field, target, fact));
                case Predicate.TargetsShare(String rel, String fact, String field) ->
                    targets(rule, rel).forEach(target -> same(type, field, target, fact));
                case Predicate.MemberOf(String field, String list) -> same(type, list, type, field);
                default -> {}
            }
        }
    }

    private void same(String type, String field, String other, String fact) {
        add(other, fact, roles(type, field));
        add(type, field, roles(other, fact));
    }

    private void add(String type, String field, Set<String> more) {
        if (!more.isEmpty()) {
            roles.computeIfAbsent(type + "." + field, _ -> new TreeSet<>()).addAll(more);
        }
    }

    private static Set<String> targets(EventRule rule, String rel) {
        Set<String> types = new TreeSet<>();
        rule.links().stream()
                .filter(link -> link.rel().equals(rel))
                .map(LinkRule::types)
                .forEach(types::addAll);
        return types;
    }
}
