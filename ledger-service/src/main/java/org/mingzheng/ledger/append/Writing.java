package org.mingzheng.ledger.append;

import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.mingzheng.fabric.client.Endorsing;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.fabric.peer.Endorsed;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.log.Watch;
import org.mingzheng.ledger.step.Trouble;
import org.mingzheng.proof.contract.Refusal;

/**
 * The time for which a writer holds its lock. One append is on its way at a time; the next is formed when its rows are there, of
 * whatever waits then, and at once if nothing was on its way.
 */
final class Writing {
    private static final long IDLE_MILLIS = 250;
    /** Another instance may be projecting: nobody is relied on to tell. */
    private static final long PROJECTION_MILLIS = 20;

    private final ServedLog log;
    private final AppendStore store;
    private final Watch watch;
    private final Measures measures;
    private final Queue<BulkAppend> uploads;
    private final Appender appender;
    private final Trouble trouble;

    Writing(
            ServedLog log,
            AppendStore store,
            LogWriter.Parts parts,
            Measures measures,
            Queue<BulkAppend> uploads,
            Trouble trouble) {
        this.trouble = trouble;
        this.log = log;
        this.store = store;
        this.watch = parts.watch();
        this.measures = measures;
        this.uploads = uploads;
        this.appender = new Appender(log, store, parts.steps(), measures, parts.past(), trouble);
    }

    /** What the ledger already has must not be sent again: an old backup does not know it. */
    void untilStopped(BooleanSupplier running) throws Exception {
        appender.requireChain();
        while (running.getAsBoolean() && !appender.isProjected()) {
            log.waiting().await(PROJECTION_MILLIS);
        }
        if (running.getAsBoolean()) {
            appender.finishOpen();
        }
        while (running.getAsBoolean()) {
            boolean uploaded = appendUpload();
            boolean projected = appender.isProjected();
            boolean appended = projected && appendEntries();
            trouble.over();
            if (!uploaded && !appended) {
                log.waiting().await(projected ? IDLE_MILLIS : PROJECTION_MILLIS);
            }
        }
    }

    /** The door opens when nobody is left who waits. */
    private boolean appendEntries() throws Exception {
        boolean more = false;
        try {
            AppendStore.Turn turn = store.next();
            if (!turn.entries().isEmpty()) {
                log.door().close();
            }
            boolean appended = append(turn.entries());
            more = appended && turn.more();
            return appended;
        } finally {
            if (!more) {
                log.door().open();
            }
        }
    }

    private boolean append(List<Waiting> entries) throws Exception {
        String batch = Append.newBatch();
        long begun = System.nanoTime();
        while (!entries.isEmpty()) {
            Call call = appender.call("appendEntries", batch)
                    .with(entries.stream().map(Waiting::bytes).toList());
            switch (appender.endorse(call)) {
                case Endorsing.Done(Endorsed endorsed) -> {
                    var _ = appender.append(batch, endorsed, entries);
                    measures.appended(entries.size(), begun);
                    return true;
                }
                case Endorsing.Refused(Refusal refusal) -> refused(refusal, entries);
            }
        }
        return false;
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
            appender.lookAgain(refusal);
            entries.clear();
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
            Call call = appender.call("appendBulk", upload.batch())
                    .with(List.of(upload.descriptor(), upload.commitments()));
            switch (appender.endorse(call)) {
                case Endorsing.Done(Endorsed endorsed) -> {
                    if (appender.append(upload.batch(), endorsed, List.of())) {
                        var answer = Appender.answer(endorsed);
                        long first = answer.integer("firstIndex");
                        measures.appended((int) (answer.integer("size") - first), begun);
                        var _ = upload.outcome().complete(first);
                    }
                }
                case Endorsing.Refused(Refusal refusal) -> refused(refusal, upload);
            }
        }
    }

    private void refused(Refusal refusal, BulkAppend upload) throws InterruptedException, LedgerAwayException {
        if (Appender.isLate(refusal)) {
            appender.lookAgain(refusal);
        } else {
            var _ = upload.outcome().completeExceptionally(new BulkRefusedException(refusal));
        }
    }
}
