package org.mingzheng.ledger.projection;

import java.sql.SQLException;
import java.util.List;
import org.mingzheng.ledger.database.DatabaseAwayException;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.ledger.log.Logs;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Drops every row that follows from the ledger. What does not follow from it stays: entries that were accepted and are not yet
 * logged, idempotency keys, the signed checkpoints, which the next one must extend, and why a log was stopped.
 */
@Component
final class Rebuilding {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

    private final Transactions transactions;
    private final Logs logs;

    Rebuilding(Transactions transactions, Logs logs) {
        this.logs = logs;
        this.transactions = transactions;
    }

    void resume(List<String> origins) {
        try {
            for (String origin : origins) {
                logs.resume(new Origin(origin));
                LOG.warn("{}: goes on if it was stopped; the evidence is kept in the table stopping", origin);
            }
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }

    void drop() {
        try {
            int dropped = transactions.run(connection -> {
                for (String table :
                        List.of("tile", "bundle", "record", "move", "link", "batch", "statement", "cursor")) {
                    var _ = Rows.update(connection, "truncate " + table);
                }
                Logs.keepEvidence(connection);
                var _ = Rows.update(
                        connection,
                        "update log set size = 0, frontier = ?, time = 0",
                        Frontier.empty().toBytes());
                return Rows.update(connection, "delete from entry where state = 1");
            });
            LOG.info("everything that follows from the ledger was dropped ({} entries), and is made again", dropped);
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }
}
