package org.mingzheng.ledger.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where the database is.
 *
 * @param url JDBC
 * @param user who asks
 * @param password may be empty
 */
public record DatabaseAddress(String url, String user, String password) {
    /**
     * {@return a connection of its own, outside the pool: for what must hold a session}
     *
     * @throws SQLException if the database is away
     */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** {@return the address without the password} */
    @Override
    public String toString() {
        return url;
    }
}
