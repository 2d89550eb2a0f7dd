package org.mingzheng.ledger.health;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.mingzheng.ledger.database.DatabaseAddress;
import org.mingzheng.ledger.log.ServedLogs;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether the service does what it is for, looked at every second over a connection of its own. Asking costs nothing, and no
 * crowd of readers changes the answer.
 */
@Component
final class Readiness implements AutoCloseable {
    /** An answer that is older is none: the look itself hangs. */
    static final long OLDEST_NANOS = 5_000_000_000L;

    private static final int PATIENCE_SECONDS = 2;

    private final DatabaseAddress address;
    private final ServedLogs served;
    private final Heads heads;
    private @Nullable Connection connection;
    private volatile Seen seen = new Seen(false, System.nanoTime() - OLDEST_NANOS);

    /** What was seen of the database last. */
    record Seen(boolean database, long nanos) {
        boolean database(long nowNanos) {
            return database && nowNanos - nanos < OLDEST_NANOS;
        }
    }

    Readiness(DatabaseAddress address, ServedLogs served, Heads heads) {
        this.address = address;
        this.served = served;
        this.heads = heads;
    }

    /** At a fixed rate, which has a thread of its own: no other look that hangs makes this one late. */
    @Scheduled(fixedRate = 1000)
    synchronized void look() {
        seen = new Seen(isThere(), System.nanoTime());
    }

    private boolean isThere() {
        try {
            Connection current = connection;
            if (current == null || !current.isValid(PATIENCE_SECONDS)) {
                close();
                current = address.open();
                connection = current;
            }
            return current.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    boolean database() {
        return seen.database(System.nanoTime());
    }

    boolean ready() {
        return database() && served.all().stream().allMatch(heads::ready);
    }

    @Override
    public synchronized void close() throws SQLException {
        Connection last = connection;
        connection = null;
        if (last != null) {
            last.close();
        }
    }
}
