package org.mingzheng.cli.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.mingzheng.cli.draft.EntryTerms;
import org.mingzheng.cli.evidence.Evidence;
import org.mingzheng.cli.journal.FolderClaims;
import org.mingzheng.cli.journal.Journal;
import org.mingzheng.cli.journal.Prepared;
import org.mingzheng.cli.journal.StateFolder;
import org.mingzheng.cli.journal.Terms;
import org.mingzheng.cli.keys.Password;
import org.mingzheng.cli.keys.SealKey;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.seal.Unfinished.Leftover;
import org.mingzheng.cli.session.Session;
import org.mingzheng.network.report.Texts;

/**
 * Seals files: while a batch is on its way to the ledger, the next one is digested and sealed. Two runs over one folder wait for
 * each other, and whenever one is killed, the next one finishes what was begun: nothing is sealed twice.
 */
public final class Sealing {
    /** Small, so that all sides work from the beginning to the end of a run; four full trees of statements. */
    private static final int BATCH = 64;

    private static final int ON_THE_WAY = 4;

    private final StateFolder state;
    private final Terms terms;
    private final Preparing preparing;
    private final Submitting submitting;
    private final Unfinished unfinished;
    private final Texts texts;
    private final Consumer<Outcome> told;

    private Sealing(
            StateFolder state,
            EntryTerms terms,
            Preparing preparing,
            Submitting submitting,
            Session session,
            Texts texts,
            Consumer<Outcome> told) {
        this.state = state;
        this.terms = Terms.of(terms);
        this.preparing = preparing;
        this.submitting = submitting;
        this.unfinished = new Unfinished(state, this.terms, session, submitting, texts);
        this.texts = texts;
        this.told = told;
    }

    /**
     * {@return what seals files in the name of an organisation}
     *
     * @param session the organisation's
     * @param terms what the files are sealed as
     * @param state where unfinished work is kept
     * @param texts in which outcomes are told
     * @param told what became of each file, one after the other
     */
    public static Sealing of(
            Session session, EntryTerms terms, StateFolder state, Texts texts, Consumer<Outcome> told) {
        SealKey key = seal(session);
        SealedFileMaker maker = SealedFileMaker.gather(new Evidence(session.client()), key.kid(), terms, Instant.now());
        return new Sealing(
                state,
                terms,
                new Preparing(session.drafting(terms.type()), terms, key),
                new Submitting(session.client(), maker, texts),
                session,
                texts,
                told);
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
     * Seals files.
     *
     * @param targets any number
     * @throws IOException if a journal cannot be written
     * @throws Fault if an interrupted run left something in their folders, and said something else
     */
    public void seal(Targets targets) throws IOException {
        seal(targets, Leftover.ASK);
    }

    void seal(Targets targets, Leftover leftover) throws IOException {
        targets.failed().forEach(this::tell);
        Set<Path> folders = new TreeSet<>();
        targets.found().stream().map(Target::folder).filter(Sealing::isThere).forEach(folders::add);
        try (FolderClaims _ = claims(folders)) {
            unfinished.end(folders, leftover).forEach(this::tell);
            seal(targets.found());
        }
    }

    private FolderClaims claims(Set<Path> folders) {
        try {
            return FolderClaims.of(state, folders, folder -> texts.say("seal.waiting", folder));
        } catch (IOException e) {
            throw Fault.of(Sealing.class, "seal.no-state", state.path(), e);
        }
    }

    /** A folder that cannot be made is told of with its files. */
    private static boolean isThere(Path folder) {
        try {
            return Files.isDirectory(Files.createDirectories(folder));
        } catch (IOException e) {
            return false;
        }
    }

    private void seal(List<Target> targets) throws IOException {
        try (ExecutorService digesting =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                Road road = new Road(ON_THE_WAY, this::tell)) {
            for (int from = 0; from < targets.size(); from += BATCH) {
                List<Target> some = targets.subList(from, Math.min(targets.size(), from + BATCH));
                List<Prepared> batch = prepare(some, digesting);
                if (!batch.isEmpty()) {
                    List<Journal> journals = journals(batch);
                    road.send(() -> submitting.submit(batch), journals);
                }
            }
        }
    }

    private List<Journal> journals(List<Prepared> batch) throws IOException {
        Map<Path, List<Prepared>> folders = new TreeMap<>();
        for (Prepared entry : batch) {
            folders.computeIfAbsent(entry.folder(), _ -> new ArrayList<>()).add(entry);
        }
        List<Journal> journals = new ArrayList<>();
        for (var folder : folders.entrySet()) {
            journals.add(Journal.write(state, folder.getKey(), terms, folder.getValue()));
        }
        return journals;
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
