package org.mingzheng.ledger.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A lock that at most one session of all instances holds. It ends with its connection; whoever writes under it writes over
 * that connection.
 */
public final class Lock implements AutoCloseable {
    /** First key of the lock of a log's writer; the second is the log's number. */
    public static final int WRITER = 0x6d7a_0001;

    /** First key of the lock of the projection. */
    public static final int PROJECTION = 0x6d7a_0002;

    private final Connection connection;

    private Lock(Connection connection) {
        this.connection = connection;
    }

    /**
     * {@return the lock, or nothing if another session holds it}
     *
     * @param database where
     * @param kind {@link #WRITER} or {@link #PROJECTION}
     * @param number which of that kind
     * @throws SQLException if the database is away
     */
    public static Optional<Lock> take(DatabaseAddress database, int kind, int number) throws SQLException {
        Connection connection = database.open();
        try {
            boolean taken = Rows.query(
                            connection, row -> row.getBoolean(1), "select pg_try_advisory_lock(?, ?)", kind, number)
                    .getFirst();
            if (taken) {
                return Optional.of(new Lock(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** {@return the session that holds it} */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
