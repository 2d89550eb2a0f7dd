package org.mingzheng.fabric.client;

import org.mingzheng.fabric.peer.PeerFailure;

/** No gateway of an organisation does what it is asked for. Ask again later. */
public final class LedgerAwayException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Nobody did it, for no single cause.
     *
     * @param what was to be done
     */
    public LedgerAwayException(String what) {
        super(what);
    }

    /**
     * Nobody did it.
     *
     * @param what was to be done
     * @param cause what the last gateway said
     */
    public LedgerAwayException(String what, PeerFailure cause) {
        super(what + ": " + cause.getMessage(), cause);
    }

    /** {@return what was to be done, and what stood against it} */
    @Override
    public String getMessage() {
        return "" + super.getMessage();
    }
}
