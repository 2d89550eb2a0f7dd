package org.mingzheng.cli.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.mingzheng.cli.draft.EntryTerms;
import org.mingzheng.cli.evidence.Evidence;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.keys.Password;
import org.mingzheng.cli.keys.SealKey;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.session.Session;
import org.mingzheng.network.report.Texts;

/**
 * Seals files: while a batch is on its way to the ledger, the next one is digested and sealed. Whenever it is killed, the next
 * run over the same folders finishes what was begun and seals nothing twice.
 */
public final class Sealing {
    /** Small, so that all sides work from the beginning to the end of a run; four full trees of statements. */
    private static final int BATCH = 64;

    private static final int ON_THE_WAY = 4;

    private final Preparing preparing;
    private final Submitting submitting;
    private final Texts texts;
    private final Consumer<Outcome> told;

    private Sealing(Preparing preparing, Submitting submitting, Texts texts, Consumer<Outcome> told) {
        this.preparing = preparing;
        this.submitting = submitting;
        this.texts = texts;
        this.told = told;
    }

    /**
     * {@return what seals files in the name of an organisation}
     *
     * @param session the organisation's
     * @param terms what the files are sealed as
     * @param texts in which outcomes are told
     * @param told what became of each file, one after the other
     */
    public static Sealing of(Session session, EntryTerms terms, Texts texts, Consumer<Outcome> told) {
        return of(session, terms, seal(session), texts, told);
    }

    /** The organisation's own seal. */
    static SealKey seal(Session session) {
        Path file = session.folder().sealKey(session.msp());
        if (Files.notExists(file)) {
            throw Fault.of(Sealing.class, "seal.no-seal", session.msp(), file);
        }
        return SealKey.open(file, Password.read(Password.fileOf(file)));
    }

    /**
     * {@return what seals files with a key}
     *
     * @param session the organisation's
     * @param terms what the files are sealed as
     * @param key registered for the organisation
     * @param texts in which outcomes are told
     * @param told what became of each file, one after the other
     */
    public static Sealing of(Session session, EntryTerms terms, SealKey key, Texts texts, Consumer<Outcome> told) {
        SealedFileMaker maker = SealedFileMaker.gather(new Evidence(session.client()), key.kid(), terms, Instant.now());
        return new Sealing(
                new Preparing(session.drafting(terms.type()), terms, key),
                new Submitting(session.client(), maker, texts),
                texts,
                told);
    }

    /**
     * Seals files.
     *
     * @param targets any number
     * @throws IOException if a journal cannot be written
     */
    public void seal(List<Target> targets) throws IOException {
        try (ExecutorService digesting =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                Road road = new Road(ON_THE_WAY, this::tell)) {
            finish(targets);
            for (int from = 0; from < targets.size(); from += BATCH) {
                List<Target> some = targets.subList(from, Math.min(targets.size(), from + BATCH));
                List<Prepared> batch = prepare(some, digesting);
                if (!batch.isEmpty()) {
                    List<Journal> journals = Journal.write(batch);
                    road.send(() -> submitting.submit(batch), journals);
                }
            }
        }
    }

    private void finish(List<Target> targets) throws IOException {
        TreeSet<Path> folders = new TreeSet<>();
        targets.forEach(target -> folders.add(target.folder()));
        Instant now = Instant.now();
        for (Path folder : folders) {
            for (Journal journal : Journal.find(folder)) {
                List<Prepared> open = journal.entries().stream()
                        .filter(entry -> Files.notExists(entry.sealed()))
                        .toList();
                List<Outcome> outcomes = submitting.resume(open);
                outcomes.stream()
                        .filter(each -> each instanceof Outcome.Failed failed && failed.open())
                        .forEach(this::tell);
                Journal.delete(List.of(journal), outcomes);
                SealedFiles.sweep(folder, now);
            }
        }
    }

    private List<Prepared> prepare(List<Target> targets, ExecutorService digesting) {
        List<Future<Optional<Prepared>>> coming = new ArrayList<>();
        for (Target target : targets) {
            coming.add(digesting.submit(() -> new Preparation(preparing, texts, this::tell).of(target)));
        }
        List<Prepared> batch = new ArrayList<>();
        coming.forEach(future -> result(future).ifPresent(batch::add));
        return batch;
    }

    private static Optional<Prepared> result(Future<Optional<Prepared>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private synchronized void tell(Outcome outcome) {
        told.accept(outcome);
    }
}
