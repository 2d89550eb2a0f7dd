package org.mingzheng.ledger.projection;

import java.sql.SQLException;
import java.util.List;
import org.mingzheng.ledger.database.DatabaseAwayException;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.proof.log.Frontier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Drops every row that follows from the ledger. What does not follow from it stays: entries that were accepted and are not yet
 * logged, idempotency keys, and the signed checkpoints, which the next one must extend.
 */
@Component
final class Rebuilding {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

    private final Transactions transactions;

    Rebuilding(Transactions transactions) {
        this.transactions = transactions;
    }

    void drop() {
        try {
            int dropped = transactions.run(connection -> {
                for (String table :
                        List.of("tile", "bundle", "record", "move", "link", "batch", "statement", "cursor")) {
                    var _ = Rows.update(connection, "truncate " + table);
                }
                var _ = Rows.update(
                        connection,
                        "update log set size = 0, frontier = ?, time = 0, stopped = null",
                        Frontier.empty().toBytes());
                return Rows.update(connection, "delete from entry where state = 1");
            });
            LOG.info("everything that follows from the ledger was dropped ({} entries), and is made again", dropped);
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }
}
