package org.mingzheng.ledger.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Transactions on pooled connections. */
@Component
@DependsOnDatabaseInitialization
public class Transactions {
    private static final ScopedValue<Boolean> READING = ScopedValue.newInstance();

    private final DataSource pool;
    private final DataSource readers;

    Transactions(DataSource pool, @Qualifier("readingDataSource") DataSource readers) {
        this.pool = pool;
        this.readers = readers;
    }

    /**
     * Does something that only reads, on the connections of readers, for whom no writer waits.
     *
     * @param <X> what it throws
     * @param work on this thread
     * @throws X as the work does
     */
    public static <X extends Throwable> void reading(ScopedValue.CallableOp<?, X> work) throws X {
        var _ = ScopedValue.where(READING, true).call(work);
    }

    private Connection open() throws SQLException {
        return (READING.isBound() ? readers : pool).getConnection();
    }

    /**
     * What is done in a transaction.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * {@return its outcome}
         *
         * @param connection of the transaction
         * @throws SQLException if the database refuses or is away
         */
        T on(Connection connection) throws SQLException;
    }

    /**
     * {@return the outcome of the work, which is committed}
     *
     * @param <T> its type
     * @param work everything or nothing of it happens
     * @throws SQLException if the database refuses or is away; then whether it happened may be unknown
     */
    public <T> T run(Work<T> work) throws SQLException {
        try (Connection connection = open()) {
            return run(connection, work);
        }
    }

    /**
     * {@return the outcome of the work, which is committed}
     *
     * @param <T> its type
     * @param patience the longest wait for any answer of the database
     * @param work everything or nothing of it happens
     * @throws SQLException as above
     */
    public <T> T run(Duration patience, Work<T> work) throws SQLException {
        try (Connection connection = open()) {
            connection.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
            return run(connection, work);
        }
    }

    /**
     * {@return the outcome of the work, which is committed}
     *
     * @param <T> its type
     * @param connection one that holds a lock, so that nothing is written without it
     * @param work everything or nothing of it happens
     * @throws SQLException as above
     */
    public static <T> T run(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T outcome = work.on(connection);
            connection.commit();
            return outcome;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /**
     * {@return the outcome of reading}
     *
     * @param <T> its type
     * @param work reads only
     */
    public <T> T read(Work<T> work) {
        try (Connection connection = open()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }
}
