package org.mingzheng.proof.trust;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** What people call things: texts to show. */
final class Names {
    /** Longest name, in UTF-16 code units. */
    static final int MAX = 100;

    private Names() {}

    /** Refuses what a note or a terminal must not show. */
    static void require(String where, String name) {
        if (name.isEmpty() || name.length() > MAX || name.chars().anyMatch(c -> c < ' ' || (c >= 0x7f && c < 0xa0))) {
            throw new RejectedException(
                    Reason.IDENTIFIER_MALFORMED,
                    where + " is not 1 to " + MAX + " characters without control characters");
        }
    }
}
