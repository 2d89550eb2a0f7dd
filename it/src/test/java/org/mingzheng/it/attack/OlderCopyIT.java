package org.mingzheng.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.it.Command;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.StatedRecord;

/**
 * Somebody holds a copy of a sealed file from before the document was withdrawn, and would like it to be good: whatever they do to the file,
 * to the service or to the screen, whoever asks online is never told that it is.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class OlderCopyIT {
    private static final String CONTRADICTED = "status: CONTRADICTED";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path data;

    @TempDir
    private static Path office;

    private static Command command;
    private static String service;

    @TempDir
    private Path folder;

    private Path document;

    @BeforeAll
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    static void aDocumentIsWithdrawnAfterACopyWasHandedOut() throws IOException, InterruptedException {
        command = new Command(data);
        Command.Ended _ = succeeds(command.run("up"));
        Matcher address = Pattern.compile("http://127\\.0\\.0\\.1:\\d+")
                .matcher(command.run("status").said());
        assertThat(address.find()).isTrue();
        service = address.group();
        Path document = Files.writeString(office.resolve("award.txt"), "An award");
        Path sealed = office.resolve("award.txt.mz");
        Command.Ended _ = succeeds(command.run("seal", "" + document));
        Path _ = Files.copy(sealed, office.resolve("copy.mz"));
        Command.Ended _ = succeeds(command.run("withdraw", "" + sealed, "--reason", "issued-in-error"));
    }

    @AfterAll
    static void down() throws IOException, InterruptedException {
        Command.Ended _ = command.run("down");
    }

    @BeforeEach
    void theCopyIsAtHand() throws IOException {
        document = Files.copy(office.resolve("award.txt"), folder.resolve("award.txt"));
        hand(copy());
    }

    private static Command.Ended succeeds(Command.Ended ended) {
        assertThat(ended.code()).as(ended.said()).isZero();
        return ended;
    }

    private static SealedFile copy() throws IOException {
        return SealedFile.parse(Bytes.of(Files.readAllBytes(office.resolve("copy.mz"))))
                .orThrow();
    }

    private void hand(SealedFile file) throws IOException {
        Path _ = Files.write(folder.resolve("award.txt.mz"), file.encoded().toArray());
    }

    private Command.Ended online(String address) throws IOException, InterruptedException {
        return command.run("verify", "--online", "--require-status", "--service", address, "" + document);
    }

    @Test
    void asItIsItIsContradicted() throws IOException, InterruptedException {
        assertThat(succeeds(command.run("verify", "" + document)).said()).contains("status: proven");
        Command.Ended asked = online(service + "/");
        assertThat(asked.code()).as(asked.said()).isEqualTo(1);
        assertThat(asked.said()).contains(CONTRADICTED);
    }

    @Test
    void oneEntryThatTheServiceDoesNotKnowChangesNothing() throws IOException, InterruptedException {
        hand(copy().with(stranger("nobody-knows-this-one")));
        Command.Ended asked = online(service);
        assertThat(asked.code()).as(asked.said()).isEqualTo(1);
        assertThat(asked.said()).contains(CONTRADICTED);
    }

    private static LoggedEntry stranger(String record) throws IOException {
        Entry sealed = copy().sealedEntry().parsed();
        Place place = sealed.place();
        Entry junk = new Entry(
                new Place(place.channel(), place.origin(), place.type(), place.definition(), record, Optional.empty()),
                sealed.event(),
                sealed.fields(),
                List.of(),
                sealed.seals());
        return new LoggedEntry(junk.canonical(), List.of(), List.of());
    }

    @Test
    void aFileThatIsFullOfStrangersStatementsHasRoomForTheNews() throws IOException, InterruptedException {
        SealedFile file = copy();
        StatedRecord genuine = file.statements().getFirst();
        List<StatedRecord> padded = new ArrayList<>(file.statements());
        for (int i = padded.size(); i < SealedFile.MAX_STATEMENTS; i++) {
            padded.add(StatedRecord.of(
                    genuine.channel(),
                    new RecordId("document", "stranger-" + i),
                    genuine.answer(),
                    Optional.empty(),
                    genuine.note().signatures().subList(0, 1)));
        }
        SealedFile full = new SealedFile(file.leaf(), file.entries(), padded, file.definitions());
        hand(full);
        Command.Ended asked = online(service);
        assertThat(asked.code()).as(asked.said()).isEqualTo(1);
        assertThat(asked.said()).contains(CONTRADICTED);
    }

    @Test
    void aServiceThatIsAwayMakesItUnknown() throws IOException, InterruptedException {
        Command.Ended asked = online("http://127.0.0.1:1");
        assertThat(asked.code()).as(asked.said()).isEqualTo(2);
        assertThat(asked.said()).contains("status: unknown").doesNotContain("status: proven");
    }

    @Test
    void whoHoldsItRefreshesItWithoutAToken() throws IOException, InterruptedException {
        Command.Ended _ = succeeds(Command.alone("refresh", "" + folder.resolve("award.txt.mz"), "--service", service));
        Command.Ended judged = command.run("verify", "" + document);
        assertThat(judged.code()).as(judged.said()).isEqualTo(1);
    }

    @Test
    void whatAFileIsCalledWritesNoLineOnTheScreen() throws IOException, InterruptedException {
        Path docs = Files.createDirectory(folder.resolve("docs"));
        Path _ = Files.writeString(docs.resolve("award.txt"), "altered");
        Path _ = Files.copy(folder.resolve("award.txt.mz"), docs.resolve("award.txt.mz"));
        Path _ = Files.writeString(docs.resolve("0 note.txt\n✓✓✓ award.txt\n\u001b[8m\u202e"), "x");
        Command.Ended judged = command.run("verify", "-r", "" + docs);
        assertThat(judged.code()).isEqualTo(1);
        assertThat(judged.said()).doesNotContain("\u001b", "\u202e");
        assertThat(judged.said().lines()).noneMatch(line -> line.startsWith("✓"));
    }

    @Test
    void aSealedFileIsFoundByContentAmongMany() throws IOException, InterruptedException {
        Path docs = Files.createDirectories(folder.resolve("case/2026/sub"));
        Path one = Files.writeString(docs.resolve("../a.txt").normalize(), "one");
        Path other = Files.writeString(docs.resolve("a.txt"), "another");
        Path sealed = folder.resolve("sealed");
        Command.Ended _ = succeeds(command.run("seal", "-r", "" + one.getParent(), "--out", "" + sealed));
        for (Path root : List.of(folder.resolve("case"), one.getParent())) {
            Command.Ended judged = succeeds(command.run("verify", "-r", "" + root, "--receipts", "" + sealed));
            assertThat(judged.said()).doesNotContain("✗✓");
        }
        Path _ = Files.writeString(other, "altered");
        Command.Ended judged = command.run("verify", "-r", "" + folder.resolve("case"), "--receipts", "" + sealed);
        assertThat(judged.code()).as(judged.said()).isEqualTo(2);
    }

    @Test
    void whatCouldNotBeWrittenIsNoSuccess() throws IOException, InterruptedException {
        Process full = new ProcessBuilder(
                        Stream.of("./mingzheng", "verify", "--json", "" + document, "--data", "" + data)
                                .toList())
                .directory(Path.of(System.getProperty("mingzheng.root", "..")).toFile())
                .redirectOutput(Path.of("/dev/full").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(full.waitFor()).isEqualTo(70);
    }
}
