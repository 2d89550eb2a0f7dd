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
import org.junit.jupiter.api.Test;

/** What a start makes of a file whose end or middle is not what was written. */
class DamagedLedgerTest {
    private final List<String> notices = new ArrayList<>();

    private Ledger open(MemoryDisk disk) throws IOException {
        return Ledger.open(disk, notices::add);
    }

    private static void append(Ledger ledger, String id, String value) throws IOException {
        Block block = TestBlocks.block(ledger, TestBlocks.transaction(id, Map.of("key", value)));
        ledger.append(block, ledger.state());
    }

    private static MemoryDisk twoBlocks() throws IOException {
        MemoryDisk disk = new MemoryDisk(new byte[0]);
        try (Ledger ledger = Ledger.open(disk, _ -> {})) {
            append(ledger, "first", "1");
            append(ledger, "second", "2");
        }
        return disk;
    }

    private static String value(Ledger ledger) {
        StateValue held = ledger.state().get("ledger", "key");
        return held == null ? "" : held.bytes().toStringUtf8();
    }

    @Test
    void aTailTornAtAnyByteIsCutAndSaid() throws Exception {
        byte[] whole = twoBlocks().afterCrash();
        int first = lengthOfFirst(whole);
        for (int length = first + 1; length < whole.length; length++) {
            MemoryDisk torn = new MemoryDisk(Arrays.copyOf(whole, length));
            notices.clear();
            try (Ledger ledger = open(torn)) {
                assertThat(ledger.height()).isEqualTo(1);
                assertThat(value(ledger)).isEqualTo("1");
                assertThat(notices)
                        .containsExactly(
                                "cut a torn tail of " + (length - first) + " bytes: the block was not committed");
                append(ledger, "second", "again");
            }
            try (Ledger ledger = open(new MemoryDisk(torn.afterCrash()))) {
                assertThat(ledger.height()).isEqualTo(2);
            }
        }
    }

    @Test
    void aTailOfWhichSomePagesWereNotWrittenIsCut() throws Exception {
        byte[] whole = twoBlocks().afterCrash();
        Arrays.fill(whole, whole.length - 20, whole.length - 10, (byte) 0);

        try (Ledger ledger = open(new MemoryDisk(whole))) {
            assertThat(ledger.height()).isEqualTo(1);
            assertThat(notices).hasSize(1);
        }
    }

    @Test
    void damageBeforeAWholeBlockIsNotCutAway() throws Exception {
        byte[] whole = twoBlocks().afterCrash();
        for (int position = 0; position < lengthOfFirst(whole); position++) {
            byte[] damaged = whole.clone();
            damaged[position] ^= 1;
            MemoryDisk disk = new MemoryDisk(damaged);
            assertThatIOException()
                    .isThrownBy(() -> open(disk))
                    .withMessageStartingWith("the ledger is damaged at byte 0");
            assertThat(disk.afterCrash()).isEqualTo(damaged);
        }
    }

    private static int lengthOfFirst(byte[] whole) {
        return 12 + ByteBuffer.wrap(whole).getInt(4);
    }
}
