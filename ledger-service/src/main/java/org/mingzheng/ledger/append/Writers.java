package org.mingzheng.ledger.append;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingzheng.ledger.database.DatabaseAddress;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.log.ServedLogs;
import org.mingzheng.ledger.log.Watch;
import org.mingzheng.ledger.past.Past;
import org.mingzheng.ledger.past.Stops;
import org.mingzheng.ledger.step.Steps;
import org.mingzheng.ledger.step.Worker;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A writer for each served log. */
@Component
public final class Writers implements SmartLifecycle {
    private final Map<Integer, LogWriter> writers = new LinkedHashMap<>();
    private volatile boolean running;

    Writers(
            ServedLogs logs,
            DatabaseAddress database,
            Steps steps,
            Watch watch,
            Past past,
            Stops stops,
            MeterRegistry registry) {
        LogWriter.Parts parts = new LogWriter.Parts(database, steps, watch, past, stops);
        logs.all()
                .forEach(log -> writers.put(
                        log.number(),
                        new LogWriter(
                                log, parts, Measures.of(registry, log.origin().name()))));
    }

    /**
     * Hands over commitments, when there is room for them.
     *
     * @param log a bulk log
     * @param upload what to append
     * @throws InterruptedException if the service stops
     */
    public void offer(ServedLog log, BulkAppend upload) throws InterruptedException {
        writerOf(log).offer(upload);
    }

    /**
     * {@return whether this instance is the one that writes the log}
     *
     * @param log any served log
     */
    public boolean isWriting(ServedLog log) {
        return writerOf(log).isWriting();
    }

    private LogWriter writerOf(ServedLog log) {
        LogWriter writer = writers.get(log.number());
        if (writer == null) {
            throw new IllegalArgumentException("not a served log");
        }
        return writer;
    }

    @Override
    public void start() {
        running = true;
        writers.values().forEach(writer -> Worker.start("writer", writer));
    }

    @Override
    public void stop() {
        running = false;
        writers.values().forEach(LogWriter::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
