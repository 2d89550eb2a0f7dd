package org.mingzheng.proof.result;

import java.util.Locale;

/** What evidence shows of a claim. */
public enum Outcome {
    /** The evidence shows it. */
    PROVEN,
    /** The evidence shows the contrary, or is not what it says it is. */
    CONTRADICTED,
    /** The evidence shows neither. Never to be taken for good. */
    UNKNOWN;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** {@return the word in a verdict} */
    public String code() {
        return code;
    }
}
