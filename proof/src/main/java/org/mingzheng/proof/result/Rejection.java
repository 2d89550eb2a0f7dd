package org.mingzheng.proof.result;

import java.util.Optional;

/**
 * Why an input was rejected.
 *
 * @param reason the broken rule, from the closed list
 * @param field the offending member, if it is one that a person can mend
 * @param detail where and how, for the person who must mend it; never content of the input
 */
public record Rejection(Reason reason, Optional<String> field, String detail) {
    /**
     * A rejection that names no member.
     *
     * @param reason the broken rule
     * @param detail where and how
     */
    public Rejection(Reason reason, String detail) {
        this(reason, Optional.empty(), detail);
    }

    @Override
    public String toString() {
        return reason.code() + ": " + detail;
    }
}
