package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.result.Rejection;

/**
 * One claim's outcome and why.
 *
 * @param outcome what is said of it
 * @param reasons none if it is proven; else those that decide stand first
 */
public record Claim(Outcome outcome, List<Rejection> reasons) {
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
        return rejection.reason().outcome() == Outcome.CONTRADICTED;
    }
}
