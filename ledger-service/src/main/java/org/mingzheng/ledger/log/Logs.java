package org.mingzheng.ledger.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Origin;
import org.springframework.stereotype.Component;

/** The rows of logs. They are numbered where they are first seen. Not trusted. */
@Component
public final class Logs {
    private static final String COLUMNS = "select id, origin, size, frontier, time, stopped,"
            + " (select s.evidence from stopping s where s.log = id and s.resumed is null limit 1) from log ";

    private final Transactions transactions;
    private final Map<Origin, Integer> numbers = new ConcurrentHashMap<>();

    Logs(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * {@return the number of a log's row, which is made if there is none}
     *
     * @param connection of the caller's transaction
     * @param origin the log
     * @throws SQLException if the database is away
     */
    public int number(Connection connection, Origin origin) throws SQLException {
        Integer known = numbers.get(origin);
        if (known != null) {
            return known;
        }
        var _ = Rows.update(
                connection,
                "insert into log (origin, frontier) values (?, ?) on conflict do nothing",
                origin.name(),
                Frontier.empty().toBytes());
        return Rows.query(connection, row -> row.getInt(1), "select id from log where origin = ?", origin.name())
                .getFirst();
    }

    /**
     * {@return the same in a transaction of its own}
     *
     * @param origin the log
     */
    public int number(Origin origin) {
        return numbers.computeIfAbsent(origin, name -> transactions.read(connection -> number(connection, name)));
    }

    /**
     * {@return a log's row, if there is one}
     *
     * @param origin the log
     */
    public Optional<LogRow> find(Origin origin) {
        return transactions.read(
                connection -> Rows.query(connection, Logs::row, COLUMNS + "where origin = ?", origin.name()).stream()
                        .findFirst());
    }

    /**
     * {@return a log's row}
     *
     * @param connection of the caller's transaction
     * @param number of the row
     * @throws SQLException if the database is away
     */
    public static LogRow read(Connection connection, int number) throws SQLException {
        return Rows.query(connection, Logs::row, COLUMNS + "where id = ?", number)
                .getFirst();
    }

    /**
     * {@return a log's row}
     *
     * @param number of the row
     */
    public LogRow read(int number) {
        return transactions.read(connection -> read(connection, number));
    }

    /** {@return all rows, by name} */
    public List<LogRow> all() {
        return transactions.read(connection -> Rows.query(connection, Logs::row, COLUMNS + "order by origin"));
    }

    /**
     * Ends publishing of a log until a person has looked at it. The first reason stays.
     *
     * @param number of the row
     * @param evidence what contradicts what, JSON
     */
    public void stop(int number, String evidence) {
        var _ = transactions.read(connection -> Rows.update(
                connection, "update log set stopped = ? where id = ? and stopped is null", evidence, number));
    }

    /**
     * Lets a log go on of which a person knows why it was stopped. The evidence stays.
     *
     * @param origin its name
     * @throws SQLException if the database is away
     */
    public void resume(Origin origin) throws SQLException {
        int log = number(origin);
        int _ = transactions.run(connection -> {
            keepEvidence(connection);
            return Rows.update(
                    connection, "update stopping set resumed = now() where log = ? and resumed is null", log);
        });
    }

    /**
     * Puts the evidence of all logs that are stopped aside, so that their rows can be made anew.
     *
     * @param connection of the caller's transaction
     * @throws SQLException if the database is away
     */
    public static void keepEvidence(Connection connection) throws SQLException {
        var _ = Rows.update(
                connection,
                "insert into stopping (log, evidence) select id, stopped from log where stopped is not null");
        var _ = Rows.update(connection, "update log set stopped = null where stopped is not null");
    }

    /** Forgets the numbers: after the rows were dropped. */
    public void forget() {
        numbers.clear();
    }

    private static LogRow row(ResultSet row) throws SQLException {
        return new LogRow(
                row.getInt(1),
                new Origin(row.getString(2)),
                Frontier.parse(Rows.bytes(row, 4)).orThrow(),
                row.getLong(5),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getString(7)));
    }
}
