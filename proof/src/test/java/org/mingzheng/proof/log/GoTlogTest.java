package org.mingzheng.proof.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.proof.GoProgram;
import org.mingzheng.proof.GoProgram.Run;
import org.mingzheng.proof.bytes.Bytes;

/** The proofs of golang.org/x/mod are ours, and it verifies our receipts. */
class GoTlogTest {
    private static final String KEY = Receipts.LOG.verifierKey().encoded();
    private static final Receipt RECEIPT = Receipts.receipt(5, 13);

    private static GoProgram tlog = new GoProgram(Path.of(""));

    @BeforeAll
    static void compiles(@TempDir Path folder) throws IOException, InterruptedException {
        tlog = GoProgram.compiled("tlog", folder);
    }

    @Test
    void goVerifiesOurReceiptWithTheLineOfAWitnessInIt() throws IOException, InterruptedException {
        Checkpoint signed = RECEIPT.checkpoint();
        Checkpoint witnessed = new Checkpoint(
                signed.note().with(Receipts.WITNESS.sign(signed.body().text())), signed.body());
        Receipt receipt = new Receipt(RECEIPT.proof(), witnessed);
        assertThat(tlog.run(receipt.encoded(), "receipt", KEY, "entry 5")).isEqualTo(new Run(0, "5 13\n"));
    }

    @Test
    void goRefusesWhatWeRefuse() throws IOException, InterruptedException {
        assertThat(tlog.run(RECEIPT.encoded(), "receipt", KEY, "entry 6").printed())
                .contains("invalid transparency proof");
        Receipt otherIndex = new Receipt(new InclusionProof(4, RECEIPT.proof().hashes()), RECEIPT.checkpoint());
        assertThat(tlog.run(otherIndex.encoded(), "receipt", KEY, "entry 5").printed())
                .contains("invalid transparency proof");
    }

    @Test
    void goMakesTheSameProofs() throws IOException, InterruptedException {
        for (int size : new int[] {1, 2, 13, 64, 100}) {
            assertThat(tlog.run(Bytes.empty(), "proofs", Integer.toString(size)).printed())
                    .isEqualTo(proofs(size));
        }
    }

    @Test
    void goHasTheSameTilesUnderPathsThatNameTheirHeight() throws IOException, InterruptedException {
        for (long size : new long[] {1, 255, 256, 257, 70_000, 1_234_567}) {
            assertThat(tlog.run(Bytes.empty(), "tiles", Long.toString(size)).printed())
                    .isEqualTo(Tile.added(0, size).stream()
                            .map(tile -> tile.path().replace("tile/", "tile/8/") + "\n")
                            .collect(Collectors.joining()));
        }
    }

    private static String proofs(int size) {
        HashSource source = Trees.source(Trees.leaves(size));
        StringBuilder lines = new StringBuilder(source.head(size).root().base64() + "\n");
        for (int index = 0; index < size; index++) {
            lines.append(index)
                    .append(list(InclusionProof.of(index, size, source).hashes()));
        }
        for (int older = 1; older <= size; older++) {
            lines.append(older)
                    .append(list(ConsistencyProof.of(older, size, source).hashes()));
        }
        return lines.toString();
    }

    private static String list(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).collect(Collectors.joining(" ", " [", "]\n"));
    }
}
