package org.mingzheng.proof.definition.rule;

import java.util.Set;
import java.util.TreeSet;
import org.mingzheng.proof.entry.Syntax;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** A rule that data cannot say otherwise. The list is closed; {@code docs/spec/definition.md} §Predicates says what each demands. */
public sealed interface Predicate {
    /** The word for the instant of the entry's effect, in the place of a field. */
    String EFFECTIVE_AT = "effectiveAt";

    /** The record's id is the thumbprint of the key in the fields {@code suite} and {@code publicKey}. */
    record RecordIsKey() implements Predicate {}

    /**
     * No two of the linked records have the same fact.
     *
     * @param rel the relation
     * @param fact kept by the linked records
     */
    record TargetsDiffer(String rel, String fact) implements Predicate {}

    /**
     * All links of a relation have the same instant.
     *
     * @param rel the relation
     */
    record TargetsTogether(String rel) implements Predicate {}

    /**
     * Every linked record has the fact that the entry's own record has as a field.
     *
     * @param rel the relation
     * @param fact kept by the linked records
     * @param field of the entry, or kept by its record
     */
    record TargetsShare(String rel, String fact, String field) implements Predicate {}

    /**
     * The linked records' fact is one of these.
     *
     * @param rel the relation
     * @param fact kept by the linked records
     * @param values allowed
     */
    record TargetsHave(String rel, String fact, Set<String> values) implements Predicate {}

    /**
     * The keys that seal in a role are those that the linked records name.
     *
     * @param rel the relation
     * @param fact kept by the linked records: a key
     * @param role of the seals
     */
    record SealedByTargets(String rel, String fact, String role) implements Predicate {}

    /**
     * A list has exactly the facts of the linked records.
     *
     * @param rel the relation
     * @param fact kept by the linked records
     * @param field a list
     */
    record ListsTargets(String rel, String fact, String field) implements Predicate {}

    /**
     * A value is in a list.
     *
     * @param field the value
     * @param list a field that is a list
     */
    record MemberOf(String field, String list) implements Predicate {}

    /**
     * A value is one of these.
     *
     * @param field of the entry, or kept by its record
     * @param values allowed
     */
    record ValueIn(String field, Set<String> values) implements Predicate {}

    /**
     * One time is not after another; true if one of them is not there.
     *
     * @param earlier a field, or {@link #EFFECTIVE_AT}
     * @param later a field, or {@link #EFFECTIVE_AT}
     */
    record NotAfter(String earlier, String later) implements Predicate {}

    /**
     * A field is there if, and only if, the entry has this reason.
     *
     * @param field of the entry
     * @param reason a code
     */
    record WithReason(String field, String reason) implements Predicate {}

    /**
     * The codes in a list that need a role are roles that the log has.
     *
     * @param field a list of codes
     * @param codes those that need one
     */
    record Granted(String field, Set<String> codes) implements Predicate {}

    /**
     * A list has none of these.
     *
     * @param field a list of codes
     * @param values refused
     */
    record ListsNone(String field, Set<String> values) implements Predicate {}

    /**
     * A time or date is not after the one that the record keeps.
     *
     * @param field of the entry, kept by its record
     */
    record NotPostponed(String field) implements Predicate {}

    /**
     * {@return a predicate}
     *
     * @param json its name, and its words
     */
    static Predicate read(JsonObject json) {
        return switch (json.text("name")) {
            case "record-is-key" -> {
                json.onlyFields("name");
                yield new RecordIsKey();
            }
            case "targets-differ" -> new TargetsDiffer(word(json, "rel", 2), word(json, "fact", 2));
            case "targets-together" -> new TargetsTogether(word(json, "rel", 1));
            case "targets-share" ->
                new TargetsShare(word(json, "rel", 3), word(json, "fact", 3), word(json, "field", 3));
            case "targets-have" -> new TargetsHave(word(json, "rel", 3), word(json, "fact", 3), texts(json, "values"));
            case "sealed-by-targets" ->
                new SealedByTargets(word(json, "rel", 3), word(json, "fact", 3), word(json, "role", 3));
            case "lists-targets" ->
                new ListsTargets(word(json, "rel", 3), word(json, "fact", 3), word(json, "field", 3));
            case "member-of" -> new MemberOf(word(json, "field", 2), word(json, "list", 2));
            case "with-reason" -> new WithReason(word(json, "field", 2), word(json, "reason", 2));
            case "granted" -> new Granted(word(json, "field", 2), texts(json, "codes"));
            case "lists-none" -> new ListsNone(word(json, "field", 2), texts(json, "values"));
            case "not-postponed" -> new NotPostponed(word(json, "field", 1));
            case "value-in" -> new ValueIn(word(json, "field", 2), texts(json, "values"));
            case "not-after" -> new NotAfter(word(json, "earlier", 2), word(json, "later", 2));
            default -> throw new RejectedException(Reason.UNKNOWN_VALUE, "predicates", "there is no such predicate");
        };
    }

    private static String word(JsonObject json, String name, int words) {
        if (json.members().size() != words + 1) {
            throw new RejectedException(Reason.UNKNOWN_FIELD, "predicates", "a predicate has other words");
        }
        String word = json.text(name);
        return switch (name) {
            case "rel", "role" -> Syntax.name(name, word);
            case "reason" -> Syntax.identifier(name, word);
            default -> Syntax.field(name, word);
        };
    }

    private static Set<String> texts(JsonObject json, String name) {
        return new TreeSet<>(json.array(name).texts());
    }
}
