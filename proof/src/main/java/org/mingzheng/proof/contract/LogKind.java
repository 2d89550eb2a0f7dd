package org.mingzheng.proof.contract;

import java.util.Locale;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

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

    /**
     * {@return the kind of a word}
     *
     * @param code of a registration
     * @throws RejectedException with {@link Reason#UNKNOWN_VALUE} if there is none
     */
    public static LogKind of(String code) {
        for (LogKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new RejectedException(Reason.UNKNOWN_VALUE, "kind");
    }
}
