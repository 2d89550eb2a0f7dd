package org.mingzheng.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

class NoteTest {
    private static final NoteSigner LOG = signer("log.example/2026");
    private static final NoteSigner WITNESS = signer("witness.example");
    private static final String TEXT = "一行\n\nthe last line\n";

    /** The example of c2sp.org/signed-note. */
    @Test
    void theExampleOfTheSpecificationVerifies() {
        VerifierKey key = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
                .orThrow();
        Bytes encoded = Bytes.utf8("""
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """);
        VerifiedNote note =
                Note.parse(encoded).then(each -> each.verify(List.of(key))).orThrow();
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.note().encoded()).isEqualTo(encoded);
    }

    @Test
    void readsAndVerifiesWhatItSigns() {
        Note note = Note.sign(TEXT, LOG).with(WITNESS.sign(TEXT));
        assertThat(Note.parse(note.encoded())).isEqualTo(Result.accepted(note));
        VerifiedNote verified = note.verify(keys(WITNESS, LOG)).orThrow();
        assertThat(verified.signatures()).isEqualTo(note.signatures());
        assertThat(verified.text()).isEqualTo(TEXT);
    }

    @Test
    void keepsTheLinesOfUnknownKeys() {
        Note note = Note.sign(TEXT, WITNESS).with(LOG.sign(TEXT));
        VerifiedNote verified = note.verify(keys(LOG)).orThrow();
        assertThat(verified.signatures()).containsExactly(note.signatures().get(1));
        assertThat(verified.note()).isEqualTo(note);
    }

    @Test
    void namesALineOnceThatStandsTwice() {
        Note note = Note.sign(TEXT, LOG).with(LOG.sign(TEXT));
        assertThat(note.verify(keys(LOG)).orThrow().signatures()).containsExactly(LOG.sign(TEXT));
    }

    @Test
    void refusesANoteThatNoKnownKeySigned() {
        assertThat(reason(Note.sign(TEXT, LOG).verify(keys(WITNESS)))).isEqualTo(Reason.NOTE_UNSIGNED);
        assertThat(reason(Note.sign(TEXT, LOG).verify(List.of()))).isEqualTo(Reason.NOTE_UNSIGNED);
    }

    @Test
    void refusesANoteOfWhichOneKnownKeyDidNotSignThisText() {
        Note note = Note.sign(TEXT, LOG).with(WITNESS.sign("another text\n"));
        assertThat(reason(note.verify(keys(LOG, WITNESS)))).isEqualTo(Reason.SIGNATURE_INVALID);
        assertThat(note.verify(keys(LOG))).isInstanceOf(Result.Accepted.class);
    }

    @Test
    void ignoresAKeyThatSharesOnlyNameOrOnlyId() {
        NoteKey key = LOG.verifierKey().key();
        NoteSignature sameName = new NoteSignature(new NoteKey(key.name(), id(1)), id(7));
        NoteSignature sameId = new NoteSignature(new NoteKey("other.example", key.id()), id(7));
        Note note = Note.sign(TEXT, LOG).with(sameName).with(sameId);
        assertThat(note.verify(keys(LOG)).orThrow().signatures()).containsExactly(LOG.sign(TEXT));
    }

    @Test
    void aLineMustSatisfyEveryKeyThatHasItsNameAndId() {
        Note note = Note.sign(TEXT, LOG);
        NoteVerifier other = verifier(LOG.verifierKey().key(), Reason.SIGNATURE_MALFORMED);
        assertThat(reason(note.verify(List.of(LOG.verifierKey(), other)))).isEqualTo(Reason.SIGNATURE_MALFORMED);
    }

    @Test
    void anotherSignatureTypeIsJustAnotherVerifier() {
        NoteKey key = new NoteKey("peers.example", id(9));
        NoteSignature payload = new NoteSignature(key, Bytes.wrap(new byte[6_000]));
        Note note = Note.sign(TEXT, LOG).with(payload);
        NoteVerifier peers = new NoteVerifier() {
            @Override
            public NoteKey key() {
                return key;
            }

            @Override
            public Result<NoteSignature> verify(Bytes text, NoteSignature signature) {
                return text.equals(Bytes.utf8(TEXT)) && signature.signature().size() == 6_000
                        ? Result.accepted(signature)
                        : Result.rejected(Reason.SIGNATURE_INVALID, "not over this text");
            }
        };
        assertThat(Note.parse(note.encoded())
                        .then(each -> each.verify(List.of(peers)))
                        .orThrow()
                        .signatures())
                .containsExactly(payload);
        assertThat(reason(Note.parse(note.encoded())
                        .then(each -> each.verify(List.of(verifier(key, Reason.SIGNATURE_HIGH_S))))))
                .isEqualTo(Reason.SIGNATURE_HIGH_S);
    }

    @Test
    void aSignerHoldsTheKeyThatItNames() {
        assertThatThrownBy(() -> new NoteSigner(LOG.verifierKey(), WITNESS.signer()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static NoteVerifier verifier(NoteKey key, Reason reason) {
        return new NoteVerifier() {
            @Override
            public NoteKey key() {
                return key;
            }

            @Override
            public Result<NoteSignature> verify(Bytes text, NoteSignature signature) {
                return Result.rejected(reason, "never");
            }
        };
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
