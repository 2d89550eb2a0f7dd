package org.mingzheng.proof.judgement;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzheng.proof.definition.Validity;
import org.mingzheng.proof.definition.rule.Predicate;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.SealHeader;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.result.Reason;

/** The named predicates. */
record Predicates(Matter matter, LinkRules links) {
    static void check(Matter matter, LinkRules links, Predicate predicate) {
        new Predicates(matter, links).check(predicate);
    }

    private void check(Predicate predicate) {
        switch (predicate) {
            case Predicate.RecordIsKey _ -> recordIsKey();
            case Predicate.TargetsDiffer(String rel, String fact) -> {
                List<Json> facts = facts(rel, fact);
                require(new HashSet<>(facts).size() == targets(rel), Reason.TARGETS_ALIKE, "links");
            }
            case Predicate.TargetsTogether(String rel) -> require(instants(rel) <= 1, Reason.LINK_INSTANT, "links");
            case Predicate.TargetsShare(String rel, String fact, String field) ->
                require(
                        facts(rel, fact).stream().allMatch(each -> each.equals(matter.value(field))),
                        targets(rel, fact));
            case Predicate.TargetsHave(String rel, String fact, Set<String> values) ->
                require(facts(rel, fact).stream().allMatch(each -> isOneOf(values, each)), targets(rel, fact));
            case Predicate.SealedByTargets(String rel, String fact, String role) ->
                require(new HashSet<>(facts(rel, fact)).equals(keys(role)), Reason.SEALERS_NOT_TARGETS, "seals");
            case Predicate.ListsTargets(String rel, String fact, String field) ->
                require(new HashSet<>(facts(rel, fact)).equals(list(field)), Reason.LIST_NOT_TARGETS, field);
            case Predicate.MemberOf(String field, String list) ->
                require(isIn(matter.value(field), list(list)), Reason.NOT_A_MEMBER_OF_LIST, field);
            case Predicate.ValueIn(String field, Set<String> values) ->
                require(isOneOf(values, matter.value(field)), Reason.UNKNOWN_VALUE, field);
            case Predicate.NotAfter(String earlier, String later) -> notAfter(earlier, later);
            case Predicate.WithReason(String field, String reason) -> withReason(field, reason);
            case Predicate.Granted(String field, Set<String> codes) -> granted(field, codes);
            case Predicate.ListsNone(String field, Set<String> values) ->
                require(list(field).stream().noneMatch(each -> isOneOf(values, each)), Reason.UNKNOWN_VALUE, field);
            case Predicate.NotPostponed(String field) -> notPostponed(field);
        }
    }

    private void recordIsKey() {
        String kid = SealHeader.kid(SealingKey.in(matter.entry().fields().open()));
        require(kid.equals(matter.entry().place().record()), Reason.RECORD_NOT_KEY, "record");
    }

    private void notAfter(String earlier, String later) {
        Optional<Long> first = instant(earlier);
        Optional<Long> second = instant(later);
        boolean order = first.isEmpty() || second.isEmpty() || first.get() <= second.get();
        require(order, Reason.TIMES_OUT_OF_ORDER, later);
    }

    private void notPostponed(String field) {
        Optional<Long> kept = matter.before().flatMap(record -> Validity.instant(record.facts(), field, 0));
        Optional<Long> now = instant(field);
        boolean order = kept.isEmpty() || now.isEmpty() || now.get() <= kept.get();
        require(order, Reason.TIMES_OUT_OF_ORDER, field);
    }

    private Optional<Long> instant(String field) {
        if (field.equals(Predicate.EFFECTIVE_AT)) {
            return Optional.of(matter.effective().epochSecond());
        }
        Json value = matter.value(field);
        return value == null
                ? Optional.empty()
                : Validity.instant(JsonObject.empty().with(field, value), field, 0);
    }

    private void withReason(String field, String reason) {
        boolean given = matter.entry().event().reason().equals(Optional.of(reason));
        boolean there = matter.entry().fields().open().has(field)
                || matter.entry().fields().digests().containsKey(field);
        require(there || !given, Reason.MISSING_FIELD, field);
        require(given || !there, Reason.UNKNOWN_FIELD, field);
    }

    private void granted(String field, Set<String> codes) {
        Set<Json> asked = new HashSet<>(list(field));
        asked.removeIf(each -> !isOneOf(codes, each) || isOneOf(matter.log().roles(), each));
        require(asked.isEmpty(), Reason.ROLE_NOT_GRANTED, field);
    }

    private long instants(String rel) {
        return matter.entry().links().stream()
                .filter(link -> link.rel().equals(rel))
                .map(Link::at)
                .distinct()
                .count();
    }

    private int targets(String rel) {
        return links.targets(rel).size();
    }

    /** Whether every linked record has the fact at all. */
    private boolean targets(String rel, String fact) {
        return facts(rel, fact).size() == targets(rel);
    }

    private List<Json> facts(String rel, String fact) {
        return links.targets(rel).stream()
                .filter(target -> target.facts().has(fact))
                .map(target -> target.facts().value(fact))
                .toList();
    }

    private Set<Json> keys(String role) {
        Set<Json> keys = new HashSet<>();
        matter.entry().seals().stream()
                .map(seal -> seal.header())
                .filter(header -> header.role().equals(role))
                .forEach(header -> keys.add(new JsonString(header.kid())));
        return keys;
    }

    private Set<Json> list(String field) {
        return matter.value(field) instanceof JsonArray(var items) ? new HashSet<>(items) : Set.of();
    }

    private static boolean isOneOf(Set<String> words, @Nullable Json value) {
        return value instanceof JsonString(String text) && words.contains(text);
    }

    private static boolean isIn(@Nullable Json value, Set<Json> list) {
        return value != null && list.contains(value);
    }

    private static void require(boolean rule, boolean complete) {
        require(rule && complete, Reason.LINK_STATE, "links");
    }

    private static void require(boolean rule, Reason reason, String field) {
        Matter.require(rule, reason, field, "a predicate of the event does not hold");
    }
}
