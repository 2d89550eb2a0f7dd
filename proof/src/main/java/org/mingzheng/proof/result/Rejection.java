package org.mingzheng.proof.result;

/**
 * Why an input was rejected.
 *
 * @param reason the broken rule, from the closed list
 * @param detail where and how, for the person who must mend it; never content of the input
 */
public record Rejection(Reason reason, String detail) {
    @Override
    public String toString() {
        return reason.code() + ": " + detail;
    }
}
