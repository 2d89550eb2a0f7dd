package org.mingzheng.ledger.append;

import java.time.InstantSource;
import org.mingzheng.fabric.client.LedgerAwayException;

/**
 * The time of a log's last append, against this machine's clock. A clock that is behind it is wrong, and so is every judgement by it:
 * entries would be refused for good as being of the future. Nothing is appended until the log's time has come.
 */
final class LogTime {
    /** What clocks that are right may differ by: it is waited for. */
    static final long PRECISION_MILLIS = 1000;

    private final InstantSource clock;
    private long last;
    private long looked;

    LogTime(InstantSource clock) {
        this.clock = clock;
    }

    /** The ledger says that the log's last append is of this time. */
    void seen(long millis) {
        last = millis;
        looked = clock.millis();
    }

    /** An append was just made by this clock. */
    void appended() {
        looked = clock.millis();
    }

    /** Whether the clock is behind what it was: what the ledger's last append is of is to be asked anew. */
    boolean ranBackwards() {
        return clock.millis() < looked;
    }

    /** Returns when an append would not be of a time before the last. */
    void await() throws InterruptedException, LedgerAwayException {
        long behind = last - clock.millis();
        if (behind > PRECISION_MILLIS) {
            throw new LedgerAwayException("this machine's clock is " + behind / 1000
                    + " s behind the log's last append: set the clock; what is accepted waits until then");
        }
        if (behind > 0) {
            Thread.sleep(behind);
        }
    }
}
