package org.mingzheng.proof.log;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** Reads the decimal numbers of C2SP formats: ASCII digits, no leading zero unless the number is 0; here below 2^63. */
final class Decimal {
    private Decimal() {}

    static long parse(String text, Reason reason) {
        try {
            long value = Long.parseLong(text);
            if (value >= 0 && Long.toString(value).equals(text)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // answered below, like every other text that is not the one form of a number
        }
        throw new RejectedException(reason, "not a decimal number from 0 to 2^63 - 1 without leading zero");
    }
}
