package org.mingzheng.proof.definition.rule;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** Of which organisation another record is. */
public enum Whose {
    /** Of the one whose log takes the entry. */
    LOG("log"),
    /** Of the one that owns the entry's own record. */
    RECORD("record"),
    /** Of whichever. */
    ANY("any");

    private final String code;

    Whose(String code) {
        this.code = code;
    }

    static Whose of(String code) {
        for (Whose whose : values()) {
            if (whose.code.equals(code)) {
                return whose;
            }
        }
        throw new RejectedException(Reason.UNKNOWN_VALUE, "owner", "log, record or any");
    }
}
