package org.mingzheng.proof.result;

import java.util.List;
import java.util.Set;

/** Which reasons show the contrary of what is claimed, and which that nothing is known. */
public final class Reasons {
    /** Evidence is missing, damaged or too old, or the policy says nothing about it. All others contradict. */
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
            Reason.ENDORSER_EXPIRED,
            Reason.ENDORSER_ENDED,
            Reason.TRUST_POLICY_AHEAD,
            Reason.TRUST_POLICY_ENDED,
            Reason.EVIDENCE_DAMAGED,
            Reason.LEDGER_TIME_UNCLEAR,
            Reason.REGISTRATION_NOT_SHOWN,
            Reason.LATER_ENTRY_UNCLEAR,
            Reason.SUPERSEDED_UNCLEAR,
            Reason.BASE_NOT_STATED,
            Reason.BASE_STALE,
            Reason.BASE_TOO_DEEP);

    private Reasons() {}

    /**
     * {@return whether the reason shows the contrary of what is claimed; else it says that nothing is known}
     *
     * @param reason of a rejection
     */
    public static boolean contradict(Reason reason) {
        return !UNKNOWN.contains(reason);
    }

    /**
     * {@return the first that contradicts, else the first; if there is none, that something is missing}
     *
     * @param rejections of one thing
     * @param missing the reason if there are none
     * @param <T> what was looked for
     */
    public static <T> Result<T> first(List<Rejection> rejections, Reason missing) {
        return rejections.stream()
                .filter(each -> contradict(each.reason()))
                .findFirst()
                .or(() -> rejections.stream().findFirst())
                .<Result<T>>map(Result.Rejected::new)
                .orElseGet(() -> Result.rejected(missing, "the file has none"));
    }
}
