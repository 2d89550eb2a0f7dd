package org.mingzheng.ledger.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.ledger.tile.TileReader;
import org.mingzheng.proof.bytes.Bytes;
import org.springframework.stereotype.Component;

/** The rows of entries, of record logs only. */
@Component
public final class Entries {
    private final Transactions transactions;
    private final TileReader tiles;

    Entries(Transactions transactions, TileReader tiles) {
        this.transactions = transactions;
        this.tiles = tiles;
    }

    /**
     * {@return what is known of entries, by id}
     *
     * @param ids leaf hashes
     */
    public Map<Bytes, EntryRow> find(List<Bytes> ids) {
        Map<Bytes, EntryRow> found = new HashMap<>();
        transactions
                .read(connection -> Rows.query(
                        connection,
                        Entries::row,
                        "select id, log, state, idx, reason from entry where id = any (?)",
                        (Object) ids.stream().map(Bytes::unsafeArray).toArray(byte[][]::new)))
                .forEach(row -> found.put(row.id(), row));
        return found;
    }

    /**
     * {@return what is known of an entry}
     *
     * @param id its leaf hash
     */
    public Optional<EntryRow> find(Bytes id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    private static EntryRow row(ResultSet row) throws SQLException {
        return new EntryRow(
                Rows.bytes(row, 1),
                row.getInt(2),
                row.getInt(3),
                row.getLong(4),
                Optional.ofNullable(row.getString(5)));
    }

    /**
     * {@return the entry's bytes}
     *
     * @param entry known to be there
     */
    public Optional<Bytes> bytes(EntryRow entry) {
        return entry.logged() ? tiles.entry(entry.log(), entry.index()) : stored(entry.id());
    }

    private Optional<Bytes> stored(Bytes id) {
        return transactions.read(connection -> Rows.query(
                        connection,
                        row -> Rows.bytes(row, 1),
                        "select bytes from entry where id = ? and bytes is not null",
                        id)
                .stream()
                .findFirst());
    }
}
