package org.mingzheng.cli.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.journal.Journal;
import org.mingzheng.cli.journal.Prepared;
import org.mingzheng.cli.journal.StateFolder;
import org.mingzheng.cli.journal.Terms;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.service.LogAnswer;
import org.mingzheng.cli.session.Session;
import org.mingzheng.network.report.Texts;

/**
 * What interrupted runs of this user left in folders that this run has claimed.
 *
 * @param state where it is written down
 * @param terms what this run says
 * @param session of the organisation that seals: what another one began, or in another ledger, is left to it
 * @param submitting finishes it
 * @param texts in which it is told
 */
record Unfinished(StateFolder state, Terms terms, Session session, Submitting submitting, Texts texts) {
    /** What becomes of what an interrupted run left, if it said something else than this one. */
    enum Leftover {
        /** Nothing is done before the person has chosen. */
        ASK,
        /** It is finished as it was begun. */
        FINISH,
        /** What the ledger took is finished; the rest is given up, and sealed anew by this run if it is meant. */
        ABANDON
    }

    /** Brings it to an end, and answers what is still open. */
    List<Outcome> end(Collection<Path> folders, Leftover leftover) throws IOException {
        List<Journal> journals = new ArrayList<>();
        for (Path folder : folders) {
            Journal.find(state, folder).stream().filter(this::isOwn).forEach(journals::add);
        }
        requireChoice(journals, leftover);
        List<Outcome> open = new ArrayList<>();
        for (Journal journal : journals) {
            open.addAll(end(journal, leftover));
        }
        return open;
    }

    private boolean isOwn(Journal journal) {
        var place = journal.entries().getFirst().parsed().place();
        Optional<String> owner = session.logs().log(place.origin().name()).map(LogAnswer::owner);
        return place.channel().equals(session.logs().channel()) && owner.equals(Optional.of(session.msp()));
    }

    private void requireChoice(List<Journal> journals, Leftover leftover) {
        List<Journal> others = journals.stream()
                .filter(journal -> !journal.terms().equals(terms))
                .toList();
        if (leftover == Leftover.ASK && !others.isEmpty()) {
            int count =
                    others.stream().mapToInt(journal -> open(journal).size()).sum();
            throw Fault.of(
                    Unfinished.class, "seal.leftover", count, others.getFirst().terms(), terms);
        }
    }

    private static List<Prepared> open(Journal journal) {
        return journal.entries().stream()
                .filter(entry -> Files.notExists(entry.sealed()))
                .toList();
    }

    private List<Outcome> end(Journal journal, Leftover leftover) throws IOException {
        List<Prepared> open = open(journal);
        boolean given = leftover == Leftover.ABANDON;
        if (!open.isEmpty()) {
            texts.say(given ? "seal.abandoning" : "seal.finishing", open.size(), journal.terms());
        }
        List<Outcome> outcomes = given ? submitting.abandon(open) : submitting.resume(open);
        Outcome.forget(List.of(journal), outcomes);
        SealedFiles.sweep(journal.entries().getFirst().folder(), Instant.now());
        return outcomes.stream().filter(Outcome.Failed.class::isInstance).toList();
    }
}
