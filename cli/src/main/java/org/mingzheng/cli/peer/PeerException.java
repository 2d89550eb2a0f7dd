package org.mingzheng.cli.peer;

/** A peer did not answer, or refused. */
public final class PeerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param message what the peer, or the way to it, said
     * @param cause the client's exception
     */
    public PeerException(String message, Throwable cause) {
        super(message, cause);
    }

    /** {@return what the peer said} */
    @Override
    public String getMessage() {
        return "" + super.getMessage();
    }
}
