package org.mingzheng.proof.status;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.evidence.Steps;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.time.UtcTime;

/**
 * Whether an entry's document is its record's document at an instant.
 *
 * @param against why it is not, or why that is not known
 * @param successor the interval that tells the document that superseded it, if the record states one
 */
public record Succession(Optional<Rejection> against, Optional<Interval> successor) {
    private static final Succession NONE = new Succession(Optional.empty(), Optional.empty());

    /** All that the answer says is known. */
    private static final long ALL_KNOWN = Long.MAX_VALUE;

    /**
     * {@return what is known of an entry's document}
     *
     * @param entry any
     * @param type by which it was made
     * @param record as it is stated
     * @param steps what is logged of the record besides
     * @param at the instant asked
     */
    public static Succession of(Entry entry, Definition type, RecordState record, Steps steps, UtcTime at) {
        EventRule rule = type.events().get(entry.event().name());
        if (rule == null || !entry.fields().digests().containsKey(EventRule.DOCUMENT)) {
            return NONE;
        }
        Hash leaf = entry.leafHash();
        if (rule.document().isEmpty()) {
            boolean silent = isLast(leaf, record, steps) || !mayBeReplaced(type);
            return silent ? NONE : unclear();
        }
        return rule.bringsDocument() ? of(leaf, record, steps, at) : NONE;
    }

    private static Succession of(Hash leaf, RecordState record, Steps steps, UtcTime at) {
        List<Hash> brought = record.intervals().stream()
                .flatMap(interval -> interval.document().stream())
                .toList();
        if (!brought.contains(leaf) && !record.last().hash().equals(leaf)) {
            return unclear();
        }
        Optional<Interval> current = record.documentAt(at, ALL_KNOWN)
                .filter(interval -> !interval.document().equals(Optional.of(leaf)));
        if (current.isPresent()) {
            boolean later = brought.indexOf(current.get().document().orElseThrow()) > brought.indexOf(leaf);
            return later ? superseded(current) : new Succession(notYet(), Optional.empty());
        }
        return steps.bringDocument(at) ? superseded(Optional.empty()) : NONE;
    }

    /** Whether nothing of the record is known to follow the entry. */
    private static boolean isLast(Hash leaf, RecordState record, Steps steps) {
        return record.last().hash().equals(leaf) && !steps.goOn();
    }

    /** Whether a definition that does not say what documents are to a record has events that may replace one. */
    private static boolean mayBeReplaced(Definition type) {
        return type.events().values().stream()
                .anyMatch(rule -> rule.takesDocument()
                        && rule.moves().keySet().stream().anyMatch(from -> !from.equals(State.NEW)));
    }

    private static Succession superseded(Optional<Interval> successor) {
        return new Succession(
                rejected(Reason.SUPERSEDED, "the record had another document at that instant"), successor);
    }

    private static Optional<Rejection> notYet() {
        return rejected(Reason.STATUS_NOT_BEGUN, "the record had an earlier document at that instant");
    }

    private static Succession unclear() {
        return new Succession(
                rejected(
                        Reason.SUPERSEDED_UNCLEAR,
                        "the record goes on after the entry, and is not stated with its documents"),
                Optional.empty());
    }

    private static Optional<Rejection> rejected(Reason reason, String detail) {
        return Optional.of(new Rejection(reason, detail));
    }
}
