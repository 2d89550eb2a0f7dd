package org.mingzheng.ledger.append;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.mingzheng.ledger.database.DatabaseAddress;
import org.mingzheng.ledger.database.Lock;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.log.Watch;
import org.mingzheng.ledger.past.BehindException;
import org.mingzheng.ledger.past.Past;
import org.mingzheng.ledger.past.Stops;
import org.mingzheng.ledger.step.Steps;
import org.mingzheng.ledger.step.Trouble;
import org.mingzheng.ledger.step.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one log, as long as this instance holds its lock. Whatever fails, it begins again from what is stored. */
final class LogWriter implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
    private static final int UPLOADS = 4;
    private static final long LOCKED_MILLIS = 500;
    private static final long BEHIND_MILLIS = 200;

    private final ServedLog log;
    private final Parts parts;
    private final Measures measures;
    private final BlockingQueue<BulkAppend> uploads = new ArrayBlockingQueue<>(UPLOADS);
    private volatile boolean running = true;
    private volatile boolean writing;
    private final Trouble trouble;

    /** What writers share. */
    record Parts(DatabaseAddress database, Steps steps, Watch watch, Past past, Stops stops) {}

    LogWriter(ServedLog log, Parts parts, Measures measures) {
        this.log = log;
        this.parts = parts;
        this.measures = measures;
        this.trouble = new Trouble(LOG, log.origin() + ": writing");
    }

    @Override
    public void run() {
        while (running) {
            try {
                write();
            } catch (InterruptedException e) {
                return;
            } catch (BehindException e) {
                Worker.pause(BEHIND_MILLIS);
            } catch (Exception e) {
                measures.failures().increment();
                trouble.met("" + e.getMessage());
                trouble.pause();
            } finally {
                writing = false;
            }
        }
    }

    private void write() throws Exception {
        if (parts.stops().isStopped(log)) {
            Thread.sleep(LOCKED_MILLIS);
            return;
        }
        Optional<Lock> lock = Lock.take(parts.database(), Lock.WRITER, log.number());
        if (lock.isEmpty()) {
            Thread.sleep(LOCKED_MILLIS);
            return;
        }
        try (Lock held = lock.get()) {
            writing = true;
            AppendStore store = new AppendStore(held.connection(), log.number());
            new Writing(log, store, parts, measures, uploads, trouble)
                    .untilStopped(() -> running && !parts.stops().isStopped(log));
        }
    }

    void offer(BulkAppend upload) throws InterruptedException {
        uploads.put(upload);
        log.waiting().raise();
    }

    boolean isWriting() {
        return writing;
    }

    void stop() {
        running = false;
        log.waiting().raise();
        List<BulkAppend> left = new ArrayList<>();
        var _ = uploads.drainTo(left);
        left.forEach(each -> each.outcome().completeExceptionally(new IllegalStateException("the service stops")));
    }

    Queue<BulkAppend> uploads() {
        return uploads;
    }
}
