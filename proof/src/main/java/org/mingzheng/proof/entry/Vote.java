package org.mingzheng.proof.entry;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** What the holder of a seal says about the entry. A dissent is recorded, not left out. */
public enum Vote {
    /** Agrees. */
    APPROVE("approve"),
    /** Has taken part and disagrees. */
    DISSENT("dissent"),
    /** Has taken part and says neither. */
    ABSTAIN("abstain");

    private final String code;

    Vote(String code) {
        this.code = code;
    }

    /** {@return the word in a seal's header} */
    public String code() {
        return code;
    }

    /**
     * {@return the vote of a word, or {@link Reason#UNKNOWN_VALUE} as {@link RejectedException}}
     *
     * @param code as in a seal's header
     */
    public static Vote read(String code) {
        for (Vote vote : values()) {
            if (vote.code.equals(code)) {
                return vote;
            }
        }
        throw new RejectedException(Reason.UNKNOWN_VALUE, "vote");
    }
}
