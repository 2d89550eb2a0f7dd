package org.mingzheng.ledger.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzheng.proof.bytes.Bytes;

/** Statements over many rows at once: each parameter may be an array, which the statement unnests. One round trip. */
public final class Rows {
    private Rows() {}

    /**
     * Reads one row.
     *
     * @param <T> what it becomes
     */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * {@return the row's value}
         *
         * @param row at the row
         * @throws SQLException if a column is not what the reader thinks
         */
        T read(ResultSet row) throws SQLException;
    }

    /**
     * {@return how many rows changed}
     *
     * @param connection in a transaction or not
     * @param sql with a question mark for each parameter
     * @param parameters values, or arrays of {@code byte[]}, {@code String}, {@code Long}, {@code Integer}
     * @throws SQLException if the database refuses or is away
     */
    public static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /**
     * {@return the rows}
     *
     * @param <T> what each becomes
     * @param connection in a transaction or not
     * @param reader reads each
     * @param sql with a question mark for each parameter
     * @param parameters as for {@link #update}
     * @throws SQLException if the database refuses or is away
     */
    public static <T> List<T> query(Connection connection, Reader<T> reader, String sql, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    /**
     * {@return the bytes in a column}
     *
     * @param row at the row
     * @param column from 1
     * @throws SQLException if the column is of another type
     */
    public static Bytes bytes(ResultSet row, int column) throws SQLException {
        return Bytes.wrap(row.getBytes(column));
    }

    /**
     * {@return a column of many rows, as a parameter to be unnested}
     *
     * @param all one for each row
     */
    public static byte[][] raw(Collection<Bytes> all) {
        return all.stream().map(Bytes::unsafeArray).toArray(byte[][]::new);
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, column(connection, parameters[i]));
        }
        return statement;
    }

    private static @Nullable Object column(Connection connection, @Nullable Object parameter) throws SQLException {
        return switch (parameter) {
            case Bytes bytes -> bytes.unsafeArray();
            case byte[][] all -> array(connection, "bytea", all);
            case String[] all -> array(connection, "text", all);
            case Long[] all -> array(connection, "bigint", all);
            case Integer[] all -> array(connection, "integer", all);
            case null, default -> parameter;
        };
    }

    private static Array array(Connection connection, String type, Object[] all) throws SQLException {
        return connection.createArrayOf(type, all);
    }
}
