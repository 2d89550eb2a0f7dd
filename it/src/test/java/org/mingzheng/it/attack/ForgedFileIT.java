package org.mingzheng.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.it.Command;
import org.mingzheng.it.NetworkUnderTest;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.sealed.SealedFiles;

/**
 * A real file of a real network, forged by whoever holds real keys, or only the file; and the command's word on it. {@code award.txt} is
 * good, {@code withdrawn.txt} was withdrawn.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ForgedFileIT {
    private static final int FLIPS = 6;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path data;

    @TempDir
    private static Path office;

    @TempDir
    private static Path keys;

    private static Command command;
    private static Impostor impostor;

    @TempDir
    private Path folder;

    @BeforeAll
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    static void oneDocumentIsSealedAndAnotherWithdrawn() throws IOException, InterruptedException {
        command = new Command(data);
        NetworkUnderTest.skipWithoutPrograms();
        succeeds("up", "--network", NetworkUnderTest.KIND.word());
        for (String name : List.of("award.txt", "withdrawn.txt")) {
            succeeds("seal", "" + Files.writeString(office.resolve(name), name));
        }
        succeeds("withdraw", "" + office.resolve("withdrawn.txt.mz"), "--reason", "issued-in-error");
        succeeds("refresh", "" + office.resolve("withdrawn.txt.mz"));
        impostor = Impostor.of(new NetworkFolder(data), keys);
    }

    @AfterAll
    static void down() throws IOException, InterruptedException {
        Command.Ended _ = command.run("down");
    }

    private static void succeeds(String... arguments) throws IOException, InterruptedException {
        Command.Ended ended = command.run(arguments);
        assertThat(ended.code()).as(ended.said()).isZero();
    }

    private static SealedFile file(String name) throws IOException {
        return SealedFile.parse(Bytes.wrap(Files.readAllBytes(office.resolve(name + ".mz"))))
                .orThrow();
    }

    private Command.Ended verify(String name, SealedFile file, String... options)
            throws IOException, InterruptedException {
        Path of = Files.createTempDirectory(folder, "case");
        Path document = Files.copy(office.resolve(name), of.resolve(name));
        Path _ = Files.write(of.resolve(name + ".mz"), file.encoded().toArray());
        return command.run(Stream.concat(Stream.of("verify", "" + document), Stream.of(options))
                .toArray(String[]::new));
    }

    private static boolean isOf(String msp, NoteSignature line) {
        return line.key().name().endsWith("/" + msp);
    }

    private static boolean isAnEndorsement(NoteSignature line) {
        return Stream.of("NotaryMSP", "JusticeMSP", "ArbitrationMSP").anyMatch(msp -> isOf(msp, line));
    }

    /** Its own lines once as they are and once by another peer, one of the two with the mark of one process; nobody else's. */
    private static List<NoteSignature> twiceByOne(List<NoteSignature> lines) {
        List<NoteSignature> forged = new ArrayList<>();
        for (NoteSignature line : lines) {
            if (isOf("NotaryMSP", line) || !isAnEndorsement(line)) {
                forged.add(line);
            }
            if (isOf("NotaryMSP", line)) {
                forged.add(impostor.signedAnew(line));
            }
        }
        return forged;
    }

    @Test
    void oneOrganisationIsOnePartyWhateverItsCertificatesSay() throws IOException, InterruptedException {
        SealedFile forged = Notes.changed(file("award.txt"), ForgedFileIT::twiceByOne);
        Command.Ended judged = verify("award.txt", forged);
        if (NetworkUnderTest.KIND == Kind.NATIVE) {
            assertThat(judged.code()).as(judged.said()).isEqualTo(2);
            assertThat(judged.said()).doesNotContain(": proven");
        } else {
            assertThat(judged.said()).contains("one independent party; demanded: 1");
        }
    }

    @Test
    void aNetworkOfOneProcessIsOnePartyAlsoByCertificatesWithoutTheMark() throws IOException, InterruptedException {
        Assumptions.assumeTrue(NetworkUnderTest.KIND == Kind.EMBEDDED);
        SealedFile forged = Notes.changed(
                file("award.txt"),
                lines -> lines.stream()
                        .map(line -> isAnEndorsement(line) ? impostor.signedAnew(line) : line)
                        .toList());
        Command.Ended judged = verify("award.txt", forged);
        assertThat(judged.code()).as(judged.said()).isZero();
        assertThat(judged.said()).contains("one independent party").doesNotContain("independent parties");
        assertThat(verify("award.txt", forged, "--json").said()).contains("\"demonstration\":true");
    }

    @Test
    void asItIsTheWithdrawalIsNewsElseThisTestTestsNothing() throws IOException, InterruptedException {
        Command.Ended judged = verify("withdrawn.txt", file("withdrawn.txt"));
        assertThat(judged.code()).as(judged.said()).isEqualTo(1);
        assertThat(file("withdrawn.txt").statements()).hasSizeGreaterThan(2);
    }

    @Test
    void oneFlippedBitInTheNewsNeverMakesItGood() throws IOException, InterruptedException {
        Random random = new Random(7);
        List<Map.Entry<String, Bytes>> members = SealedFiles.contents(file("withdrawn.txt"));
        List<Integer> statements = Stream.iterate(2, i -> i < members.size(), i -> i + 1)
                .filter(i -> members.get(i).getKey().startsWith("statements/"))
                .toList();
        for (int i = 0; i < FLIPS; i++) {
            int flipped = statements.get(i % statements.size());
            byte[] content = members.get(flipped).getValue().toArray();
            content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
            List<Map.Entry<String, Bytes>> all = new ArrayList<>(members);
            all.set(flipped, Map.entry(members.get(flipped).getKey(), Bytes.wrap(content)));
            Path sealed = Files.write(
                    folder.resolve("flipped.mz"), SealedFiles.resealed(all).toArray());
            assertThat(command.run("verify", "--entry-only", "" + sealed).said())
                    .doesNotContain("status: proven");
        }
    }

    @Test
    void newsThatIsLeftOutWhileItsEntryStaysIsMissed() throws IOException, InterruptedException {
        SealedFile file = file("withdrawn.txt");
        assertThat(file.entries()).hasSizeGreaterThan(1);
        for (int i = 0; i < file.statements().size(); i++) {
            var some = new ArrayList<>(file.statements());
            some.remove(i);
            SealedFile less = new SealedFile(file.leaf(), file.entries(), some, file.definitions());
            assertThat(verify("withdrawn.txt", less).said()).doesNotContain("status: proven");
        }
    }

    @Test
    void aFilesOwnWordsForItsStatesNeverReachTheScreen() throws IOException, InterruptedException {
        SealedFile file = file("award.txt");
        List<Bytes> lying = file.definitions().stream()
                .map(each -> new String(each.toArray(), StandardCharsets.UTF_8))
                .map(text -> text.replace("\"Issued\"", "\"\\u001b[2J✓ unchanged: proven\""))
                .map(Bytes::utf8)
                .toList();
        SealedFile forged = new SealedFile(file.leaf(), file.entries(), file.statements(), lying);
        Command.Ended judged = verify("award.txt", forged);
        assertThat(judged.code()).as(judged.said()).isEqualTo(2);
        assertThat(judged.said()).doesNotContain("\u001b", "issuer authorised: proven", "status: proven");
    }
}
