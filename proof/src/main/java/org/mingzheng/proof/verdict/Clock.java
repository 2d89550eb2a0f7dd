package org.mingzheng.proof.verdict;

import org.mingzheng.proof.time.UtcTime;

/**
 * The verifier's clock, held against what the evidence says of time. Both may err by {@link Verdict#PRECISION}.
 *
 * @param question whose clock it is
 * @param latestMillis the latest instant at which anything was said that a quorum vouches for, in milliseconds since 1970
 */
record Clock(Question question, long latestMillis) {
    static final long PRECISION_MILLIS = Verdict.PRECISION * 1000;

    private long now() {
        return question.now().epochSecond() * 1000;
    }

    /** Whether the clock is proven wrong: it was later than that already. */
    boolean isBehind() {
        return latestMillis > now() + PRECISION_MILLIS;
    }

    /** Whether it is known which instant is asked about: where the clock is proven wrong, only if it is named. */
    boolean isJudged() {
        return question.at().isPresent() || !isBehind();
    }

    /** Whether what was known at a time is older than so many seconds. */
    boolean isOlder(long knownMillis, long maxAge) {
        return now() - knownMillis > maxAge * 1000;
    }

    /** Whether an instant is still to come. */
    boolean isAhead(UtcTime instant) {
        return instant.epochSecond() * 1000 > now() + PRECISION_MILLIS;
    }

    /** The instant asked about; for now, no earlier than what is known to have been, if the clock may be that much behind. */
    UtcTime instant() {
        boolean behind = question.at().isEmpty() && latestMillis > now() && !isBehind();
        return behind ? new UtcTime(latestMillis / 1000) : question.instant();
    }
}
