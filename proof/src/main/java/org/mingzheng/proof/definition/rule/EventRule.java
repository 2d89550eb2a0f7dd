package org.mingzheng.proof.definition.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.proof.definition.vocabulary.Names;

/**
 * What the type says of one event.
 *
 * @param names for people
 * @param actors who may tell it
 * @param moves the new state by the present one; {@code new} and {@code before} stand for no record and for the state before
 * @param marks what it has to do with the record's marks
 * @param fromStart whether the new state holds from the record's beginning, not from the event's effect
 * @param through types of which an entry with a link may move a record so; if there are any, no entry tells the event itself
 * @param basis legal bases
 * @param reasons codes
 * @param fields of the entry
 * @param document what the entry's document is to the record, if the definition says so
 * @param seals on the entry
 * @param links of the entry
 * @param predicates what data cannot say otherwise
 */
public record EventRule(
        Names names,
        Set<String> actors,
        Map<String, String> moves,
        MarkRule marks,
        boolean fromStart,
        Set<String> through,
        CodeRule basis,
        CodeRule reasons,
        FieldRule fields,
        Optional<DocumentRule> document,
        List<SealRule> seals,
        List<LinkRule> links,
        List<Predicate> predicates) {
    /** Actors that speak in the log of the record's owner; every other one speaks in a log that has its role. */
    public static final Set<String> HOME = Set.of("issuer", "holder", "system");

    /** The private field with the entry's document. */
    public static final String DOCUMENT = "document";

    /** {@return whether the entry's document becomes the record's} */
    public boolean bringsDocument() {
        return document.equals(Optional.of(DocumentRule.NEW));
    }

    /** {@return whether an entry may have a document} */
    public boolean takesDocument() {
        return fields.required().contains(DOCUMENT) || fields.allowed().contains(DOCUMENT);
    }
}
