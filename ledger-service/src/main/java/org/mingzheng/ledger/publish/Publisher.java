package org.mingzheng.ledger.publish;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.mingzheng.ledger.log.Checkpoints;
import org.mingzheng.ledger.log.LogRow;
import org.mingzheng.ledger.log.Logs;
import org.mingzheng.ledger.log.Registrations;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.log.Watch;
import org.mingzheng.ledger.past.Contradiction;
import org.mingzheng.ledger.past.Stops;
import org.mingzheng.ledger.step.Step;
import org.mingzheng.ledger.step.Steps;
import org.mingzheng.ledger.step.Trouble;
import org.mingzheng.ledger.tile.TileReader;
import org.mingzheng.ledger.vouch.OtherAnswerException;
import org.mingzheng.ledger.vouch.Vouching;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.note.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes one log: signs a head that extends the last one, once a quorum of organisations vouches for it. A head that does not
 * extend it is never signed: the log stops, and the evidence is kept.
 */
final class Publisher implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final long IDLE_MILLIS = 250;
    private static final Duration GRACE = Duration.ofMillis(10);

    private final ServedLog log;
    private final Parts parts;
    private final BooleanSupplier mine;
    private final long intervalMillis;
    private final Trouble trouble;
    private volatile boolean running = true;
    private long lastNanos = System.nanoTime() - TimeUnit.DAYS.toNanos(1);

    /** What publishers share. */
    record Parts(
            Logs logs,
            Registrations registrations,
            Checkpoints checkpoints,
            Published published,
            HeadLines lines,
            TileReader tiles,
            Stops stops,
            Watch watch,
            Steps steps) {}

    Publisher(ServedLog log, Parts parts, BooleanSupplier mine, long intervalMillis) {
        this.log = log;
        this.parts = parts;
        this.mine = mine;
        this.intervalMillis = intervalMillis;
        this.trouble = new Trouble(LOG, log.origin() + ": publishing");
    }

    void stop() {
        running = false;
        log.grown().raise();
    }

    @Override
    public void run() {
        while (running) {
            try {
                log.grown().await(IDLE_MILLIS);
                if (running && mine.getAsBoolean()) {
                    Thread.sleep(rest());
                    publish();
                    trouble.over();
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                trouble.met("" + e.getMessage());
                trouble.pause();
            }
        }
    }

    /** At once while nothing else is on its way into the log, else not before the interval is over. */
    private long rest() {
        if (log.door().isQuiet()) {
            return 0;
        }
        long since = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastNanos);
        return Math.max(0, intervalMillis - since);
    }

    void publish() throws Exception {
        LogRow row = parts.logs.read(log.number());
        Optional<Checkpoint> last = parts.checkpoints.newest(log.number());
        long size = last.map(checkpoint -> checkpoint.body().head().size()).orElse(0L);
        TreeHead head = row.frontier().head();
        boolean known = last.isPresent() && last.get().body().head().equals(head);
        // Shorter than what was published: the projection is being made anew, and comes to it.
        if (row.evidence().isPresent() || known || row.size() == 0 || row.size() < size) {
            return;
        }
        if (last.isPresent()
                && !parts.tiles.extend(log.number(), last.get().body().head(), head)) {
            String why = "the ledger's head does not extend the last published one";
            stopLog(why, Contradiction.ofHeads(why, head, last, Bytes.empty()));
            return;
        }
        lastNanos = System.nanoTime();
        publish(new CheckpointBody(log.origin(), head), last);
    }

    private void publish(CheckpointBody body, Optional<Checkpoint> last) throws Exception {
        Vouching lines = parts.lines.ask(body);
        lines.await(GRACE);
        Optional<OtherAnswerException> other = lines.other();
        if (other.isPresent()) {
            String why = "a peer states another head of this size";
            stopLog(
                    why,
                    Contradiction.ofHeads(why, body.head(), last, other.get().line()));
            return;
        }
        List<NoteSignature> there = lines.there();
        if (there.size() < lines.quorum()) {
            throw new IllegalStateException(
                    there.size() + " of " + lines.quorum() + " organisations vouch for the head");
        }
        store(signed(body, there));
        lines.whenLate(() -> addStragglers(body, lines));
    }

    private Checkpoint signed(CheckpointBody body, List<NoteSignature> lines) throws Exception {
        long size = body.head().size();
        var inForce = VerifierKey.parse(parts.registrations.of(log.origin()).key(size))
                .orThrow();
        NoteSigner signer = log.signer(inForce)
                .orElseThrow(() -> new IllegalStateException(
                        "mingzheng.ledger.organisations: the key in force at size " + size + " is not configured"));
        Note note = Note.sign(body.text(), signer);
        for (NoteSignature line : lines) {
            note = note.with(line);
        }
        return new Checkpoint(note, body);
    }

    private void store(Checkpoint checkpoint) throws Exception {
        boolean _ = parts.steps.at(Step.STORE_CHECKPOINT, () -> {
            parts.checkpoints.store(log.number(), checkpoint);
            return true;
        });
        parts.published.put(log.number(), checkpoint);
        parts.watch.published(log.number(), checkpoint.body().head().size());
    }

    /** Lines that came later, under the checkpoint that is still the newest. */
    private synchronized void addStragglers(CheckpointBody body, Vouching lines) {
        try {
            Optional<Checkpoint> newest = parts.published.newest(log.number());
            if (newest.isPresent() && newest.get().body().equals(body)) {
                Checkpoint more = signed(body, lines.there());
                parts.checkpoints.store(log.number(), more);
                parts.published.put(log.number(), more);
            }
        } catch (Exception e) {
            LOG.info("{}: a late endorsement line is not added: {}", log.origin(), e.toString());
        }
    }

    private void stopLog(String why, String evidence) {
        parts.stops.stop(List.of(log), why, evidence);
    }
}
