package org.mingzheng.proof.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.proof.GoProgram;
import org.mingzheng.proof.GoProgram.Run;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

/** The notes of golang.org/x/mod, and ours, verify each other; {@code src/test/go/note} is compiled for it. */
class GoNoteTest {
    private static final NoteSigner LOG = new NoteSigner(
            "log.example/济南",
            PrivateKey.of(SignatureSuite.ED25519, Sha256.digest(Bytes.utf8("log")))
                    .orThrow());
    private static final String TEXT = "第一行\n\n— a line\nlast\n";

    private static GoProgram program = new GoProgram(Path.of(""));

    @BeforeAll
    static void compiles(@TempDir Path folder) throws IOException, InterruptedException {
        program = GoProgram.compiled("note", folder);
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
        String printed =
                program.run(Bytes.empty(), "sign", "go.example/log", TEXT).printed();
        int end = printed.indexOf('\n');
        VerifierKey key = VerifierKey.parse(printed.substring(0, end)).orThrow();
        Bytes encoded = Bytes.utf8(printed.substring(end + 1));
        Note note = Note.parse(encoded).orThrow();
        assertThat(note.encoded()).isEqualTo(encoded);
        assertThat(note.verify(List.of(key))).isEqualTo(Result.accepted(new VerifiedNote(note, note.signatures())));
        assertThat(note.text()).isEqualTo(TEXT);
    }

    private static Run verifiedByGo(Note note) throws IOException, InterruptedException {
        return program.run(note.encoded(), "verify", LOG.verifierKey().encoded());
    }
}
