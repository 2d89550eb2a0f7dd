package org.mingzheng.ledger.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.mingzheng.ledger.database.DatabaseAwayException;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.ledger.projection.Projection;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps a statement of each record that changed, made a few seconds after the change by a bounded amount of asking, so that
 * whoever reads without a token is served from what is there and never makes a peer sign.
 */
@Component
final class StatementStore implements StatementSource, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StatementStore.class);
    private static final int QUEUE = 10_000;
    private static final long PAUSE_MILLIS = 50;
    private static final int MAX_STATE = 1 << 17;

    private final Transactions transactions;
    private final StatementMaker maker;
    private final int maxAgeSeconds;
    private final BlockingQueue<String> changed = new LinkedBlockingQueue<>(QUEUE);
    private volatile boolean running;

    private record Kept(Bytes answer, Bytes note, double age) {}

    StatementStore(Transactions transactions, StatementMaker maker, Projection projection, LedgerSettings settings) {
        this.transactions = transactions;
        this.maker = maker;
        this.maxAgeSeconds = settings.statementSeconds();
        projection.onRecordChanged(record -> {
            var _ = changed.offer(record);
        });
    }

    @Override
    public Optional<Bytes> kept(String record) {
        return find(record).map(Kept::note);
    }

    @Override
    public Optional<Bytes> fresh(String record) {
        Optional<Kept> kept = find(record);
        if (kept.isPresent() && kept.get().age < maxAgeSeconds && isOfLastEntry(kept.get(), record)) {
            return kept.map(Kept::note);
        }
        try {
            return Optional.of(make(record));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (Exception e) {
            LOG.info("no statement could be made: {}", e.toString());
            return Optional.empty();
        }
    }

    private Bytes make(String record) throws Exception {
        StatementMaker.Made made = maker.make(record);
        store(record, made);
        return made.note();
    }

    private void store(String record, StatementMaker.Made made) {
        try {
            int _ = transactions.run(connection -> Rows.update(
                    connection,
                    "insert into statement (record, answer, note) values (?, ?, ?) on conflict (record) do update"
                            + " set answer = excluded.answer, note = excluded.note, made = now()",
                    record,
                    made.answer(),
                    made.note()));
        } catch (SQLException e) {
            throw new DatabaseAwayException(e);
        }
    }

    private Optional<Kept> find(String record) {
        return transactions.read(connection -> Rows.query(
                        connection,
                        row -> new Kept(Rows.bytes(row, 1), Rows.bytes(row, 2), row.getDouble(3)),
                        "select answer, note, extract(epoch from now() - made) from statement where record = ?",
                        record)
                .stream()
                .findFirst());
    }

    private boolean isOfLastEntry(Kept kept, String record) {
        List<Bytes> states = transactions.read(connection ->
                Rows.query(connection, row -> Rows.bytes(row, 1), "select state from record where name = ?", record));
        return states.isEmpty() || lastEntry(states.getFirst()).equals(lastEntry(kept.answer));
    }

    private static String lastEntry(Bytes state) {
        return ((JsonObject) Json.parse(state, MAX_STATE).orThrow()).text("entry");
    }

    private void run() {
        while (running) {
            try {
                String record = changed.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                if (record != null) {
                    remake(record);
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** When more changes than can be stated, the oldest are left to whoever asks with a token. */
    private void remake(String record) throws InterruptedException {
        List<String> left = new ArrayList<>();
        if (changed.remainingCapacity() < QUEUE / 2) {
            var _ = changed.drainTo(left, QUEUE / 2);
        }
        try {
            var _ = fresh(record);
        } catch (DatabaseAwayException e) {
            LOG.info("a statement is left out: {}", e.toString());
        }
    }

    @Override
    public void start() {
        running = true;
        var _ = Thread.ofVirtual().name("statements").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
