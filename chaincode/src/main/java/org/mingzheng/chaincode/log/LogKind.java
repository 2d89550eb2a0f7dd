package org.mingzheng.chaincode.log;

import java.util.Locale;

/** What a log takes. Fixed at registration, so that a commitment and an entry never share a log. */
public enum LogKind {
    /** Entries, every rule checked. */
    RECORD,
    /** Commitments of high-volume items. */
    BULK,
    /** What governance functions write. */
    GOVERNANCE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** {@return the word in a registration} */
    public String code() {
        return code;
    }
}
