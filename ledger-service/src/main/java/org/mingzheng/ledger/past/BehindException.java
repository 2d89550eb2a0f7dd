package org.mingzheng.ledger.past;

/** The ledger does not have, or has not any more, what was seen of it. Nothing may be appended on what it says. */
public final class BehindException extends Exception {
    private static final long serialVersionUID = 1L;

    BehindException(String what) {
        super(what);
    }
}
