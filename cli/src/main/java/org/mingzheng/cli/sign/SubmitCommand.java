package org.mingzheng.cli.sign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.draft.Draft;
import org.mingzheng.cli.evidence.Evidence;
import org.mingzheng.cli.evidence.Refresh;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.service.EntryAnswer;
import org.mingzheng.cli.service.LedgerClient;
import org.mingzheng.cli.service.Problem;
import org.mingzheng.cli.service.ReceiptAnswer;
import org.mingzheng.cli.session.Session;
import org.mingzheng.cli.session.SessionOptions;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingzheng submit}: joins the seals on copies of drafts, and has each entry logged once. */
@Command(name = "submit", resourceBundle = "org.mingzheng.cli.sign.texts", mixinStandardHelpOptions = true)
public final class SubmitCommand implements Callable<Integer> {
    private static final Duration WAIT = Duration.ofSeconds(60);

    @Mixin
    private final SessionOptions options = new SessionOptions();

    @Parameters(arity = "1..*", paramLabel = "DRAFT.mz", descriptionKey = "copies")
    private List<Path> copies = List.of();

    @Option(names = "--out", paramLabel = "FILE.mz", descriptionKey = "submit-out")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** For picocli. */
    public SubmitCommand() {}

    @Override
    public Integer call() throws IOException {
        List<Complete> drafts = Complete.of(copies, Optional.ofNullable(out));
        for (Complete draft : drafts) {
            if (Files.exists(draft.out())) {
                throw Fault.of(SubmitCommand.class, "sign.exists", draft.out());
            }
        }
        Texts texts = Texts.of(SubmitCommand.class, spec.commandLine().getOut());
        drafts.forEach(each -> DraftWords.of(texts, each.draft()).tell());
        try (Session session = options.open()) {
            submit(session, drafts, texts);
        }
        return ExitCode.OK.code();
    }

    private static void submit(Session session, List<Complete> drafts, Texts texts) throws IOException {
        List<EntryAnswer> answers = session.client()
                .append(
                        drafts.stream()
                                .map(each -> each.draft().entry().canonical())
                                .toList(),
                        WAIT,
                        false);
        Refresh refresh = new Refresh(new Evidence(session.client()));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Complete each = drafts.get(i);
            try {
                Receipt receipt = receipt(session.client(), answers.get(i));
                SealedFiles.write(each.out(), refresh.of(sealed(each.draft(), receipt)));
                texts.say("sign.submitted", each.out());
            } catch (Fault fault) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
    }

    /** The same entry may be submitted again after any failure: it is logged once. */
    private static Receipt receipt(LedgerClient client, EntryAnswer answer) {
        return switch (answer.receipt()) {
            case ReceiptAnswer.Published(Receipt receipt) -> receipt;
            case ReceiptAnswer.Refused(Problem problem) ->
                logged(client, answer).orElseThrow(() -> Fault.of(SubmitCommand.class, "sign.refused", problem));
            case ReceiptAnswer.Pending _, ReceiptAnswer.Unknown _ ->
                throw Fault.of(SubmitCommand.class, "sign.pending");
        };
    }

    /** Refused because it is there already? */
    private static Optional<Receipt> logged(LedgerClient client, EntryAnswer answer) {
        return client.receipt(answer.id()) instanceof ReceiptAnswer.Published(Receipt receipt)
                ? Optional.of(receipt)
                : Optional.empty();
    }

    private static SealedFile sealed(Draft draft, Receipt receipt) {
        LoggedEntry logged = new LoggedEntry(draft.entry().canonical(), List.of(receipt), draft.disclosures());
        return new SealedFile(draft.entry().leafHash(), List.of(logged), List.of(), draft.definitions());
    }
}
