package org.mingzheng.ledger.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.ledger.database.DatabaseAddress;
import org.mingzheng.ledger.database.Lock;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.ledger.fabric.Clients;
import org.mingzheng.ledger.log.Logs;
import org.mingzheng.ledger.log.ServedLogs;
import org.mingzheng.ledger.log.Watch;
import org.mingzheng.ledger.past.BehindException;
import org.mingzheng.ledger.past.Past;
import org.mingzheng.ledger.past.Position;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.step.Step;
import org.mingzheng.ledger.step.Steps;
import org.mingzheng.ledger.step.Trouble;
import org.mingzheng.ledger.step.Worker;
import org.mingzheng.proof.block.Block;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows the blocks of a peer, one instance at a time. Position and rows are one transaction, so a block counts once. The
 * peer is not believed: a block must follow from the one before, and leaves must give the heads that peers endorsed.
 */
@Component
public final class Projection implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
    private static final long LOCKED_MILLIS = 500;
    private static final long QUIET_MILLIS = 500;
    private static final long BEHIND_MILLIS = 1000;

    private final DatabaseAddress database;
    private final Clients clients;
    private final ServedLogs served;
    private final Watch watch;
    private final Steps steps;
    private final Rebuilding rebuilding;
    private final boolean rebuild;
    private final List<String> resume;
    private final Past past;
    private final BlockProjection blocks;
    private volatile boolean running;
    private final Trouble trouble = new Trouble(LOG, "the projection");
    private volatile long next;
    private volatile Consumer<String> recordChanged = name -> {};

    Projection(
            DatabaseAddress database,
            Clients clients,
            Logs logs,
            ServedLogs served,
            Watch watch,
            Steps steps,
            Rebuilding rebuilding,
            Past past,
            LedgerSettings settings) {
        this.database = database;
        this.clients = clients;
        this.served = served;
        this.watch = watch;
        this.steps = steps;
        this.rebuilding = rebuilding;
        this.past = past;
        this.rebuild = settings.rebuild();
        this.resume = settings.resume();
        this.blocks = new BlockProjection(
                logs, settings.network().channel(), settings.network().contract());
    }

    /**
     * Tells somebody the names of records that changed.
     *
     * @param listener must be quick
     */
    public void onRecordChanged(Consumer<String> listener) {
        recordChanged = listener;
    }

    /** {@return the number of the next block, as far as this instance projects} */
    public long next() {
        return next;
    }

    private void run() {
        while (running) {
            try {
                follow();
            } catch (InterruptedException e) {
                return;
            } catch (BehindException e) {
                Worker.pause(BEHIND_MILLIS);
            } catch (Exception e) {
                trouble.met("" + e.getMessage());
                trouble.pause();
            }
        }
    }

    private void follow() throws Exception {
        Optional<Lock> lock = Lock.take(database, Lock.PROJECTION, 0);
        if (lock.isEmpty()) {
            Thread.sleep(LOCKED_MILLIS);
            return;
        }
        FabricClient client = clients.any();
        try (Lock held = lock.get()) {
            past.requireChain(client);
            blocks.forget();
            Position position = Position.read(held.connection());
            follow(held.connection(), client, position);
        } finally {
            client.turnAway();
        }
    }

    private void follow(Connection connection, FabricClient client, Position begin) throws Exception {
        Position position = begin;
        try (BlockStream stream = new BlockStream(client.chain().blocks(position.block()))) {
            Stall stall = new Stall(System.nanoTime());
            while (running && !stream.ended()) {
                List<Block> taken = stream.take(QUIET_MILLIS);
                if (!taken.isEmpty()) {
                    position = project(connection, position, taken);
                    next = position.block();
                    trouble.over();
                } else if (stall.isCertain(position.block(), client.chain()::heights, System.nanoTime())) {
                    throw new LedgerAwayException("the peer that is followed does not send block " + position.block()
                            + ", which another has");
                }
            }
        }
    }

    private Position project(Connection connection, Position position, List<Block> taken) throws Exception {
        requireNext(position, taken.getFirst());
        Changes changes = new Changes();
        Position after =
                steps.at(Step.PROJECT, () -> Transactions.run(connection, on -> project(on, position, taken, changes)));
        tell(changes);
        return after;
    }

    private void requireNext(Position position, Block block) throws BehindException {
        if (block.number() == position.block() && !position.isBefore(block)) {
            throw past.other(position, block.previousHash());
        }
    }

    private Position project(Connection connection, Position begin, List<Block> taken, Changes changes)
            throws SQLException {
        Position position = begin;
        for (Block block : taken) {
            if (!position.isBefore(block)) {
                throw new IllegalStateException(
                        "block " + block.number() + " of the peer does not follow from the last");
            }
            blocks.collect(connection, block, changes);
            position = position.after(block);
        }
        changes.write(connection);
        position.write(connection);
        return position;
    }

    private void tell(Changes changes) {
        changes.entries().forEach(entry -> watch.logged(entry.id(), entry.log(), entry.index()));
        changes.logs()
                .forEach(log -> served.of(log.number()).ifPresent(each -> {
                    each.waiting().raise();
                    each.grown().raise();
                }));
        changes.records().forEach(recordChanged);
    }

    @Override
    public void start() {
        rebuilding.resume(resume);
        if (rebuild) {
            rebuilding.drop();
        }
        running = true;
        Worker.start("projection", this::run);
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
