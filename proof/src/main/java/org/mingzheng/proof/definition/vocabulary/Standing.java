package org.mingzheng.proof.definition.vocabulary;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** What a record's state, or a mark, means to whoever relies on the record: the better first. */
public enum Standing {
    /** In effect. */
    GOOD("good"),
    /** Not yet in effect. */
    PENDING("pending"),
    /** Not to be relied on as it stands: for the time being, or in part. */
    SUSPENDED("suspended"),
    /** No longer in effect, or never was. */
    ENDED("ended");

    private final String code;

    Standing(String code) {
        this.code = code;
    }

    /** {@return the word in definitions and verdicts} */
    public String code() {
        return code;
    }

    /**
     * {@return the worse of two: no fact of a record makes another one better}
     *
     * @param other any
     */
    public Standing worse(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * {@return the standing of a word, or {@link Reason#UNKNOWN_VALUE} as {@link RejectedException}}
     *
     * @param code as in a definition
     */
    public static Standing of(String code) {
        for (Standing standing : values()) {
            if (standing.code.equals(code)) {
                return standing;
            }
        }
        throw new RejectedException(Reason.UNKNOWN_VALUE, "standing");
    }
}
