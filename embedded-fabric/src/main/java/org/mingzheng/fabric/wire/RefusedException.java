package org.mingzheng.fabric.wire;

/** A client's message is refused; the message says why, in the words that a Fabric peer uses. Has no stack trace. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal on its way to the client.
     *
     * @param message why; goes to the client
     */
    public RefusedException(String message) {
        super(message, null, false, false);
    }
}
