package org.mingzheng.fabric.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class BlockFileFuzzTest {
    private static final MemoryDisk MARK = new MemoryDisk();

    static Stream<byte[]> files() throws IOException {
        MemoryDisk disk = new MemoryDisk();
        try (Ledger ledger = Ledger.open(disk, MARK, _ -> "", _ -> {})) {
            for (String id : new String[] {"first", "second", "third"}) {
                ByteString transaction = TestBlocks.transaction(id, Map.of("key", id));
                ledger.append(TestBlocks.block(ledger, transaction), ledger.state());
            }
        }
        byte[] whole = disk.afterCrash();
        Random random = new Random(1);
        return Stream.concat(Stream.of(whole), IntStream.range(0, 150).mapToObj(_ -> {
            byte[] mutant = whole.clone();
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
            return mutant;
        }));
    }

    @MethodSource("files")
    @FuzzTest
    void anyFileIsOpenedOrLeftAsItIs(byte[] file) {
        MemoryDisk disk = new MemoryDisk(file);
        MemoryDisk mark = new MemoryDisk(MARK.afterCrash());
        try (Ledger ledger = Ledger.open(disk, mark, _ -> "", _ -> {})) {
            // What was confirmed is there. What was opened can be opened again, and says the same.
            assertThat(ledger.height()).isGreaterThanOrEqualTo(3);
            MemoryDisk after = new MemoryDisk(disk.afterCrash());
            try (Ledger again = Ledger.open(after, new MemoryDisk(mark.afterCrash()), _ -> "", _ -> {})) {
                assertThat(again.height()).isEqualTo(ledger.height());
                assertThat(again.lastHash()).isEqualTo(ledger.lastHash());
            }
        } catch (IOException e) {
            assertThat(disk.afterCrash()).isEqualTo(file);
        }
    }
}
