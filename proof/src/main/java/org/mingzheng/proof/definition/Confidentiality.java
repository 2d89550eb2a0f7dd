package org.mingzheng.proof.definition;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** Who may learn of a record. */
public enum Confidentiality {
    /** Anyone. */
    PUBLIC("public"),
    /** Whoever has the code that the record's QR carries. */
    BY_CODE("by-code"),
    /** Nobody, not even that it exists: its id is a keyed hash, and it has no public fields. */
    NONE("none");

    private final String code;

    Confidentiality(String code) {
        this.code = code;
    }

    /** {@return the word in a definition} */
    public String code() {
        return code;
    }

    static Confidentiality of(String code) {
        for (Confidentiality each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        throw new RejectedException(Reason.UNKNOWN_VALUE, "confidentiality", "public, by-code or none");
    }
}
