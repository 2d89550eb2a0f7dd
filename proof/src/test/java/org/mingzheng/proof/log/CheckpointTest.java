package org.mingzheng.proof.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

class CheckpointTest {
    private static final Checkpoint CHECKPOINT = Receipts.checkpoint(13);
    private static final String TEXT = CHECKPOINT.body().text();

    @Test
    void readsAndVerifiesWhatItSigns() {
        assertThat(Checkpoint.parse(CHECKPOINT.encoded())).isEqualTo(Result.accepted(CHECKPOINT));
        assertThat(CHECKPOINT.verify(Receipts.keys()).orThrow().signatures())
                .isEqualTo(CHECKPOINT.note().signatures());
    }

    @Test
    void readsTheExampleOfItsSpecification() {
        Checkpoint example = Checkpoint.parse(Bytes.utf8("""
                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                """)).orThrow();
        assertThat(example.body().origin()).hasToString("example.com/behind-the-sofa");
        assertThat(example.body().head().size()).isEqualTo(20_852_163);
    }

    @Test
    void needsTheLogAmongItsSigners() {
        List<VerifierKey> both = List.of(Receipts.LOG.verifierKey(), Receipts.WITNESS.verifierKey());
        Note witnessed = CHECKPOINT.note().with(Receipts.WITNESS.sign(TEXT));
        assertThat(Checkpoint.of(witnessed).orThrow().verify(both).orThrow().signatures())
                .isEqualTo(witnessed.signatures());
        Checkpoint alone = Checkpoint.of(Note.sign(TEXT, Receipts.WITNESS)).orThrow();
        assertThat(Trees.reason(alone.verify(both))).isEqualTo(Reason.CHECKPOINT_UNSIGNED);
        assertThat(Trees.reason(alone.verify(Receipts.keys()))).isEqualTo(Reason.NOTE_UNSIGNED);
    }

    @Test
    void cannotBeSignedByTheKeyOfAnotherLog() {
        assertThatThrownBy(() -> Checkpoint.sign(CHECKPOINT.body(), Receipts.WITNESS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Checkpoint(
                        CHECKPOINT.note(), Receipts.checkpoint(12).body()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesANoteThatIsNoCheckpoint() {
        Note note = Note.sign("hello\n", Receipts.LOG);
        assertThat(Trees.reason(Checkpoint.parse(note.encoded()))).isEqualTo(Reason.CHECKPOINT_MALFORMED);
        assertThat(Trees.reason(Checkpoint.parse(Bytes.utf8(TEXT)))).isEqualTo(Reason.NOTE_MALFORMED);
    }
}
