package org.mingzheng.ledger.append;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.fabric.peer.Endorsed;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.ContractLimits;
import org.mingzheng.proof.contract.Refusal;
import org.mingzheng.proof.json.JsonObject;

/** A log's appends in the database, all over the connection that holds the log's lock. */
final class AppendStore {
    private final Connection connection;
    private final int log;

    AppendStore(Connection connection, int log) {
        this.connection = connection;
        this.log = log;
    }

    /**
     * What goes into the next append.
     *
     * @param entries in their order; may be changed
     * @param more whether others wait behind them
     */
    record Turn(List<Waiting> entries, boolean more) {}

    /** The entries whose turn it is, as many as one append takes. */
    Turn next() throws SQLException {
        List<Waiting> all = Rows.query(
                connection,
                row -> new Waiting(Rows.bytes(row, 1), row.getLong(2), Rows.bytes(row, 3)),
                "select id, turn, bytes from entry where log = ? and state = 0 order by log, turn, seq limit "
                        + ContractLimits.ENTRIES,
                log);
        long bytes = 0;
        List<Waiting> fitting = new ArrayList<>(all.size());
        for (Waiting each : all) {
            bytes += each.bytes().size();
            if (bytes <= ContractLimits.ENTRY_BYTES) {
                fitting.add(each);
            }
        }
        return new Turn(fitting, fitting.size() < all.size() || all.size() == ContractLimits.ENTRIES);
    }

    Optional<Append> open() throws SQLException {
        return Rows.query(
                        connection,
                        row -> new Append(row.getLong(1), row.getString(2), row.getString(3), Rows.bytes(row, 4)),
                        "select id, batch, tx, envelope from append where log = ?",
                        log)
                .stream()
                .findFirst();
    }

    Append store(String batch, Endorsed endorsed, List<Waiting> entries) throws SQLException {
        return Transactions.run(connection, on -> {
            long id = Rows.query(
                            on,
                            row -> row.getLong(1),
                            "insert into append (log, batch, tx, envelope) values (?, ?, ?, ?) returning id",
                            log,
                            batch,
                            endorsed.transaction(),
                            endorsed.envelope())
                    .getFirst();
            if (!entries.isEmpty()) {
                reach(entries.getLast().turn());
            }
            return new Append(id, batch, endorsed.transaction(), endorsed.envelope());
        });
    }

    /** Whoever comes next starts from there. */
    private void reach(long turn) throws SQLException {
        var _ = Rows.update(connection, "update log set turn = greatest(turn, ?) where id = ?", turn, log);
    }

    void settle(Append append) throws SQLException {
        var _ = Rows.update(connection, "delete from append where id = ?", append.id());
    }

    void refuse(Waiting entry, Refusal refusal) throws SQLException {
        String reason = new String(stored(refusal).canonical().toArray(), StandardCharsets.UTF_8);
        var _ = Rows.update(
                connection, "update entry set state = 2, reason = ? where id = ? and state = 0", reason, entry.id());
    }

    private static JsonObject stored(Refusal refusal) {
        var json = JsonObject.builder().put("code", refusal.reason().code()).put("detail", refusal.detail());
        refusal.field().ifPresent(name -> json.put("field", name));
        return json.build();
    }

    long projected() throws SQLException {
        return Rows.query(connection, row -> row.getLong(1), "select size from log where id = ?", log)
                .getFirst();
    }

    /** Whether the projection has the entry already: the ledger refused it because it is in it. */
    boolean logged(Bytes id) throws SQLException {
        return !Rows.query(connection, row -> row.getInt(1), "select 1 from entry where id = ? and state = 1", id)
                .isEmpty();
    }
}
