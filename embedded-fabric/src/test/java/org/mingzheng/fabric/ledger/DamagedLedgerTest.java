package org.mingzheng.fabric.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a start makes of a file whose end or middle is not what was written. */
class DamagedLedgerTest {
    private final List<String> notices = new ArrayList<>();
    private final List<byte[]> kept = new ArrayList<>();
    private byte[] whole = new byte[0];
    private byte[] markOfFirst = new byte[0];
    private byte[] mark = new byte[0];

    @BeforeEach
    void writeTwoBlocks() throws IOException {
        MemoryDisk disk = new MemoryDisk();
        MemoryDisk marks = new MemoryDisk();
        try (Ledger ledger = open(disk, marks)) {
            append(ledger, "first", "1");
            markOfFirst = marks.afterCrash();
            append(ledger, "second", "2");
        }
        whole = disk.afterCrash();
        mark = marks.afterCrash();
        notices.clear();
    }

    private Ledger open(MemoryDisk disk, MemoryDisk marks) throws IOException {
        return Ledger.open(disk, marks, this::keep, notices::add);
    }

    private Ledger open(byte[] blocks, byte[] marks) throws IOException {
        return open(new MemoryDisk(blocks), new MemoryDisk(marks));
    }

    private String keep(ByteBuffer cut) {
        byte[] bytes = new byte[cut.remaining()];
        cut.get(bytes);
        kept.add(bytes);
        return "blocks.cut";
    }

    private static void append(Ledger ledger, String id, String value) throws IOException {
        Block block = TestBlocks.block(ledger, TestBlocks.transaction(id, Map.of("key", value)));
        ledger.append(block, ledger.state());
    }

    private static String value(Ledger ledger) {
        StateValue held = ledger.state().get("ledger", "key");
        return held == null ? "" : held.bytes().toStringUtf8();
    }

    private void assertRefused(byte[] blocks, byte[] marks, String message) {
        MemoryDisk disk = new MemoryDisk(blocks);
        MemoryDisk markDisk = new MemoryDisk(marks);
        assertThatIOException().isThrownBy(() -> open(disk, markDisk)).withMessageContaining(message);
        assertThat(disk.afterCrash()).isEqualTo(blocks);
        assertThat(markDisk.afterCrash()).isEqualTo(marks);
        assertThat(kept).isEmpty();
    }

    @Test
    void aTailOfWhichNobodyWasToldIsCutAtAnyByteKeptAndSaid() throws Exception {
        int first = lengthOfFirst(whole);
        for (int length = first + 1; length < whole.length; length++) {
            MemoryDisk torn = new MemoryDisk(Arrays.copyOf(whole, length));
            MemoryDisk marks = new MemoryDisk(markOfFirst);
            notices.clear();
            kept.clear();
            try (Ledger ledger = open(torn, marks)) {
                assertThat(ledger.height()).isEqualTo(1);
                assertThat(value(ledger)).isEqualTo("1");
                assertThat(notices)
                        .containsExactly("cut a torn tail of " + (length - first)
                                + " bytes, kept in blocks.cut: nobody was told of that block");
                assertThat(kept).containsExactly(Arrays.copyOfRange(whole, first, length));
                append(ledger, "second", "again");
            }
            try (Ledger ledger = open(torn.afterCrash(), marks.afterCrash())) {
                assertThat(ledger.height()).isEqualTo(2);
            }
        }
    }

    @Test
    void aBlockThatIsOnDiskAndNotMarkedIsThere() throws Exception {
        MemoryDisk marks = new MemoryDisk(markOfFirst);
        try (Ledger ledger = open(new MemoryDisk(whole), marks)) {
            assertThat(ledger.height()).isEqualTo(2);
        }
        assertRefused(Arrays.copyOf(whole, lengthOfFirst(whole)), marks.afterCrash(), "block 1 was confirmed already");
    }

    @Test
    void anUnmarkedTailOfWhichSomePagesWereNotWrittenIsCut() throws Exception {
        Arrays.fill(whole, whole.length - 20, whole.length - 10, (byte) 0);

        try (Ledger ledger = open(whole, markOfFirst)) {
            assertThat(ledger.height()).isEqualTo(1);
            assertThat(notices).hasSize(1);
        }
    }

    @Test
    void oneBitFlippedAnywhereInTheLastConfirmedBlockStopsTheStart() {
        for (int position = lengthOfFirst(whole); position < whole.length; position++) {
            byte[] damaged = whole.clone();
            damaged[position] ^= 1;
            assertRefused(damaged, mark, "in a block that may have been confirmed");
        }
    }

    @Test
    void aConfirmedBlockThatIsTornAtAnyByteStopsTheStart() {
        for (int length = lengthOfFirst(whole) + 1; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length), mark, "in a block that may have been confirmed");
        }
    }

    @Test
    void anOlderCopyOfTheBlocksStopsTheStart() {
        assertRefused(
                Arrays.copyOf(whole, lengthOfFirst(whole)),
                mark,
                "the ledger has 1 blocks, and block 1 was confirmed already");
    }

    @Test
    void missingBlocksStopTheStart() {
        assertRefused(new byte[0], mark, "the ledger has 0 blocks, and block 1 was confirmed already");
    }

    @Test
    void theBlocksOfAnotherLedgerStopTheStart() throws Exception {
        MemoryDisk other = new MemoryDisk();
        try (Ledger ledger = open(other, new MemoryDisk())) {
            append(ledger, "other", "1");
            append(ledger, "another", "2");
            append(ledger, "longer", "3");
        }
        assertRefused(other.afterCrash(), mark, "block 1 is another one than was confirmed");
    }

    @Test
    void aMarkOfWhichOneSlotIsTornStillCounts() {
        byte[] torn = mark.clone();
        Arrays.fill(torn, 0, Mark.SLOT / 2, (byte) 0);
        assertRefused(new byte[0], torn, "was confirmed already");
    }

    @Test
    void aDamagedMarkStopsTheStart() {
        byte[] damaged = mark.clone();
        damaged[30] ^= 1;
        damaged[Mark.SLOT + 30] ^= 1;
        assertRefused(whole, damaged, "the mark of the last confirmed block is damaged");
    }

    @Test
    void withoutAMarkWholeBlocksAreTakenAndMarkedAndNothingIsCut() throws Exception {
        MemoryDisk marks = new MemoryDisk();
        try (Ledger ledger = open(new MemoryDisk(whole), marks)) {
            assertThat(ledger.height()).isEqualTo(2);
        }
        assertRefused(new byte[0], marks.afterCrash(), "block 1 was confirmed already");
        assertRefused(Arrays.copyOf(whole, whole.length - 1), new byte[0], "in a block that may have been confirmed");
    }

    @Test
    void aCrashInTheVeryFirstBlockIsMended() throws Exception {
        MemoryDisk marks = new MemoryDisk();
        open(new MemoryDisk(), marks).close();
        try (Ledger ledger = open(Arrays.copyOf(whole, 20), marks.afterCrash())) {
            assertThat(ledger.height()).isZero();
        }
    }

    @Test
    void damageBeforeAWholeBlockIsNotCutAway() {
        for (int position = 0; position < lengthOfFirst(whole); position++) {
            byte[] damaged = whole.clone();
            damaged[position] ^= 1;
            assertRefused(damaged, mark, "the ledger is damaged at byte 0");
        }
    }

    private static int lengthOfFirst(byte[] whole) {
        return 12 + ByteBuffer.wrap(whole).getInt(4);
    }
}
