package org.mingzheng.cli.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.cli.document.DocumentDigester;
import org.mingzheng.cli.draft.EntryTerms;
import org.mingzheng.cli.evidence.Evidence;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.journal.Journal;
import org.mingzheng.cli.journal.Prepared;
import org.mingzheng.cli.journal.StateFolder;
import org.mingzheng.cli.journal.Terms;
import org.mingzheng.cli.keys.KeyRecords;
import org.mingzheng.cli.keys.KeyTerms;
import org.mingzheng.cli.keys.Password;
import org.mingzheng.cli.keys.SealKey;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.service.Access;
import org.mingzheng.cli.service.LedgerClient;
import org.mingzheng.cli.service.ServiceRefusal;
import org.mingzheng.cli.session.Session;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.suite.SignatureSuite;

class SealingTest {
    private static final int COUNT = 7;
    private static final EntryTerms TERMS = new EntryTerms(
            "document",
            "issued",
            EntryTerms.ISSUER,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            JsonObject.builder().put("title", "样本").build(),
            Map.of("holder", "张三"),
            List.of());

    @TempDir
    private Path folder;

    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final StringWriter said = new StringWriter();
    private StateFolder state;
    private FakeService service;
    private Session session;

    @BeforeEach
    void prepare() throws IOException {
        state = new StateFolder(folder.resolve("state"));
        service = FakeService.start();
        LedgerClient client = new LedgerClient(new Access(service.address(), Optional.of("t")), Duration.ofSeconds(2));
        session = new Session(StackFolder.of(folder.resolve("data")), FakeService.MSP, client, client.logs());
        Path file = session.folder().sealKey(FakeService.MSP);
        SealKey key = SealKey.create(file, SignatureSuite.ES256, "x", Password.readOrMake(Password.fileOf(file)));
        KeyTerms terms =
                new KeyTerms(List.of("organisation-seal"), "organisation", Optional.empty(), Duration.ofDays(1));
        new KeyRecords(session).register(key, terms, Optional.empty());
        for (int i = 0; i < COUNT; i++) {
            files.add(Files.writeString(folder.resolve("f" + i + ".txt"), "document " + i));
        }
    }

    @AfterEach
    void stop() {
        session.close();
        service.close();
    }

    @Test
    void whatIsStatedOfTheKeyIsAskedForAnewWhenARunTakesLong() {
        Instant begun = Instant.parse("2026-06-01T00:00:00Z");
        Evidence evidence = new Evidence(session.client());
        String kid = service.entries().getFirst().place().record();
        SealedFileMaker maker = SealedFileMaker.gather(evidence, kid, TERMS, begun);

        Instant later = begun.plus(SealedFileMaker.RENEWED);
        assertThat(maker.fresh(evidence, later.minusSeconds(1))).isSameAs(maker);
        assertThat(maker.fresh(evidence, later).stated()).isEqualTo(later);
    }

    private Sealing sealing() {
        return sealing(TERMS);
    }

    private Sealing sealing(EntryTerms terms) {
        Texts texts = Texts.of(Sealing.class, new PrintWriter(said));
        return Sealing.of(session, terms, state, texts, outcomes::add);
    }

    private void run() throws IOException {
        outcomes.clear();
        sealing().seal(Targets.of(files, false, Optional.empty()));
    }

    private List<Target> targets() {
        return Targets.of(files, false, Optional.empty()).found();
    }

