package org.mingzheng.cli.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.cli.draft.Draft;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.keys.KeyRecords;
import org.mingzheng.cli.keys.KeyTerms;
import org.mingzheng.cli.keys.Password;
import org.mingzheng.cli.keys.SealKey;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.service.Access;
import org.mingzheng.cli.service.LedgerClient;
import org.mingzheng.cli.session.Session;
import org.mingzheng.cli.sign.SubmitCommand;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.suite.SignatureSuite;
import picocli.CommandLine;

/** An organisation drafts what others must seal, too, and submits it when they have. */
class SealDraftTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final StringWriter out = new StringWriter();
    private FakeService service;
    private Path document;

    @BeforeEach
    void aServiceThatKnowsTheOrganisationsSeal() throws IOException {
        service = FakeService.start();
        Path file = StackFolder.of(folder.resolve("data")).sealKey(FakeService.MSP);
        SealKey key = SealKey.create(file, SignatureSuite.ES256, "x", Password.readOrMake(Password.fileOf(file)));
        Access access = new Access(service.address(), Optional.of("t"));
        try (LedgerClient client = new LedgerClient(access)) {
            Session session =
                    new Session(StackFolder.of(folder.resolve("data")), FakeService.MSP, client, client.logs());
            new KeyRecords(session)
                    .register(
                            key,
                            new KeyTerms(
                                    List.of("organisation-seal"), "organisation", Optional.empty(), Duration.ofDays(1)),
                            Optional.empty());
        }
        Path _ = Files.writeString(folder.resolve("token"), "t");
        document = Files.writeString(folder.resolve("a.txt"), "a");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private int run(Callable<Integer> command, Path... files) {
        return run(command, List.of(files), List.of());
    }

    private int run(Callable<Integer> command, List<Path> files, List<String> options) {
        List<String> arguments =
                new ArrayList<>(files.stream().map(Path::toString).toList());
        arguments.addAll(options);
        arguments.addAll(List.of("--service", service.address().toString()));
        arguments.addAll(List.of("--token-file", folder.resolve("token").toString()));
        arguments.addAll(List.of("--data", folder.resolve("data").toString()));
        PrintWriter writer = new PrintWriter(out, true);
        return new CommandLine(command).setOut(writer).setErr(writer).execute(arguments.toArray(String[]::new));
    }

    private Path drafted(String name) {
        assertThat(run(new SealCommand(), List.of(folder.resolve(name)), List.of("--draft")))
                .as(out.toString())
                .isZero();
        return folder.resolve(name + ".draft.mz");
    }

    private long documents() {
        return service.entries().stream()
                .filter(entry -> entry.place().type().name().equals("document"))
                .count();
    }

    @Test
    void aDraftHasTheOrganisationsSealAndIsNotLoggedNorMadeTwice() {
        Path draft = drafted("a.txt");
        assertThat(Draft.read(draft).entry().seals())
                .singleElement()
                .satisfies(seal -> assertThat(seal.header().role()).isEqualTo("organisation-seal"));
        assertThat(documents()).isZero();
        assertThat(run(new SealCommand(), List.of(document), List.of("--draft")))
                .isEqualTo(1);
    }

    @Test
    void submittedTwiceADraftIsLoggedOnceAndBothSealedFilesAreAboutTheSameEntry() {
        Path draft = drafted("a.txt");
        assertThat(run(new SubmitCommand(), draft)).as(out.toString()).isZero();
        Path again = folder.resolve("again.mz");
        assertThat(run(new SubmitCommand(), List.of(draft), List.of("--out", again.toString())))
                .as(out.toString())
                .isZero();
        SealedFile first = SealedFiles.read(folder.resolve("a.txt.mz")).orThrow();
        assertThat(SealedFiles.read(again).orThrow().leaf()).isEqualTo(first.leaf());
        assertThat(first.sealedEntry().receipts()).isNotEmpty();
        assertThat(first.statements()).hasSize(2);
        assertThat(documents()).isEqualTo(1);
    }

    @Test
    void severalDraftsOfOneLogAreSubmittedTogetherEachWithASealedFileOfItsName() throws IOException {
        Path _ = Files.writeString(folder.resolve("b.txt"), "b");
        List<Path> drafts = List.of(drafted("a.txt"), drafted("b.txt"));
        assertThat(run(
                        new SubmitCommand(),
                        drafts,
                        List.of("--out", folder.resolve("c.mz").toString())))
                .isNotZero();
        assertThat(documents()).isZero();
        assertThat(run(new SubmitCommand(), drafts, List.of()))
                .as(out.toString())
                .isZero();
        assertThat(folder.resolve("a.txt.mz")).exists();
        assertThat(folder.resolve("b.txt.mz")).exists();
        assertThat(documents()).isEqualTo(2);
    }

    @Test
    void aRefusedDraftLeavesNoSealedFile() {
        Path draft = drafted("a.txt");
        service.refuse(_ -> true);
        assertThat(run(new SubmitCommand(), draft)).isNotZero();
        assertThat(out.toString()).contains("record-exists");
        assertThat(folder.resolve("a.txt.mz")).doesNotExist();
    }

    @Test
    void whatOthersMustSealTooIsNotSealedAlone() {
        assertThat(run(new SealCommand(), List.of(document), List.of("--type", "notarial-certificate")))
                .isNotZero();
        assertThat(out.toString()).contains("notary, approver").contains("--draft");
        assertThat(documents()).isZero();
    }
}
