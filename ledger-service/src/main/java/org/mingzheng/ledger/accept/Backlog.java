package org.mingzheng.ledger.accept;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzheng.ledger.database.DatabaseAwayException;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.step.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many entries of each log wait: an estimate, counted anew every second. */
@Component
public final class Backlog {
    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

    private final Transactions transactions;
    private final int most;
    private final Trouble trouble = new Trouble(LOG, "counting what waits");
    private volatile Map<Integer, Long> waiting = new ConcurrentHashMap<>();
    private volatile Map<Integer, Double> oldest = Map.of();

    Backlog(Transactions transactions, LedgerSettings settings) {
        this.transactions = transactions;
        this.most = settings.limits().waitingEntries();
    }

    private record Count(int log, long waiting, double age) {}

    boolean full(int log) {
        return waiting(log) >= most;
    }

    void added(List<Submission> submissions) {
        submissions.forEach(submission -> waiting.merge(
                submission.log().number(), (long) submission.entries().size(), Long::sum));
    }

    /**
     * {@return how many entries are stored and not yet logged}
     *
     * @param log number of the log's row
     */
    public long waiting(int log) {
        return waiting.getOrDefault(log, 0L);
    }

    /**
     * {@return for how long the oldest of them has waited, in seconds}
     *
     * @param log number of the log's row
     */
    public double age(int log) {
        return oldest.getOrDefault(log, 0.0);
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        try {
            count();
            trouble.over();
        } catch (DatabaseAwayException e) {
            trouble.met("the database is away");
        }
    }

    private void count() {
        List<Count> counts = transactions.read(connection -> Rows.query(
                connection,
                row -> new Count(row.getInt(1), row.getLong(2), row.getDouble(3)),
                "select log, count(*), extract(epoch from now() - min(accepted)) from entry where state = 0"
                        + " group by log"));
        Map<Integer, Long> fresh = new ConcurrentHashMap<>();
        Map<Integer, Double> ages = new ConcurrentHashMap<>();
        counts.forEach(each -> {
            fresh.put(each.log, each.waiting);
            ages.put(each.log, each.age);
        });
        waiting = fresh;
        oldest = ages;
    }
}
