package org.mingzheng.ledger.database;

import org.mingzheng.ledger.step.Ending;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The end of the service when the database that it started has ended for good: nobody else starts it again. One that comes back
 * by itself, as after the crash of one of its processes, is waited for.
 */
@Component
@ConditionalOnProperty("mingzheng.ledger.database.embedded")
final class EmbeddedDatabaseCheck {
    /** So many looks in a row, a second apart, find it ended. */
    private static final int CERTAIN = 5;

    private final EmbeddedDatabase database;
    private int ended;

    EmbeddedDatabaseCheck(EmbeddedDatabase database) {
        this.database = database;
    }

    /** At a fixed rate, which has a thread of its own: the other looks wait for the database that this one finds ended. */
    @Scheduled(fixedRate = 1000)
    synchronized void look() {
        var why = database.ended();
        ended = why.isPresent() ? ended + 1 : 0;
        if (ended >= CERTAIN) {
            why.ifPresent(Ending::now);
        }
    }
}
