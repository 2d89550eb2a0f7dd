package org.mingzheng.ledger.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.mingzheng.ledger.database.Rows;

/** Which entries of others touched a record, for one of the tables that say so. */
final class Touches {
    private final String table;
    private final Set<Touch> touches = new LinkedHashSet<>();

    private record Touch(String record, int log, long index) {}

    Touches(String table) {
        this.table = table;
    }

    void add(String record, int log, long index) {
        touches.add(new Touch(record, log, index));
    }

    void write(Connection connection) throws SQLException {
        if (!touches.isEmpty()) {
            var _ = Rows.update(
                    connection,
                    "insert into " + table + " (record, log, idx) select * from unnest(?, ?, ?) on conflict do nothing",
                    touches.stream().map(Touch::record).toArray(String[]::new),
                    touches.stream().map(Touch::log).toArray(Integer[]::new),
                    touches.stream().map(Touch::index).toArray(Long[]::new));
        }
    }
}
