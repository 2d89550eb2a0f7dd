package org.mingzheng.ledger.fabric;

import org.jspecify.annotations.Nullable;

/** No gateway of an organisation does what it is asked for. Ask again later. */
public final class LedgerAwayException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Nobody did it, for no single cause.
     *
     * @param what was to be done
     */
    public LedgerAwayException(String what) {
        this(what, null);
    }

    LedgerAwayException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
