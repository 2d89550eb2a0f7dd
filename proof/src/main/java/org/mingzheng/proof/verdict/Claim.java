package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;

/**
 * One claim's outcome and why.
 *
 * @param outcome what is said of it
 * @param reasons none if it is proven; else those that decide stand first
 */
public record Claim(Outcome outcome, List<Rejection> reasons) {
    /** Reasons for which nothing is known: evidence is missing, or the policy says nothing about it. All others contradict. */
    private static final Set<Reason> UNKNOWN = Set.of(
            Reason.NOTE_UNSIGNED,
            Reason.CHECKPOINT_UNSIGNED,
            Reason.STATEMENT_CHANNEL,
            Reason.UNKNOWN_TYPE,
            Reason.NETWORK_UNKNOWN,
            Reason.LOG_UNKNOWN,
            Reason.LOG_KEY_RANGE,
            Reason.RECEIPT_MISSING,
            Reason.QUORUM_MISSING,
            Reason.DOCUMENT_NOT_SHOWN,
            Reason.DOCUMENT_NOT_DISCLOSED,
            Reason.DEFINITION_UNKNOWN,
            Reason.DEFINITION_MISSING,
            Reason.RECORD_NOT_STATED,
            Reason.RECORD_STATED_BEFORE,
            Reason.STATEMENT_STALE,
            Reason.STATEMENT_AHEAD,
            Reason.INSTANT_AHEAD,
            Reason.REFRESH_MISSING,
            Reason.LATER_ENTRY_UNCLEAR);

    /** Copies the reasons. */
    public Claim {
        reasons = List.copyOf(reasons);
    }

    /**
     * {@return the claim for which these are all reasons against it}
     *
     * @param reasons none, if nothing speaks against it
     */
    static Claim of(List<Rejection> reasons) {
        if (reasons.isEmpty()) {
            return new Claim(Outcome.PROVEN, reasons);
        }
        List<Rejection> ordered = new ArrayList<>();
        reasons.stream().filter(Claim::contradicts).forEach(ordered::add);
        Outcome outcome = ordered.isEmpty() ? Outcome.UNKNOWN : Outcome.CONTRADICTED;
        reasons.stream().filter(each -> !contradicts(each)).forEach(ordered::add);
        return new Claim(outcome, ordered.stream().distinct().toList());
    }

    private static boolean contradicts(Rejection rejection) {
        return contradicts(rejection.reason());
    }

    /**
     * {@return whether the reason shows the contrary of what is claimed; else it says that nothing is known}
     *
     * @param reason of a rejection
     */
    public static boolean contradicts(Reason reason) {
        return !UNKNOWN.contains(reason);
    }
}
