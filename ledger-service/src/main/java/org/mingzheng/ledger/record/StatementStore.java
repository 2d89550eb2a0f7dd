package org.mingzheng.ledger.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.mingzheng.ledger.database.DatabaseAwayException;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.ledger.projection.Projection;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.step.Trouble;
import org.mingzheng.ledger.step.Worker;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.statement.RecordTree;
import org.mingzheng.proof.statement.StatedRecord;
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
    private static final long PAUSE_MILLIS = 20;
    /** One that is older and was asked for is made anew in its turn: whoever has no right sees it the next time. */
    private static final int KEPT_SECONDS = 3600;
    /** How often one that lacks an organisation's line is made again. */
    private static final int COMPLETING_SECONDS = 10;

    private final Transactions transactions;
    private final StatementMaker maker;
    private final int maxAgeSeconds;
    private final int endorsers;
    private final Trouble trouble = new Trouble(LOG, "statements of records");
    private final BlockingQueue<String> changed = new LinkedBlockingQueue<>(QUEUE);
    private volatile boolean running;

    StatementStore(Transactions transactions, StatementMaker maker, Projection projection, LedgerSettings settings) {
        this.transactions = transactions;
        this.maker = maker;
        this.maxAgeSeconds = settings.statementSeconds();
        this.endorsers = settings.endorsers().size();
        projection.onRecordChanged(record -> {
            var _ = changed.offer(record);
        });
    }

    @Override
    public Optional<Bytes> kept(String record) {
        Optional<KeptStatement> kept = Optional.ofNullable(find(List.of(record)).get(record));
        if (kept.isPresent() && kept.get().age() > KEPT_SECONDS) {
            var _ = changed.offer(record);
        }
        return kept.map(KeptStatement::note);
    }

    @Override
    public Map<String, Bytes> fresh(List<String> records) {
        Map<String, Bytes> notes = new HashMap<>();
        if (records.isEmpty()) {
            return notes;
        }
        find(records).forEach((record, kept) -> {
            if (kept.isFresh(maxAgeSeconds, COMPLETING_SECONDS)) {
                notes.put(record, kept.note());
            }
        });
        List<RecordId> missing = records.stream()
                .filter(record -> !notes.containsKey(record))
                .distinct()
                .map(record -> RecordId.parse(record).orThrow())
                .toList();
        for (int from = 0; from < missing.size(); from += RecordTree.MAX_RECORDS) {
            int to = Math.min(missing.size(), from + RecordTree.MAX_RECORDS);
            notes.putAll(make(missing.subList(from, to)));
        }
        return notes;
    }

    private Map<String, Bytes> make(List<RecordId> records) {
        try {
            List<StatedRecord> made = maker.make(records);
            store(made);
            trouble.over();
            return made.stream().collect(Collectors.toMap(each -> each.id().toString(), StatedRecord::encoded));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        } catch (Exception e) {
            trouble.met("" + e.getMessage());
            return Map.of();
        }
    }

    private void store(List<StatedRecord> made) throws SQLException {
        int _ = transactions.run(connection -> Rows.update(
                connection,
                "insert into statement (record, answer, note, complete) select r, a, n, ? from unnest(?, ?, ?) as t"
                        + " (r, a, n) on conflict (record) do update set answer = excluded.answer, note = excluded.note,"
                        + " complete = excluded.complete, made = now()",
                made.getFirst().note().signatures().size() >= endorsers,
                made.stream().map(each -> each.id().toString()).toArray(String[]::new),
                made.stream().map(each -> each.answer().unsafeArray()).toArray(byte[][]::new),
                made.stream().map(each -> each.encoded().unsafeArray()).toArray(byte[][]::new)));
    }

    private Map<String, KeptStatement> find(List<String> records) {
        Map<String, KeptStatement> found = new HashMap<>();
        transactions
                .read(connection -> Rows.query(
                        connection,
                        KeptStatement::of,
                        "select s.record, s.answer, s.note, extract(epoch from now() - s.made), r.state, s.complete"
                                + " from statement s left join record r on r.name = s.record where s.record = any (?)",
                        (Object) records.toArray(String[]::new)))
                .forEach(kept -> found.put(kept.record(), kept));
        return found;
    }

    private void run() {
        long completed = System.nanoTime();
        while (running) {
            try {
                String record = changed.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                if (record != null) {
                    Thread.sleep(PAUSE_MILLIS * remake(record));
                } else if (System.nanoTime() - completed > TimeUnit.SECONDS.toNanos(COMPLETING_SECONDS)) {
                    var _ = fresh(incomplete());
                    completed = System.nanoTime();
                }
            } catch (InterruptedException e) {
                return;
            } catch (DatabaseAwayException e) {
                trouble.met("the database is away");
                trouble.pause();
            }
        }
    }

    private int remake(String record) {
        List<String> together = new ArrayList<>(List.of(record));
        var _ = changed.drainTo(together, RecordTree.MAX_RECORDS - 1);
        var _ = fresh(together);
        return together.size();
    }

    private List<String> incomplete() {
        return transactions.read(connection -> Rows.query(
                connection,
                row -> row.getString(1),
                "select record from statement where not complete and made < now() - make_interval(secs => ?)"
                        + " order by made limit ?",
                COMPLETING_SECONDS,
                RecordTree.MAX_RECORDS));
    }

    @Override
    public void start() {
        running = true;
        Worker.start("statements", this::run);
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
