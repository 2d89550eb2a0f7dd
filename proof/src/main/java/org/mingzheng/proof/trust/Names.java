package org.mingzheng.proof.trust;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.text.PlainText;

/** What people call things: texts to show. */
final class Names {
    /** Longest name, in UTF-16 code units. */
    static final int MAX = 100;

    private Names() {}

    /** Refuses what a note or a terminal must not show. */
    static void require(String where, String name) {
        if (name.isEmpty() || name.length() > MAX || !PlainText.isPlain(name)) {
            throw new RejectedException(
                    Reason.IDENTIFIER_MALFORMED, where + " is not 1 to " + MAX + " plain characters");
        }
    }
}
