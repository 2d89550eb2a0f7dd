package org.mingzheng.ledger.append;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.mingzheng.ledger.fabric.Call;
import org.mingzheng.ledger.fabric.Endorsing;
import org.mingzheng.ledger.fabric.LedgerAwayException;
import org.mingzheng.ledger.fabric.Refusal;
import org.mingzheng.ledger.fabric.RefusedException;
import org.mingzheng.ledger.log.Registrations;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.log.Watch;
import org.mingzheng.ledger.step.Step;
import org.mingzheng.ledger.step.Steps;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time for which a writer holds its lock. One append is on its way at a time; the next is formed when it is settled, of
 * whatever waits then, and at once if nothing was on its way.
 */
final class Writing {
    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);
    private static final long IDLE_MILLIS = 250;
    private static final long LAG_MILLIS = 5;
    private static final long UNWRITABLE_MILLIS = 1000;
    private static final long UNKNOWN = -1;
    private static final int MAX_ANSWER = 4096;

    private final ServedLog log;
    private final AppendStore store;
    private final Steps steps;
    private final Watch watch;
    private final Measures measures;
    private final Queue<BulkAppend> uploads;
    private final Settling settling;
    private long size = UNKNOWN;

    Writing(ServedLog log, AppendStore store, Steps steps, Watch watch, Measures measures, Queue<BulkAppend> uploads) {
        this.log = log;
        this.store = store;
        this.steps = steps;
        this.watch = watch;
        this.measures = measures;
        this.uploads = uploads;
        this.settling = new Settling(log.client(), steps);
    }

    void untilStopped(BooleanSupplier running) throws Exception {
        Optional<Append> open = store.open();
        if (open.isPresent()) {
            var _ = settle(open.get());
        }
        awaitProjection(running);
        while (running.getAsBoolean()) {
            boolean uploaded = appendUpload();
            boolean appended = appendEntries();
            if (!uploaded && !appended) {
                log.waiting().await(IDLE_MILLIS);
            }
        }
    }

    /** What the ledger already has must not be sent again: an old backup does not know it. */
    private void awaitProjection(BooleanSupplier running) throws Exception {
        size = ledgerSize();
        while (running.getAsBoolean() && store.projected() < size) {
            log.grown().await(IDLE_MILLIS);
        }
    }

    private long ledgerSize() throws LedgerAwayException, RefusedException {
        return Registrations.ask(log.client(), log.origin()).head().size();
    }

    private boolean appendEntries() throws Exception {
        List<Waiting> entries = new ArrayList<>(store.waiting());
        String batch = Append.newBatch();
        long begun = System.nanoTime();
        while (!entries.isEmpty()) {
            Call call = call("appendEntries", batch)
                    .with(entries.stream().map(Waiting::bytes).toList());
            switch (endorse(call)) {
                case Endorsing.Endorsed endorsed -> {
                    append(batch, endorsed, entries);
                    measures.appended(entries.size(), begun);
                    return true;
                }
                case Endorsing.Refused(Refusal refusal) -> refused(refusal, entries);
            }
        }
        return false;
    }

    private Call call(String function, String batch) throws LedgerAwayException, RefusedException {
        size = size == UNKNOWN ? ledgerSize() : size;
        return new Call(function, log.origin().name(), Long.toString(size), batch);
    }

    private Endorsing endorse(Call call) throws Exception {
        return steps.at(Step.ENDORSE, () -> log.client().endorse(call));
    }

    private void append(String batch, Endorsing.Endorsed endorsed, List<Waiting> entries) throws Exception {
        Append append = steps.at(Step.STORE_ENVELOPE, () -> store.store(batch, endorsed, entries));
        if (settle(append) == Settled.LOGGED) {
            size = answer(endorsed).integer("size");
        }
    }

    private static JsonObject answer(Endorsing.Endorsed endorsed) {
        return (JsonObject) Json.parse(endorsed.answer(), MAX_ANSWER).orThrow();
    }

    private Settled settle(Append append) throws Exception {
        Settled how = settling.settle(append);
        size = UNKNOWN;
        boolean _ = steps.at(Step.SETTLE, () -> {
            store.settle(append, how);
            return true;
        });
        return how;
    }

    /** The one entry that is to blame goes; its neighbours are tried again without it. */
    private void refused(Refusal refusal, List<Waiting> entries) throws Exception {
        if (refusal.position().isPresent() && refusal.position().getAsInt() < entries.size()) {
            Waiting entry = entries.remove(refusal.position().getAsInt());
            if (!store.logged(entry.id())) {
                store.refuse(entry, refusal);
                measures.refused().increment();
                watch.refused(entry.id());
            }
        } else {
            lookAgain(refusal);
            entries.clear();
        }
    }

    /** The refusal is of the append as a whole. */
    private void lookAgain(Refusal refusal) throws InterruptedException {
        size = UNKNOWN;
        measures.failures().increment();
        if (refusal.reason().equals("wrong-size") || refusal.reason().equals("time-decreases")) {
            Thread.sleep(LAG_MILLIS);
        } else {
            LOG.warn("{}: cannot be written: {} ({})", log.origin(), refusal.reason(), refusal.detail());
            Thread.sleep(UNWRITABLE_MILLIS);
        }
    }

    private boolean appendUpload() throws Exception {
        BulkAppend upload = uploads.poll();
        if (upload == null) {
            return false;
        }
        try {
            append(upload);
        } catch (Exception e) {
            var _ = upload.outcome().completeExceptionally(e);
            throw e;
        }
        return true;
    }

    private void append(BulkAppend upload) throws Exception {
        long begun = System.nanoTime();
        while (!upload.outcome().isDone()) {
            Call call = call("appendBulk", upload.batch()).with(List.of(upload.descriptor(), upload.commitments()));
            switch (endorse(call)) {
                case Endorsing.Endorsed endorsed -> {
                    long first = answer(endorsed).integer("firstIndex");
                    append(upload.batch(), endorsed, List.of());
                    if (size != UNKNOWN) {
                        measures.appended((int) (size - first), begun);
                        var _ = upload.outcome().complete(first);
                    }
                }
                case Endorsing.Refused(Refusal refusal) -> refused(refusal, upload);
            }
        }
    }

    private void refused(Refusal refusal, BulkAppend upload) throws InterruptedException {
        if (refusal.reason().equals("wrong-size") || refusal.reason().equals("time-decreases")) {
            lookAgain(refusal);
        } else {
            var _ = upload.outcome().completeExceptionally(new BulkRefusedException(refusal));
        }
    }
}
