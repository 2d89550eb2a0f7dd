package org.mingzheng.cli.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.cli.draft.Draft;
import org.mingzheng.cli.keys.Password;
import org.mingzheng.cli.keys.SealKey;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.entry.Vote;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;
import org.mingzheng.proof.text.PlainText;
import picocli.CommandLine;

/** Two persons seal copies of a draft on machines of their own. */
class SignCommandTest {
    private static final Path POLICY =
            Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec/vectors/trust-policy/example");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void aDocumentAndItsDraft() throws IOException {
        Path document = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7 a");
        assertThat(run(
                        new DraftCommand(),
                        "--trust",
                        POLICY.resolve("note").toString(),
                        "--trust-key",
                        POLICY.resolve("vkey").toString(),
                        "--origin",
                        "notary.example/2026",
                        "--type",
                        "document",
                        "--document",
                        document.toString(),
                        "--field",
                        "number=2026-17",
                        "--out",
                        folder.resolve("a.draft.mz").toString()))
                .isZero();
    }

    @Test
    void sealsOfBothSuitesOnTwoCopiesAreJoined() throws IOException {
        SealKey one = key("one", SignatureSuite.ES256);
        SealKey two = key("two", SignatureSuite.SM2);
        Path copy = Files.copy(folder.resolve("a.draft.mz"), folder.resolve("b.draft.mz"));
        assertThat(sign(folder.resolve("a.draft.mz"), one, "a.pdf")).isZero();
        assertThat(sign(copy, two, "a.pdf")).isZero();
        assertThat(out.toString()).contains("2026-17", one.kid(), two.kid());
        Draft joined = Draft.read(folder.resolve("a.draft.mz")).joined(Draft.read(copy));
        assertThat(joined.entry().seals()).hasSize(2);
        for (Seal seal : joined.entry().seals()) {
            SealKey key = seal.header().kid().equals(one.kid()) ? one : two;
            assertThat(seal.verify(joined.entry(), key.key().publicKey())).isInstanceOf(Result.Accepted.class);
        }
    }

    @Test
    void nobodySealsTwiceNorAnotherDocumentNorInARoleThatTheEventDoesNotTake() throws IOException {
        SealKey key = key("one", SignatureSuite.ES256);
        Path draft = folder.resolve("a.draft.mz");
        Path _ = Files.writeString(folder.resolve("b.pdf"), "%PDF-1.7 b");
        assertThat(sign(draft, key, "b.pdf")).isNotZero();
        assertThat(run(
                        new SignCommand(),
                        draft.toString(),
                        "--yes",
                        "--key",
                        key.file().toString(),
                        "--role",
                        "notary"))
                .isNotZero();
        assertThat(Draft.read(draft).entry().seals()).isEmpty();
        assertThat(sign(draft, key, "a.pdf")).isZero();
        assertThat(sign(draft, key, "a.pdf")).isNotZero();
        assertThat(Draft.read(draft).entry().seals()).hasSize(1);
    }

    /** Whatever program made the draft: five persons seal it before the ledger would say so. */
    @Test
    void nobodySealsWhatTheDefinitionRefuses() {
        Draft good = Draft.read(folder.resolve("a.draft.mz"));
        Entry entry = good.entry();
        Event said = entry.event();
        Event wrong =
                new Event(said.name(), said.actor(), said.effectiveAt(), said.basis(), Optional.of("no-such-reason"));
        Entry refused = new Entry(entry.place(), wrong, entry.fields(), entry.links(), List.of());
        Path draft = folder.resolve("bad.draft.mz");
        WholeFile.write(
                draft,
                new Draft(refused, good.disclosures(), good.definitions())
                        .file()
                        .encoded()
                        .toArray());
        assertThat(sign(draft, key("one", SignatureSuite.ES256), "a.pdf")).isNotZero();
        assertThat(out.toString()).contains("no-such-reason");
        assertThat(Draft.read(draft).entry().seals()).isEmpty();
    }

    @Test
    void nobodySealsUnaskedWhereNobodyCanBeAsked() throws IOException {
        Path draft = folder.resolve("a.draft.mz");
        SealKey key = key("one", SignatureSuite.ES256);
        assertThat(run(
                        new SignCommand(),
                        draft.toString(),
                        "--key",
                        key.file().toString(),
                        "--role",
                        "organisation-seal"))
                .isNotZero();
        assertThat(out.toString()).contains("--yes");
        assertThat(Draft.read(draft).entry().seals()).isEmpty();
    }

    @Test
    void onlyTheWholeWordIsConsent() {
        for (String answer : List.of("", "y", "no", "yess", "Sure")) {
            assertThat(new Confirmation(false, Optional.of(() -> answer)).isGiven(() -> {}))
                    .as(answer)
                    .isFalse();
        }
        assertThat(new Confirmation(false, Optional.of(() -> null)).isGiven(() -> {}))
                .isFalse();
        assertThat(new Confirmation(false, Optional.of(() -> " YES ")).isGiven(() -> {}))
                .isTrue();
        assertThat(new Confirmation(false, Optional.of(() -> "是")).isGiven(() -> {}))
                .isTrue();
        assertThat(new Confirmation(false, Optional.empty()).isPossible()).isFalse();
    }

    @Test
    void whatIsShownIsWhatIsSealedInTheDefinitionsWordsWithTheDigestOfExactlyThat() throws IOException {
        Path draft = folder.resolve("a.draft.mz");
        SealKey key = key("one", SignatureSuite.ES256);
        out.getBuffer().setLength(0);
        assertThat(sign(draft, key, "a.pdf")).isZero();
        Draft signed = Draft.read(draft);
        String sealed = Sha256.digest(signed.entry().unsealed()).hex();
        assertThat(out.toString())
                .contains(
                        sealed, "a.pdf", Sha256.digest(Bytes.utf8("%PDF-1.7 a")).hex())
                .containsPattern("(Number|文号) \\(number\\)[:：] ?2026-17")
                .containsPattern("(all: 1 public|公开字段 1 )");
    }

    @Test
    void aLongFieldIsWrappedByUsAndNeverCut() {
        String text = "赠与合同".repeat(30) + "x".repeat(100) + "\u001b[2K";
        List<String> lines = Wrapped.lines(text);
        assertThat(String.join("", lines)).isEqualTo(PlainText.escaped(text));
        assertThat(lines)
                .allSatisfy(line -> assertThat(
                                line.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum())
                        .isLessThanOrEqualTo(Wrapped.COLUMNS));
    }

    @Test
    void copiesOfDifferentDraftsAreNotJoined() throws IOException {
        Draft draft = Draft.read(folder.resolve("a.draft.mz"));
        Files.delete(folder.resolve("a.draft.mz"));
        aDocumentAndItsDraft();
        Draft other = Draft.read(folder.resolve("a.draft.mz"));
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> draft.joined(other).file());
        Seal seal = Seal.sign(
                draft.entry(),
                "organisation-seal",
                Vote.APPROVE,
                key("one", SignatureSuite.ES256).key());
        assertThat(draft.with(seal).entry().withSeals(List.of())).isEqualTo(draft.entry());
    }

    @Test
    void aRecordGoesOnFromTheFileThatIsNamed() throws IOException {
        Path next = folder.resolve("next.draft.mz");
        assertThat(draft(
                        "--record",
                        folder.resolve("a.draft.mz").toString(),
                        "--event",
                        "withdrawn",
                        "--reason",
                        "requested",
                        "--out",
                        next.toString()))
                .as(out.toString())
                .isZero();
        Draft first = Draft.read(folder.resolve("a.draft.mz"));
        Draft second = Draft.read(next);
        assertThat(second.entry().place().recordId())
                .isEqualTo(first.entry().place().recordId());
        assertThat(second.entry().place().origin())
                .isEqualTo(first.entry().place().origin());
        assertThat(second.entry().place().previous()).contains(first.entry().leafHash());
    }

    @Test
    void whatIsMissingIsAskedForByName() {
        String some = folder.resolve("some.draft.mz").toString();
        String record = folder.resolve("a.draft.mz").toString();
        assertThat(draft("--origin", "notary.example/2026", "--out", some)).isNotZero();
        assertThat(draft("--type", "document", "--out", some)).isNotZero();
        assertThat(draft("--record", record, "--out", some)).isNotZero();
        assertThat(draft(
                        "--as",
                        "NotaryMSP",
                        "--type",
                        "document",
                        "--record",
                        "d-17",
                        "--event",
                        "withdrawn",
                        "--out",
                        some))
                .isNotZero();
        assertThat(out.toString())
                .contains("--type", "--origin", "issued, withdrawn", "document/d-17")
                .doesNotContain("NullPointer");
        assertThat(folder.resolve("some.draft.mz")).doesNotExist();
    }

    @Test
    void whatMakesNoEntryIsSaidInASentence() {
        String some = folder.resolve("some.draft.mz").toString();
        assertThat(draft("--as", "NotaryMSP", "--type", "document", "--field", "Bad Name=1", "--out", some))
                .isNotZero();
        assertThat(out.toString()).contains("identifier-malformed");
        assertThat(draft("--as", "NotaryMSP", "--type", "document", "--json-field", "pages=[", "--out", some))
                .isNotZero();
        assertThat(out.toString()).contains("pages");
        assertThat(folder.resolve("some.draft.mz")).doesNotExist();
    }

    @Test
    void theOrganisationStandsForItsLog() {
        Path draft = folder.resolve("b.draft.mz");
        String document = folder.resolve("a.pdf").toString();
        assertThat(draft("--as", "NotaryMSP", "--type", "document", "--out", draft.toString()))
                .as("without a document")
                .isNotZero();
        assertThat(draft("--as", "NotaryMSP", "--type", "document", "--document", document, "--out", draft.toString()))
                .as(out.toString())
                .isZero();
        assertThat(Draft.read(draft).entry().place().origin().name()).isEqualTo("notary.example/2026");
    }

    private int draft(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--trust", POLICY.resolve("note").toString(),
                "--trust-key", POLICY.resolve("vkey").toString(),
                "--data", folder.resolve("none").toString()));
        all.addAll(List.of(arguments));
        return run(new DraftCommand(), all.toArray(String[]::new));
    }

    private int sign(Path draft, SealKey key, String document) {
        return run(
                new SignCommand(),
                draft.toString(),
                "--yes",
                "--key",
                key.file().toString(),
                "--role",
                "organisation-seal",
                "--document",
                folder.resolve(document).toString());
    }

    private SealKey key(String name, SignatureSuite suite) {
        Path file = folder.resolve(name + ".p12");
        return SealKey.create(file, suite, name, Password.readOrMake(Password.fileOf(file)));
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(Stream.of(arguments).toArray(String[]::new));
    }
}
