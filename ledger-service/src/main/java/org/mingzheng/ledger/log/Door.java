package org.mingzheng.ledger.log;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets entries in while none of the log is on its way into it: what is accepted goes with the very next append, and is soon
 * published. Nobody stands before it for long, as accepting does not depend on the ledger.
 */
public final class Door {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private boolean open = true;
    private boolean entered;
    private long closedNanos;

    /** An open door. */
    public Door() {}

    /** Entries set out. */
    public void close() {
        lock.lock();
        try {
            open = false;
            entered = false;
            closedNanos = System.nanoTime();
        } finally {
            lock.unlock();
        }
    }

    /** Entries have arrived, or will not for now. */
    public void open() {
        lock.lock();
        try {
            open = true;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Goes in when it opens, at the latest after a second; at once if those before have not arrived for a second.
     *
     * @throws InterruptedException if the service stops
     */
    public void pass() throws InterruptedException {
        lock.lock();
        try {
            long come = System.nanoTime();
            while (!open && patience(come) > 0) {
                var _ = opened.awaitNanos(patience(come));
            }
            entered = true;
        } finally {
            lock.unlock();
        }
    }

    private long patience(long come) {
        return PATIENCE_NANOS - (System.nanoTime() - Math.min(come, closedNanos));
    }

    /** {@return whether nothing is on its way, and nothing is about to be} */
    public boolean isQuiet() {
        lock.lock();
        try {
            return open && !entered;
        } finally {
            lock.unlock();
        }
    }
}
