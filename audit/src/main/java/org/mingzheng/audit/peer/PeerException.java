package org.mingzheng.audit.peer;

/** A peer did not answer, or refused. Neither is signed, so neither is evidence of anything. */
public final class PeerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean refused;

    /**
     * A failure.
     *
     * @param message what the peer, or the way to it, said
     * @param refused whether the peer answered, and said no
     * @param cause the client's exception
     */
    public PeerException(String message, boolean refused, Throwable cause) {
        super(message, cause);
        this.refused = refused;
    }

    /** {@return whether the peer answered, and said no; otherwise nobody answered} */
    public boolean isRefused() {
        return refused;
    }

    /** {@return what the peer said} */
    @Override
    public String getMessage() {
        return "" + super.getMessage();
    }
}
