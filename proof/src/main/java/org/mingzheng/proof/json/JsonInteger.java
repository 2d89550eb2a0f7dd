package org.mingzheng.proof.json;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * An integer that every reader holds exactly, also one that keeps numbers as IEEE 754 doubles.
 *
 * @param value from −{@link #MAX} to {@link #MAX}
 */
public record JsonInteger(long value) implements Json {
    /** 2<sup>53</sup>−1. */
    public static final long MAX = (1L << 53) - 1;

    /**
     * Checks the range.
     *
     * @throws RejectedException with {@link Reason#INTEGER_RANGE}
     */
    public JsonInteger {
        if (value > MAX || value < -MAX) {
            throw new RejectedException(Reason.INTEGER_RANGE, "beyond 2^53-1");
        }
    }
}
