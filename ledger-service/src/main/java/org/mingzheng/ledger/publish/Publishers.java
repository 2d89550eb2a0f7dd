package org.mingzheng.ledger.publish;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.ledger.append.Writers;
import org.mingzheng.ledger.log.Checkpoints;
import org.mingzheng.ledger.log.Logs;
import org.mingzheng.ledger.log.Registrations;
import org.mingzheng.ledger.log.ServedLogs;
import org.mingzheng.ledger.log.Watch;
import org.mingzheng.ledger.past.Stops;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.step.Steps;
import org.mingzheng.ledger.step.Worker;
import org.mingzheng.ledger.tile.TileReader;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A publisher for each served log. It works where the log's writer does, so that one instance publishes. */
@Component
public final class Publishers implements SmartLifecycle {
    private final List<Publisher> publishers = new ArrayList<>();
    private volatile boolean running;

    Publishers(
            ServedLogs served,
            Writers writers,
            Logs logs,
            Registrations registrations,
            Checkpoints checkpoints,
            Published published,
            HeadLines lines,
            TileReader tiles,
            Stops stops,
            Watch watch,
            Steps steps,
            LedgerSettings settings) {
        Publisher.Parts parts =
                new Publisher.Parts(logs, registrations, checkpoints, published, lines, tiles, stops, watch, steps);
        served.all()
                .forEach(log -> publishers.add(new Publisher(
                        log,
                        parts,
                        () -> writers.isWriting(log),
                        settings.publishing().intervalMillis())));
    }

    @Override
    public void start() {
        running = true;
        publishers.forEach(publisher -> Worker.start("publisher", publisher));
    }

    @Override
    public void stop() {
        running = false;
        publishers.forEach(Publisher::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
