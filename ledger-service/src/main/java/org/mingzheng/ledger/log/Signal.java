package org.mingzheng.ledger.log;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Something may have changed. Raised while nobody waits, it ends the next wait. */
public final class Signal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raised = lock.newCondition();
    private boolean up;

    /** A signal that is down. */
    public Signal() {}

    /** Wakes whoever waits. */
    public void raise() {
        lock.lock();
        try {
            up = true;
            raised.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until it is raised, and takes it down.
     *
     * @param millis the longest wait
     * @throws InterruptedException if the service stops
     */
    public void await(long millis) throws InterruptedException {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
            while (!up && nanos > 0) {
                nanos = raised.awaitNanos(nanos);
            }
            up = false;
        } finally {
            lock.unlock();
        }
    }
}
