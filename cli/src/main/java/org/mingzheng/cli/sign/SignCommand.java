package org.mingzheng.cli.sign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.document.DocumentDigester;
import org.mingzheng.cli.draft.Draft;
import org.mingzheng.cli.draft.TermFaults;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.keys.Password;
import org.mingzheng.cli.keys.SealKey;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.entry.Vote;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingzheng sign}: a person's seal on drafts, with a key that the person holds. Needs no network. */
@Command(name = "sign", resourceBundle = "org.mingzheng.cli.sign.texts", mixinStandardHelpOptions = true)
public final class SignCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DRAFT.mz", descriptionKey = "drafts")
    private List<Path> drafts = List.of();

    @Option(names = "--key", required = true, paramLabel = "FILE.p12", descriptionKey = "key")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path key;

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "password-file")
    private @Nullable Path password;

    @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "role")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String role;

    @Option(names = "--vote", paramLabel = "VOTE", descriptionKey = "vote")
    private Vote vote = Vote.APPROVE;

    @Option(names = "--document", paramLabel = "FILE", descriptionKey = "sign-document")
    private @Nullable Path document;

    @Option(names = "--yes", descriptionKey = "sign-yes")
    private boolean yes;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** For picocli. */
    public SignCommand() {}

    @Override
    public Integer call() throws IOException {
        Texts texts = Texts.of(SignCommand.class, spec.commandLine().getOut());
        Confirmation confirmation = Confirmation.of(yes);
        if (!confirmation.isPossible()) {
            throw new ParameterException(spec.commandLine(), texts.text("sign.nobody"));
        }
        SealKey holder = SealKey.open(key, Password.read(password == null ? Password.fileOf(key) : password));
        boolean all = true;
        for (Path path : drafts) {
            all &= sign(path, holder, confirmation, texts);
        }
        return all ? ExitCode.OK.code() : ExitCode.CONTRADICTED.code();
    }

    /** What is sealed is the draft that was shown, and no later state of its file. */
    private boolean sign(Path path, SealKey holder, Confirmation confirmation, Texts texts) throws IOException {
        Draft draft = Draft.read(path);
        requireGenuine(draft);
        TermFaults.requireNone(draft);
        requireTaken(draft);
        DraftWords.of(texts, draft).tell();
        texts.say("sign.act", role, vote.code(), holder.kid());
        if (!confirmation.isGiven(() -> texts.say("sign.sure"))) {
            texts.say("sign.not-signed", path);
            return false;
        }
        SealedFiles.write(path, signed(draft, holder).file());
        texts.say("sign.signed", path, role, vote.code(), holder.kid());
        return true;
    }

    private Draft signed(Draft draft, SealKey holder) {
        return draft.with(Seal.sign(draft.entry(), role, vote, holder.key()));
    }

    /** Nobody seals what the draft only pretends to say: disclosures open its fields, and the document is the one shown. */
    private void requireGenuine(Draft draft) throws IOException {
        for (Disclosure disclosure : draft.disclosures()) {
            require(disclosure.opens(draft.entry()));
        }
        if (document == null) {
            return;
        }
        Disclosure disclosure = draft.disclosures().stream()
                .filter(each -> each.name().equals(DocumentDigests.FIELD))
                .findFirst()
                .orElseThrow(() -> Fault.of(SignCommand.class, "sign.no-document"));
        DocumentDigests shown = DocumentDigester.digest(document);
        require(DocumentDigests.of(disclosure.value())
                .then(drafted -> drafted.matches(shown.size(), shown.sha256(), shown.sm3())));
    }

    private static void require(Result<?> result) {
        if (result instanceof Result.Rejected<?>(Rejection rejection)) {
            throw Fault.of(SignCommand.class, "sign.false", rejection.reason().code());
        }
    }

    /** Said before the seal is made what the contract would say after it. */
    private void requireTaken(Draft draft) {
        boolean taken = Optional.ofNullable(
                        draft.definition().events().get(draft.entry().event().name()))
                .stream()
                .flatMap(event -> event.seals().stream())
                .anyMatch(rule -> rule.roles().contains(role) && rule.votes().contains(vote));
        if (!taken) {
            throw Fault.of(
                    SignCommand.class, "sign.not-taken", draft.entry().event().name(), role, vote.code());
        }
    }
}
