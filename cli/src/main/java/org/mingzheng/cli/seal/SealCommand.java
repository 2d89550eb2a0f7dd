package org.mingzheng.cli.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.draft.EntryOptions;
import org.mingzheng.cli.draft.EntryTerms;
import org.mingzheng.cli.draft.Events;
import org.mingzheng.cli.draft.Heads;
import org.mingzheng.cli.draft.TermFaults;
import org.mingzheng.cli.journal.StateFolder;
import org.mingzheng.cli.keys.KeyRecords;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.seal.Unfinished.Leftover;
import org.mingzheng.cli.session.Session;
import org.mingzheng.cli.session.SessionOptions;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.time.UtcTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingzheng seal}: seals files; the files themselves never leave the machine. */
@Command(name = "seal", resourceBundle = "org.mingzheng.cli.seal.texts", mixinStandardHelpOptions = true)
public final class SealCommand implements Callable<Integer> {
    private static final String DOCUMENT = "document";
    private static final String NUMBER = "number";

    @Mixin
    private final SessionOptions options = new SessionOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files = List.of();

    @Option(
            names = {"-r", "--recursive"},
            descriptionKey = "recursive")
    private boolean recursive;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
    private @Nullable Path out;

    @Option(names = "--number", paramLabel = "N", descriptionKey = "number")
    private @Nullable String number;

    @Option(names = "--draft", descriptionKey = "draft")
    private boolean draft;

    @Option(names = "--finish", descriptionKey = "finish")
    private boolean finish;

    @Option(names = "--abandon", descriptionKey = "abandon")
    private boolean abandon;

    @Mixin
    private final EntryOptions says = new EntryOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** For picocli. */
    public SealCommand() {}

    @Override
    public Integer call() throws IOException {
        Texts texts = Texts.of(SealCommand.class, spec.commandLine().getOut());
        Targets targets = Targets.of(files, recursive, Optional.ofNullable(out));
        if (number != null && targets.count() > 1) {
            throw Fault.of(SealCommand.class, "seal.one-number", targets.count());
        }
        try (Session session = options.open()) {
            EntryTerms terms = terms(session);
            return (draft ? draft(session, terms, targets, texts) : seal(session, terms, targets, texts)).code();
        }
    }

    private Leftover leftover() {
        if (finish && abandon) {
            throw new ParameterException(spec.commandLine(), "--finish / --abandon");
        }
        return finish ? Leftover.FINISH : abandon ? Leftover.ABANDON : Leftover.ASK;
    }

    private EntryTerms terms(Session session) {
        String type = says.type().orElse(DOCUMENT);
        String event = says.event().orElseGet(() -> Events.first(type));
        UtcTime now = session.drafting(type).now();
        EntryTerms terms = says.terms(type, event, now, new Heads(Optional.of(session.client())));
        return number == null ? terms : terms.with(NUMBER, number);
    }

    private static ExitCode draft(Session session, EntryTerms terms, Targets targets, Texts texts) throws IOException {
        TermFaults.requireNone(terms);
        Preparing preparing = new Preparing(session.drafting(terms.type()), terms, Sealing.seal(session));
        return new Drafts(preparing, texts).write(targets) ? ExitCode.OK : ExitCode.CONTRADICTED;
    }

    private ExitCode seal(Session session, EntryTerms terms, Targets targets, Texts texts) throws IOException {
        requireNoOthers(terms);
        TermFaults.requireNone(terms);
        Progress progress =
                new Progress(targets.count(), texts, spec.commandLine().getErr());
        Sealing.of(session, terms, StateFolder.own(), texts, progress::told).seal(targets, leftover());
        return progress.end() ? ExitCode.OK : ExitCode.CONTRADICTED;
    }

    /** Said before anything is submitted what the ledger would say after it. */
    private static void requireNoOthers(EntryTerms terms) {
        List<String> others = Events.rule(terms.type(), terms.event()).seals().stream()
                .filter(rule -> rule.least() > 0 && !rule.roles().contains(KeyRecords.ORGANISATION_SEAL))
                .flatMap(rule -> rule.roles().stream().sorted())
                .toList();
        if (!others.isEmpty()) {
            throw Fault.of(SealCommand.class, "seal.others", terms.type(), terms.event(), String.join(", ", others));
        }
    }
}
