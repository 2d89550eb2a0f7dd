package org.mingzheng.proof.verdict;

import java.util.Optional;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.time.UtcTime;

/** Entries of the record in the file that were logged after its statement was made: bad news that arrived first. */
final class LaterEntries {
    private LaterEntries() {}

    /** What they say against the record being in effect at an instant. */
    static Optional<Rejection> after(Evidence evidence, RecordState record, Definition definition, UtcTime at) {
        Hash last = record.last().hash();
        String state = record.state();
        for (Optional<LoggedEntry> next = next(evidence, last); next.isPresent(); next = next(evidence, last)) {
            Entry entry = next.get().parsed();
            EventRule rule = definition.events().get(entry.event().name());
            String to = rule == null ? null : rule.moves().get(state);
            if (rule == null || to == null || to.equals(State.BEFORE)) {
                return rejected(Reason.LATER_ENTRY_UNCLEAR, "a later entry changes the record in a way not known here");
            }
            boolean inEffect = rule.fromStart() || entry.event().effectiveAt().compareTo(at) <= 0;
            if (inEffect && definition.standing(to) != Standing.GOOD) {
                return rejected(reason(definition.standing(to)), "a later entry in the file ends the record's effect");
            }
            state = to;
            last = next.get().leafHash();
        }
        return Optional.empty();
    }

    private static Optional<LoggedEntry> next(Evidence evidence, Hash last) {
        return evidence.file().entries().stream()
                .filter(each -> follows(each, evidence, last))
                .filter(each -> LogCheck.of(evidence, each) instanceof Result.Accepted)
                .findFirst();
    }

    private static boolean follows(LoggedEntry each, Evidence evidence, Hash last) {
        Entry entry = each.parsed();
        return entry.place().recordId().equals(evidence.entry().place().recordId())
                && entry.place().previous().equals(Optional.of(last));
    }

    private static Reason reason(Standing standing) {
        return switch (standing) {
            case ENDED -> Reason.STATUS_ENDED;
            case SUSPENDED -> Reason.STATUS_SUSPENDED;
            case GOOD, PENDING -> Reason.STATUS_PENDING;
        };
    }

    private static Optional<Rejection> rejected(Reason reason, String detail) {
        return Optional.of(new Rejection(reason, detail));
    }
}
