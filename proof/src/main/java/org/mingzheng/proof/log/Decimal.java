package org.mingzheng.proof.log;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** Reads the decimal numbers of C2SP formats: ASCII digits, no leading zero unless the number is 0. */
final class Decimal {
    private static final int MAX_DIGITS = 19;

    private Decimal() {}

    static long parse(String text, Reason reason) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        if (!digits || text.length() > MAX_DIGITS || (text.length() > 1 && text.charAt(0) == '0')) {
            throw new RejectedException(reason, "not a decimal number without leading zero");
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            value = 10 * value + text.charAt(i) - '0';
        }
        if (value < 0) {
            throw new RejectedException(reason, "a number of 2^63 or more");
        }
        return value;
    }
}
