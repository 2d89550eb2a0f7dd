package org.mingzheng.ledger.past;

import java.sql.Connection;
import java.sql.SQLException;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.proof.block.Block;
import org.mingzheng.proof.bytes.Bytes;

/**
 * How far the projection has come, stored in the same transaction as its rows.
 *
 * @param block number of the next block
 * @param hash of the last one, empty before the first
 */
public record Position(long block, Bytes hash) {
    /**
     * {@return how far it has come}
     *
     * @param connection of the caller's transaction
     * @throws SQLException if the database is away
     */
    public static Position read(Connection connection) throws SQLException {
        return Rows.query(
                        connection,
                        row -> new Position(row.getLong(1), Rows.bytes(row, 2)),
                        "select block, hash from cursor")
                .stream()
                .findFirst()
                .orElse(new Position(0, Bytes.empty()));
    }

    /**
     * {@return whether a block is the next}
     *
     * @param next any
     */
    public boolean isBefore(Block next) {
        return next.number() == block && next.previousHash().equals(hash);
    }

    /**
     * {@return the position behind a block}
     *
     * @param next that was projected
     */
    public Position after(Block next) {
        return new Position(next.number() + 1, next.hash());
    }

    /**
     * Stores it.
     *
     * @param connection of the transaction that stores the rows
     * @throws SQLException if the database is away
     */
    public void write(Connection connection) throws SQLException {
        var _ = Rows.update(
                connection,
                "insert into cursor (block, hash) values (?, ?)"
                        + " on conflict (one) do update set block = excluded.block, hash = excluded.hash",
                block,
                hash);
    }
}
