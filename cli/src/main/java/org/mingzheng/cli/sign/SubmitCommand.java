package org.mingzheng.cli.sign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.evidence.Evidence;
import org.mingzheng.cli.evidence.RecordEvidence;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.report.Texts;
import org.mingzheng.cli.service.EntryAnswer;
import org.mingzheng.cli.service.ReceiptAnswer;
import org.mingzheng.cli.session.Session;
import org.mingzheng.cli.session.SessionOptions;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingzheng submit}: joins the seals on copies of one draft, and has the entry logged once. */
@Command(name = "submit", resourceBundle = "org.mingzheng.cli.sign.texts", mixinStandardHelpOptions = true)
public final class SubmitCommand implements Callable<Integer> {
    private static final String KEY = "key";
    private static final Duration WAIT = Duration.ofSeconds(60);

    @Mixin
    private final SessionOptions options = new SessionOptions();

    @Parameters(arity = "1..*", paramLabel = "DRAFT.mz", descriptionKey = "copies")
    private List<Path> copies = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE.mz", descriptionKey = "submit-out")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** For picocli. */
    public SubmitCommand() {}

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out)) {
            throw Fault.of(SubmitCommand.class, "sign.exists", out);
        }
        Draft draft = copies.stream().map(Draft::read).reduce(Draft::joined).orElseThrow();
        Texts texts = Texts.of(SubmitCommand.class, spec.commandLine().getOut());
        new DraftWords(texts).tell(draft);
        try (Session session = options.open()) {
            Receipt receipt = logged(session, draft.entry());
            SealedFiles.write(out, sealed(new Evidence(session.client()), draft, receipt));
        }
        texts.say("sign.submitted", out);
        return ExitCode.OK.code();
    }

    /** The same entry may be submitted again after any failure: it is logged once. */
    private static Receipt logged(Session session, Entry entry) {
        EntryAnswer answer =
                session.client().append(List.of(entry.canonical()), WAIT, false).getFirst();
        return switch (answer.receipt()) {
            case ReceiptAnswer.Published(Receipt receipt) -> receipt;
            case ReceiptAnswer.Refused(var problem) -> throw Fault.of(SubmitCommand.class, "sign.refused", problem);
            case ReceiptAnswer.Pending _, ReceiptAnswer.Unknown _ ->
                throw Fault.of(SubmitCommand.class, "sign.pending");
        };
    }

    private static SealedFile sealed(Evidence evidence, Draft draft, Receipt receipt) {
        Entry entry = draft.entry();
        LoggedEntry logged = new LoggedEntry(entry.canonical(), List.of(receipt), draft.disclosures());
        List<Bytes> definitions = new ArrayList<>(draft.definitions());
        Bytes keys = EntryTypeFiles.definition(EntryTypeFiles.newest(KEY));
        if (!definitions.contains(keys)) {
            definitions.add(keys);
        }
        SealedFile file = new SealedFile(
                entry.leafHash(),
                List.of(logged),
                List.of(evidence.statement(entry.place().recordId())),
                definitions);
        for (Seal seal : entry.seals()) {
            file = with(file, evidence.record(new RecordId(KEY, seal.header().kid())));
        }
        for (var link : entry.links()) {
            file = file.with(evidence.statement(link.record()));
        }
        return file;
    }

    private static SealedFile with(SealedFile file, RecordEvidence key) {
        SealedFile more = file;
        for (LoggedEntry entry : key.entries()) {
            more = more.with(entry);
        }
        return more.with(key.statement());
    }
}