    private long documents() {
        return service.entries().stream()
                .filter(entry -> entry.place().type().name().equals("document"))
                .count();
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> all = Files.list(folder);
                Stream<Path> journals = Files.walk(state.path())) {
            return Stream.concat(
                            all.filter(path -> path.getFileName().toString().startsWith(".")),
                            journals.filter(path -> path.toString().endsWith(".json")))
                    .toList();
        }
    }

    @Test
    void everyFileGetsASealedFileWithItsOwnDigestsAndTheKeysEvidence() throws IOException {
        run();
        assertThat(outcomes).hasSize(COUNT).allMatch(Outcome.Sealed.class::isInstance);
        for (Target target : targets()) {
            SealedFile sealed = SealedFiles.read(target.sealed()).orThrow();
            assertThat(sealed.sealedEntry().disclosures())
                    .anyMatch(disclosure -> disclosure.value().equals(digests(target)))
                    .allMatch(
                            disclosure -> disclosure.opens(sealed.sealedEntry().parsed()) instanceof Result.Accepted);
            assertThat(sealed.entries()).hasSize(2);
            assertThat(sealed.statements()).hasSize(2);
            assertThat(sealed.definitions()).hasSize(2);
        }
        assertThat(leftovers()).isEmpty();
    }

    private static Object digests(Target target) {
        try {
            return DocumentDigester.digest(target.document()).json();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theLedgerGetsNeitherTheNameNorWhatIsPrivate() throws IOException {
        run();
        for (Entry entry : service.entries()) {
            String text = new String(entry.canonical().toArray(), StandardCharsets.UTF_8);
            assertThat(text).doesNotContain("张三").doesNotContain("f0.txt");
        }
    }

    @Test
    void aSecondRunSealsNothingTwice() throws IOException {
        run();
        run();
        assertThat(outcomes).hasSize(COUNT).allMatch(Outcome.Before.class::isInstance);
        assertThat(documents()).isEqualTo(COUNT);
    }

    @Test
    void whatWasSubmittedBeforeTheCommandDiedIsFinishedAndNotSealedAgain() throws IOException {
        service.dieAfterTaking(true);
        assertThatThrownBy(this::run).isInstanceOf(ServiceRefusal.class);
        assertThat(documents()).isEqualTo(COUNT);
        assertThat(leftovers()).isNotEmpty();
        service.dieAfterTaking(false);
        Path part = Files.writeString(folder.resolve(".mingzheng-part-0.part"), "half");
        Path _ = Files.setLastModifiedTime(part, FileTime.fromMillis(1));
        run();
        assertThat(outcomes).hasSize(COUNT).allMatch(Outcome.Before.class::isInstance);
        assertThat(documents()).isEqualTo(COUNT);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void whatWasWrittenDownButNeverSubmittedIsSubmittedOnce() throws IOException {
        SealKey key = SealKey.open(
                session.folder().sealKey(FakeService.MSP),
                Password.read(Password.fileOf(session.folder().sealKey(FakeService.MSP))));
        Preparing preparing = new Preparing(session.drafting("document"), TERMS, key);
        List<Prepared> batch = new ArrayList<>();
        for (Target target : targets()) {
            batch.add(preparing.of(target));
        }
        Journal _ = Journal.write(state, folder, Terms.of(TERMS), batch);
        run();
        assertThat(documents()).isEqualTo(COUNT);
        assertThat(outcomes).hasSize(COUNT).allMatch(Outcome.Before.class::isInstance);
    }

    @Test
    void oneRefusedEntryDoesNotStopItsNeighbours() throws IOException {
        service.refuse(new Predicate<>() {
            private int seen;

            @Override
            public boolean test(Entry entry) {
                return seen++ == 2;
            }
        });
        run();
        assertThat(outcomes.stream().filter(Outcome.Sealed.class::isInstance)).hasSize(COUNT - 1);
        assertThat(outcomes.stream().filter(Outcome.Failed.class::isInstance))
                .singleElement()
                .satisfies(failed -> assertThat(((Outcome.Failed) failed).why()).contains("record-exists"));
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aFileThatChangedSinceItWasSealedIsNamedAndNotSealedOver() throws IOException {
        run();
        Path _ = Files.writeString(files.getFirst(), "another document");
        run();
        assertThat(outcomes.stream().filter(Outcome.Failed.class::isInstance))
                .singleElement()
                .satisfies(failed -> assertThat(((Outcome.Failed) failed).why()).contains("f0.txt.mz"));
        assertThat(documents()).isEqualTo(COUNT);
    }

    @Test
    void twoRunsAtOnceSealEachFileOnce() throws Exception {
        List<Outcome> all = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService runs = Executors.newFixedThreadPool(2)) {
            List<Callable<Void>> two = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Texts texts = Texts.of(Sealing.class, new PrintWriter(new StringWriter()));
                two.add(() -> {
                    Sealing.of(session, TERMS, state, texts, all::add).seal(Targets.of(files, false, Optional.empty()));
                    return null;
                });
            }
            for (Future<Void> run : runs.invokeAll(two)) {
                assertThat(run.get()).isNull();
            }
        }
        assertThat(documents()).isEqualTo(COUNT);
        assertThat(all.stream().filter(Outcome.Sealed.class::isInstance)).hasSize(COUNT);
        assertThat(all.stream().filter(Outcome.Before.class::isInstance)).hasSize(COUNT);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aHiddenFileInTheFolderIsNotObeyed() throws IOException {
        Path _ = Files.writeString(
                folder.resolve(".mingzheng-seal-0000000000000000.pending"),
                "[{\"disclosures\":[],\"entry\":\"e30\",\"sealed\":\"surprise.mz\"}]");
        run();
        assertThat(documents()).isEqualTo(COUNT);
        assertThat(folder.resolve("surprise.mz")).doesNotExist();
    }

    @Test
    void aRunThatSaysSomethingElseAsksBeforeItFinishesTheOld() throws IOException {
        interrupted();
        EntryTerms right = TERMS.with("title", "正确标题");
        Targets targets = Targets.of(files, false, Optional.empty());
        assertThatThrownBy(() -> sealing(right).seal(targets))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("title=样本")
                .hasMessageContaining("title=正确标题")
                .hasMessageContaining("--abandon");
        assertThat(documents()).isZero();

        sealing(right).seal(targets, Unfinished.Leftover.ABANDON);
        assertThat(service.entries().stream().map(entry -> entry.fields().open()))
                .filteredOn(open -> open.has("title"))
                .hasSize(COUNT)
                .allMatch(open -> open.text("title").equals("正确标题"));
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void whatTheLedgerTookCannotBeGivenUp() throws IOException {
        service.dieAfterTaking(true);
        assertThatThrownBy(this::run).isInstanceOf(ServiceRefusal.class);
        service.dieAfterTaking(false);
        sealing(TERMS.with("title", "x")).seal(Targets.of(files, false, Optional.empty()), Unfinished.Leftover.ABANDON);
        assertThat(documents()).isEqualTo(COUNT);
        assertThat(targets()).allMatch(target -> Files.exists(target.sealed()));
    }

    @Test
    void whatIsFinishedIsSaid() throws IOException {
        interrupted();
        sealing(TERMS.with("title", "x")).seal(Targets.of(files, false, Optional.empty()), Unfinished.Leftover.FINISH);
        assertThat(said.toString()).contains(COUNT + " of an interrupted run", "title=样本");
        assertThat(documents()).isEqualTo(COUNT);
    }

    private void interrupted() throws IOException {
        SealKey key = Sealing.seal(session);
        List<Prepared> batch = new ArrayList<>();
        for (Target target : targets()) {
            batch.add(new Preparing(session.drafting("document"), TERMS, key).of(target));
        }
        Journal _ = Journal.write(state, folder, Terms.of(TERMS), batch);
    }

    @Test
    void aRequestThatIsRefusedAsAWholeLeavesNoJournal() throws IOException {
        service.refuseRequests(422);
        run();
        assertThat(outcomes)
                .hasSize(COUNT)
                .allMatch(outcome -> outcome instanceof Outcome.Failed failed && !failed.open());
        assertThat(leftovers()).isEmpty();
        service.refuseRequests(403);
        assertThatThrownBy(this::run).isInstanceOf(ServiceRefusal.class);
        assertThat(leftovers()).isEmpty();
        service.refuseRequests(0);
        run();
        assertThat(outcomes).hasSize(COUNT).allMatch(Outcome.Sealed.class::isInstance);
    }

    @Test
    void oneBadItemNeverTakesTheOthersAlong() throws IOException {
        Path _ = Files.createDirectories(folder.resolve("pipe.txt.mz"));
        files.add(Files.writeString(folder.resolve("pipe.txt"), "its sealed file is a folder"));
        files.add(Files.writeString(folder.resolve("文".repeat(84) + "x"), "253 bytes"));
        files.add(folder.resolve("none.txt"));
        files.add(Files.createDirectories(folder.resolve("sub")));
        run();
        assertThat(outcomes.stream().filter(Outcome.Sealed.class::isInstance)).hasSize(COUNT);
        assertThat(outcomes.stream().filter(Outcome.Failed.class::isInstance)).hasSize(4);
    }

    @Test
    void sealedFilesAreTheOwnersAlone() throws IOException {
        run();
        for (Target target : targets()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.sealed())))
                    .isEqualTo("rw-------");
        }
    }
}
