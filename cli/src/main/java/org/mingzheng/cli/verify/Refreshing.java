package org.mingzheng.cli.verify;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.evidence.Evidence;
import org.mingzheng.cli.evidence.Refresh;
import org.mingzheng.cli.evidence.Refreshed;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.service.Access;
import org.mingzheng.cli.service.LedgerClient;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.verdict.Question;
import org.mingzheng.proof.verdict.Verdict;
import org.mingzheng.proof.verdict.Verifier;

/**
 * Judges with newer evidence, if it is demanded. What could not be obtained then makes unknown whatever rests on it
 * ({@code docs/spec/verdict.md}); a service that is away, refuses or speaks nonsense is one that was not heard.
 *
 * @param client of the service, if newer evidence is demanded
 * @param verifier judges
 * @param texts where it is said what could not be had
 * @param told what was said already: the same holds for every file of a folder
 */
record Refreshing(Optional<LedgerClient> client, Verifier verifier, Texts texts, Set<String> told)
        implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    static Refreshing of(
            boolean online, @Nullable URI service, StackFolder folder, Verifier verifier, PrintWriter err) {
        Optional<URI> address = online
                ? Optional.ofNullable(service).or(folder::serviceAddress).or(() -> {
                    throw Fault.of(Refreshing.class, "verify.no-service", folder.path());
                })
                : Optional.empty();
        return new Refreshing(
                address.map(where -> new LedgerClient(new Access(where, Optional.empty()), PATIENCE, TIMEOUT)),
                verifier,
                Texts.of(Refreshing.class, err),
                ConcurrentHashMap.newKeySet());
    }

    Verdict judge(SealedFile file, Question question) {
        return client.map(asked -> judge(available(asked, file), file, question))
                .orElseGet(() -> verifier.verify(file, question));
    }

    /** A service that was silent once is not waited for at every file. */
    private static Refreshed available(LedgerClient asked, SealedFile file) {
        return asked.isSilent()
                ? new Refreshed(file, List.of(), List.of())
                : new Refresh(new Evidence(asked)).available(file);
    }

    private Verdict judge(Refreshed fresh, SealedFile file, Question question) {
        Set<String> problems = new LinkedHashSet<>();
        fresh.problems().forEach(problem -> problems.add("" + problem.getMessage()));
        problems.stream().filter(told::add).forEach(problem -> texts.say("verify.not-refreshed", problem));
        return verifier.verify(
                fresh.file(),
                question.refreshed(News.of(fresh, file, verifier, question).records()));
    }

    @Override
    public void close() {
        client.ifPresent(LedgerClient::close);
    }
}
