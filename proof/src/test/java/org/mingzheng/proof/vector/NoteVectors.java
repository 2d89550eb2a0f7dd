package org.mingzheng.proof.vector;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteKey;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

/** Notes of {@code note.md} under one known key: the output is the note's text. */
final class NoteVectors {
    static final NoteSigner LOG = signer("log.example/2026");
    static final NoteSigner WITNESS = signer("witness.example");
    static final String KEY = LOG.verifierKey().encoded();
    static final String TEXT = "first line\n第二行\n";
    static final String LINE = LOG.sign(TEXT).line() + "\n";

    private NoteVectors() {}

    static Stream<Vector> all() {
        return Stream.concat(good(), BadNoteVectors.all());
    }

    private static Stream<Vector> good() {
        NoteKey key = LOG.verifierKey().key();
        return Stream.of(
                Vector.good(
                        "note",
                        "example",
                        "The example of c2sp.org/signed-note.",
                        inputs(Bytes.utf8(EXAMPLE), EXAMPLE_KEY),
                        Bytes.utf8("This is an example message.\n")),
                good("signed", "One line by the known key.", TEXT, Note.sign(TEXT, LOG)),
                good("empty-text", "The text may be an empty line.", "\n", Note.sign("\n", LOG)),
                good("blank-lines", "Only the last empty line divides.", "\n\na\n\n\n", Note.sign("\n\na\n\n\n", LOG)),
                good("line-in-text", "A signature line in the text is text.", LINE, Note.sign(LINE, LOG)),
                good("delete", "U+007F and U+0085 are allowed.", "\u007f\u0085\n", Note.sign("\u007f\u0085\n", LOG)),
                good("unknown-first", "Lines of unknown keys are ignored.", with(WITNESS.sign(TEXT), LOG.sign(TEXT))),
                good("unknown-large", "A payload of 6,000 bytes.", with(LOG.sign(TEXT), line("a", key.id(), 6_000))),
                good("same-name", "A name alone is no key.", with(LOG.sign(TEXT), line(key.name(), id(1), 64))),
                good("same-id", "An id alone is no key.", with(LOG.sign(TEXT), line("other.example", key.id(), 64))),
                good("twice", "The same line may stand twice.", with(LOG.sign(TEXT), LOG.sign(TEXT))),
                good("64-lines", "64 lines are allowed.", lines(63)));
    }

    static final String EXAMPLE_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    static final String EXAMPLE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private static Vector good(String name, String why, String text, Note note) {
        return Vector.good("note", name, why, inputs(note.encoded(), KEY), Bytes.utf8(text));
    }

    private static Vector good(String name, String why, Note note) {
        return good(name, why, TEXT, note);
    }

    static Map<String, Bytes> inputs(Bytes note, String key) {
        return Map.of("note", note, "vkey", Bytes.utf8(key + "\n"));
    }

    static NoteSignature line(String name, Bytes id, int size) {
        return new NoteSignature(new NoteKey(name, id), Bytes.wrap(new byte[size]));
    }

    static Note with(NoteSignature... lines) {
        return new Note(TEXT, List.of(lines));
    }

    /** A line of the known key, and so many of unknown ones. */
    static Note lines(int unknown) {
        Stream<NoteSignature> lines = IntStream.rangeClosed(1, unknown).mapToObj(i -> line("key" + i, id(i), 1));
        return new Note(TEXT, Stream.concat(Stream.of(LOG.sign(TEXT)), lines).toList());
    }

    private static Bytes id(int number) {
        return Bytes.wrap(new byte[] {0, 0, 0, (byte) number});
    }

    private static NoteSigner signer(String name) {
        return new NoteSigner(
                name,
                PrivateKey.of(SignatureSuite.ED25519, Sha256.digest(Bytes.utf8(name)))
                        .orThrow());
    }
}
