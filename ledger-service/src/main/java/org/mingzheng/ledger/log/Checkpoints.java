package org.mingzheng.ledger.log;

import java.sql.SQLException;
import java.util.Optional;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.proof.log.Checkpoint;
import org.springframework.stereotype.Component;

/** Published checkpoints, the newest of each log. Whoever changes them is found out: they are signed. */
@Component
public final class Checkpoints {
    private static final int KEPT = 32;

    private final Transactions transactions;

    Checkpoints(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * {@return a log's newest checkpoint, if one was published}
     *
     * @param log number of the log's row
     */
    public Optional<Checkpoint> newest(int log) {
        return transactions.read(connection -> Rows.query(
                        connection,
                        row -> Checkpoint.parse(Rows.bytes(row, 1)).orThrow(),
                        "select note from checkpoint where log = ? order by size desc limit 1",
                        log)
                .stream()
                .findFirst());
    }

    /**
     * Keeps a checkpoint, and forgets those that are much older.
     *
     * @param log number of the log's row
     * @param checkpoint signed
     * @throws SQLException if the database is away
     */
    public void store(int log, Checkpoint checkpoint) throws SQLException {
        long size = checkpoint.body().head().size();
        boolean _ = transactions.run(connection -> {
            var _ = Rows.update(
                    connection,
                    "insert into checkpoint (log, size, note) values (?, ?, ?)"
                            + " on conflict (log, size) do update set note = excluded.note",
                    log,
                    size,
                    checkpoint.encoded());
            return Rows.update(
                            connection,
                            "delete from checkpoint where log = ? and size < (select min(size) from (select size from"
                                    + " checkpoint where log = ? order by size desc limit ?) as kept)",
                            log,
                            log,
                            KEPT)
                    >= 0;
        });
    }
}
