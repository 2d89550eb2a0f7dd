package org.mingzheng.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

/** The notes of golang.org/x/mod, and ours, verify each other; {@code src/test/go/note} is compiled for it. */
class GoNoteTest {
    private static final Path SOURCE = Path.of(System.getProperty("mingzheng.root", ".."), "proof/src/test/go/note");
    private static final NoteSigner LOG = new NoteSigner(
            "log.example/济南",
            PrivateKey.of(SignatureSuite.ED25519, Sha256.digest(Bytes.utf8("log")))
                    .orThrow());
    private static final String TEXT = "第一行\n\n— a line\nlast\n";

    @TempDir
    private static Path folder = Path.of("");

    private static Path input = Path.of("");

    @BeforeAll
    static void compiles() throws IOException, InterruptedException {
        input = Files.createFile(folder.resolve("input"));
        assumeTrue(isReady(), "SKIPPED: no Go, or golang.org/x/mod cannot be had; install Go 1.24 or later");
        Run built = run("go", "build", "-o", folder.resolve("note").toString(), ".");
        assertThat(built.exit()).as(built.printed()).isZero();
    }

    private static boolean isReady() throws InterruptedException {
        try {
            return run("go", "mod", "download").exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void goVerifiesOurNoteWithTheLinesOfUnknownKeysInIt() throws IOException, InterruptedException {
        NoteSignature unknown =
                new NoteSignature(new NoteKey("peers.example", Bytes.wrap(new byte[4])), Bytes.wrap(new byte[6_000]));
        Run run = verifiedByGo(Note.sign(TEXT, LOG).with(unknown));
        assertThat(run.printed()).isEqualTo(TEXT);
        assertThat(run.exit()).isZero();
    }

    @Test
    void goRefusesWhatWeRefuse() throws IOException, InterruptedException {
        assertThat(verifiedByGo(new Note(TEXT, List.of(LOG.sign("other\n")))).printed())
                .contains("invalid signature");
    }

    @Test
    void weVerifyTheNotesOfGo() throws IOException, InterruptedException {
        String printed = go("sign", "go.example/log", TEXT).printed();
        int end = printed.indexOf('\n');
        VerifierKey key = VerifierKey.parse(printed.substring(0, end)).orThrow();
        Bytes encoded = Bytes.utf8(printed.substring(end + 1));
        Note note = Note.parse(encoded).orThrow();
        assertThat(note.encoded()).isEqualTo(encoded);
        assertThat(note.verify(List.of(key))).isEqualTo(Result.accepted(new VerifiedNote(note, note.signatures())));
        assertThat(note.text()).isEqualTo(TEXT);
    }

    private static Run verifiedByGo(Note note) throws IOException, InterruptedException {
        Files.write(input, note.encoded().toArray());
        return go("verify", LOG.verifierKey().encoded());
    }

    private static Run go(String... arguments) throws IOException, InterruptedException {
        String program = folder.resolve("note").toString();
        return run(Stream.concat(Stream.of(program), Stream.of(arguments)).toArray(String[]::new));
    }

    private static Run run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(SOURCE.toFile())
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), printed);
    }

    private record Run(int exit, String printed) {}
}
