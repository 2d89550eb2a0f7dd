package org.mingzheng.fabric.client;

/** A transaction was sent, and nobody says what became of it: it may or may not have been committed, or may still be. */
public final class OutcomeUnknownException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String transaction;

    /**
     * An unknown outcome.
     *
     * @param transaction its id
     */
    public OutcomeUnknownException(String transaction) {
        super("transaction " + transaction + " may or may not have been committed");
        this.transaction = transaction;
    }

    /** {@return its id} */
    public String transaction() {
        return transaction;
    }
}
