package org.mingzheng.ledger.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.mingzheng.ledger.database.DatabaseAwayException;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.proof.bytes.Bytes;
import org.springframework.stereotype.Component;

/** What keys of uploads stand for, and the batches that are in the logs. */
@Component
class UploadStore {
    private final Transactions transactions;

    UploadStore(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A whole upload.
     *
     * @param count of its commitments
     * @param digest SHA-256 of them
     */
    record Whole(long count, Bytes digest) {}

    private record Begun(Bytes digest, Optional<Whole> whole) {}

    /**
     * {@return what was uploaded whole with the key, if anything was}
     *
     * @throws org.mingzheng.ledger.problem.ProblemException if the key stands for something else
     */
    Optional<Whole> begin(Upload upload) {
        Begun begun = run(connection -> begin(connection, upload));
        if (!begun.digest.equals(upload.digest())) {
            throw UploadProblems.reused();
        }
        return begun.whole;
    }

    private static Begun begin(Connection connection, Upload upload) throws SQLException {
        var _ = Rows.update(
                connection,
                "insert into upload (subject, key, digest) values (?, ?, ?) on conflict do nothing",
                upload.subject(),
                upload.key(),
                upload.digest());
        return Rows.query(
                        connection,
                        row -> new Begun(
                                Rows.bytes(row, 1),
                                row.getBytes(3) == null
                                        ? Optional.empty()
                                        : Optional.of(new Whole(row.getLong(2), Rows.bytes(row, 3)))),
                        "select digest, count, content from upload where subject = ? and key = ?",
                        upload.subject(),
                        upload.key())
                .getFirst();
    }

    /** Remembers what the key stands for, once. */
    void end(Upload upload, Whole whole) {
        int _ = run(connection -> Rows.update(
                connection,
                "update upload set count = ?, content = ? where subject = ? and key = ? and content is null",
                whole.count,
                whole.digest,
                upload.subject(),
                upload.key()));
    }

    Optional<LoggedBatch> batch(int log, String id) {
        return run(connection -> Rows.query(
                        connection,
                        row -> new LoggedBatch(row.getLong(1), row.getInt(2), Rows.bytes(row, 3)),
                        "select first, count, digest from batch where log = ? and id = ?",
                        log,
                        id)
                .stream()
                .findFirst());
    }

    private <T> T run(Transactions.Work<T> work) {
        try {
            return transactions.run(work);
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }
}
