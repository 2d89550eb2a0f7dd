package org.mingzheng.proof.trust;

import java.util.Optional;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.time.UtcTime;

/**
 * From when to when a policy may judge.
 *
 * @param issued when it was made
 * @param until from when on it proves nothing, at most {@value #MAX_YEARS} years later
 */
public record Term(UtcTime issued, UtcTime until) {
    /** Longest term. */
    public static final int MAX_YEARS = 10;
    /** How far two clocks may differ, in seconds: a policy made by a clock that is ahead is not from the future. */
    public static final long PRECISION = 15 * 60;

    private static final long YEAR = 366L * 24 * 3600;

    /** A term, or {@link Reason#TRUST_POLICY_INCONSISTENT} as {@link RejectedException} for one that is empty or too long. */
    public Term {
        long seconds = until.epochSecond() - issued.epochSecond();
        if (seconds <= 0 || seconds > MAX_YEARS * YEAR) {
            throw new RejectedException(
                    Reason.TRUST_POLICY_INCONSISTENT,
                    "the policy's end is not after its beginning, or more than " + MAX_YEARS + " years after it");
        }
    }

    /**
     * {@return why a policy of this term proves nothing now, if so: {@link Reason#TRUST_POLICY_AHEAD} or
     * {@link Reason#TRUST_POLICY_ENDED}}
     *
     * @param now the verifier's clock
     */
    public Optional<Rejection> against(UtcTime now) {
        if (now.epochSecond() + PRECISION < issued.epochSecond()) {
            return Optional.of(new Rejection(Reason.TRUST_POLICY_AHEAD, "the policy was issued at " + issued));
        }
        return now.compareTo(until) < 0
                ? Optional.empty()
                : Optional.of(new Rejection(Reason.TRUST_POLICY_ENDED, "the policy ended at " + until));
    }
}
