package org.mingzheng.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

/** Which bytes are a note. */
class NoteSyntaxTest {
    private static final NoteSigner LOG = signer("log.example/2026");
    private static final NoteSigner WITNESS = signer("witness.example");
    private static final String TEXT = "一行\n\nthe last line\n";

    @Test
    void everyFlippedBitIsRefusedOrLeavesTheSignedTextAsItIs() {
        Note note = Note.sign(TEXT, LOG).with(WITNESS.sign(TEXT));
        Bytes encoded = note.encoded();
        int end = encoded.size() - WITNESS.sign(TEXT).line().getBytes(StandardCharsets.UTF_8).length - 1;
        for (int bit = 0; bit < 8 * encoded.size(); bit++) {
            byte[] flipped = encoded.toArray();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Result<VerifiedNote> result = Note.parse(Bytes.wrap(flipped)).then(each -> each.verify(keys(LOG)));
            if (result instanceof Result.Accepted<VerifiedNote>(VerifiedNote verified)) {
                assertThat(bit / 8).as("only the unknown line may change").isGreaterThanOrEqualTo(end);
                assertThat(verified.text()).isEqualTo(TEXT);
            }
        }
    }

    @Test
    void everyMissingByteIsRefusedOrLeavesTheSignedTextAsItIs() {
        Bytes encoded = Note.sign(TEXT, LOG).encoded();
        for (int at = 0; at < encoded.size(); at++) {
            Bytes shorter = encoded.slice(0, at).concat(encoded.slice(at + 1, encoded.size()));
            assertThat(Note.parse(shorter).then(each -> each.verify(keys(LOG)))).isInstanceOf(Result.Rejected.class);
            assertThat(Note.parse(encoded.slice(0, at))).isInstanceOf(Result.Rejected.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text\n",
                "text\n\n",
                "text\n\n\n",
                "text\n— a AAAAAAA=\n",
                "text\n\n— a AAAAAAA=",
                "text\n\n— a AAAAAAA=\n\n",
                "text\n\n— a AAAAAAA=\ntext\n",
                "text\n\n- a AAAAAAA=\n",
                "text\n\n—a AAAAAAA=\n",
                "text\n\n—\u00a0a AAAAAAA=\n",
                "text\n\n— a\n",
                "text\n\n— a AAAAAA==\n",
                "text\n\n— a AAAA\n",
                "text\n\n— a \n",
                "te\txt\n\n— a AAAAAAA=\n",
                "te\rxt\n\n— a AAAAAAA=\n",
                "te\0xt\n\n— a AAAAAAA=\n",
                "— a AAAAAAA=\n",
                "\n— a AAAAAAA=\n",
            })
    void refusesWhatIsNotTextBlankLineAndSignatureLines(String note) {
        assertThat(reason(Note.parse(Bytes.utf8(note)))).isEqualTo(Reason.NOTE_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAAAAA",
                "AAAAAAB=",
                "AAAAAAA=\r",
                " AAAAAAA=",
                "AAAAAAA= ",
                "AAAA_AA=",
                "AAAA AAA=",
                "AAAAAAA=AAAAAAA="
            })
    void refusesASignatureThatIsNotCanonicalBase64(String base64) {
        assertThat(reason(Note.parse(Bytes.utf8("text\n\n— a " + base64 + "\n"))))
                .isEqualTo(Reason.NOT_BASE64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a+b",
                "a\u00a0b",
                "a\u0085b",
                "a\u1680b",
                "a\u2003b",
                "a\u2028b",
                "a\u202fb",
                "a\u3000",
                "a\tb"
            })
    void refusesAKeyNameWithASpaceOrAPlus(String name) {
        assertThat(reason(Note.parse(Bytes.utf8("text\n\n— " + name + " AAAAAAA=\n"))))
                .isEqualTo(Reason.KEY_NAME_MALFORMED);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        Bytes lines = Bytes.utf8("\n\n— a AAAAAAA=\n");
        for (String text : List.of("ff", "c080", "e28c", "eda080", "f4908080", "80")) {
            assertThat(reason(Note.parse(Bytes.ofHex(text).orThrow().concat(lines))))
                    .isEqualTo(Reason.NOT_UTF8);
        }
        assertThatThrownBy(() -> Note.sign("\ud800\n", LOG)).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> new NoteKey("\udc00", id(1))).isInstanceOf(RejectedException.class);
    }

    @Test
    void takes64SignaturesAndNoMore() {
        List<NoteSignature> lines = IntStream.range(0, Note.MAX_SIGNATURES)
                .mapToObj(i -> new NoteSignature(new NoteKey("key" + i, id(i)), id(i)))
                .toList();
        Note full = new Note(TEXT, lines);
        assertThat(Note.parse(full.encoded())).isEqualTo(Result.accepted(full));
        assertThat(reason(Note.parse(full.encoded().concat(Bytes.utf8("— a AAAAAAA=\n")))))
                .isEqualTo(Reason.TOO_MANY);
        assertThatThrownBy(() -> full.with(LOG.sign(TEXT))).isInstanceOf(RejectedException.class);
    }

    @Test
    void takesOneMebibyteAndNoMore() {
        Bytes small = Note.sign("\n", LOG).encoded();
        String text = "a".repeat(Note.MAX_SIZE - small.size()) + "\n";
        Note note = new Note(text, List.of(LOG.sign(text)));
        assertThat(note.encoded().size()).isEqualTo(Note.MAX_SIZE);
        assertThat(Note.parse(note.encoded())).isEqualTo(Result.accepted(note));
        assertThat(reason(Note.parse(Bytes.utf8("a").concat(note.encoded())))).isEqualTo(Reason.TOO_LARGE);
        assertThatThrownBy(() -> Note.sign("a" + text, LOG)).isInstanceOf(RejectedException.class);
    }

    private static NoteSigner signer(String name) {
        return new NoteSigner(
                name,
                PrivateKey.of(SignatureSuite.ED25519, Sha256.digest(Bytes.utf8(name)))
                        .orThrow());
    }

    private static List<VerifierKey> keys(NoteSigner... signers) {
        return Stream.of(signers).map(NoteSigner::verifierKey).toList();
    }

    private static Bytes id(int number) {
        return Bytes.wrap(new byte[] {0, 0, 0, (byte) number});
    }

    private static Reason reason(Result<?> result) {
        assertThat(result).isInstanceOf(Result.Rejected.class);
        return ((Result.Rejected<?>) result).rejection().reason();
    }
}
