package org.mingzheng.audit.served;

/** The service did not answer, or refused. */
public final class ServiceAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param message what was asked, and what came instead of an answer
     * @param cause what the client met
     */
    public ServiceAwayException(String message, Throwable cause) {
        super(message, cause);
    }

    /** {@return what was asked, and what came instead of an answer} */
    @Override
    public String getMessage() {
        return "" + super.getMessage();
    }
}
