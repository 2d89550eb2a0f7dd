package org.mingzheng.ledger.fabric;

import org.jspecify.annotations.Nullable;

/** No gateway of an organisation does what it is asked for. Ask again later. */
public final class LedgerAwayException extends Exception {
    private static final long serialVersionUID = 1L;

    LedgerAwayException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
