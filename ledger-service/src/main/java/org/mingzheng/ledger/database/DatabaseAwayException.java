package org.mingzheng.ledger.database;

/** The database does not answer. What was asked may be asked again. */
public final class DatabaseAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * The database does not answer.
     *
     * @param cause what it or the driver said
     */
    public DatabaseAwayException(Throwable cause) {
        super("the database does not answer", cause);
    }
}
