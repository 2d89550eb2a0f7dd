package org.mingzheng.proof.definition;

import java.util.Set;
import java.util.TreeSet;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.definition.rule.Predicate;
import org.mingzheng.proof.definition.vocabulary.Vocabulary;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** Whether the fields, relations and codes that an event's predicates name are those of the definition. */
final class PredicateCheck {
    private final Vocabulary words;
    private final Set<String> relations = new TreeSet<>();

    PredicateCheck(Vocabulary words, EventRule rule) {
        this.words = words;
        rule.links().stream().map(LinkRule::rel).forEach(relations::add);
    }

    void check(Predicate predicate) {
        switch (predicate) {
            case Predicate.RecordIsKey _ -> {
                field("suite");
                field("publicKey");
            }
            case Predicate.TargetsDiffer(String rel, String _) -> relation(rel);
            case Predicate.TargetsTogether(String rel) -> relation(rel);
            case Predicate.TargetsShare(String rel, String _, String field) -> {
                relation(rel);
                field(field);
            }
            case Predicate.TargetsHave(String rel, String _, Set<String> _) -> relation(rel);
            case Predicate.SealedByTargets(String rel, String _, String _) -> relation(rel);
            case Predicate.ListsTargets(String rel, String _, String field) -> {
                relation(rel);
                field(field);
            }
            case Predicate.MemberOf(String field, String list) -> {
                field(field);
                field(list);
            }
            case Predicate.NotAfter(String earlier, String later) -> {
                instant(earlier);
                instant(later);
            }
            case Predicate.WithReason(String field, String reason) -> {
                field(field);
                Vocabulary.require("predicates", words.reasons(), reason);
            }
            case Predicate.ValueIn(String field, Set<String> _) -> field(field);
            case Predicate.Granted(String field, Set<String> _) -> field(field);
            case Predicate.ListsNone(String field, Set<String> _) -> field(field);
            case Predicate.NotPostponed(String field) -> field(field);
        }
    }

    private void instant(String name) {
        if (!name.equals(Predicate.EFFECTIVE_AT)) {
            field(name);
        }
    }

    private void field(String name) {
        Vocabulary.require("predicates", words.fields(), name);
    }

    private void relation(String rel) {
        if (!relations.contains(rel)) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, "predicates", "a relation without a rule");
        }
    }
}
