package org.mingzheng.fabric.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerTest {
    private final List<String> notices = new ArrayList<>();

    private Ledger open(MemoryDisk disk) throws IOException {
        return Ledger.open(disk, new MemoryDisk(), _ -> "", notices::add);
    }

    private static void append(Ledger ledger, String id, String value) throws IOException {
        Block block = TestBlocks.block(ledger, TestBlocks.transaction(id, Map.of("key", value)));
        ledger.append(block, ledger.state());
    }

    private static MemoryDisk twoBlocks() throws IOException {
        MemoryDisk disk = new MemoryDisk(new byte[0]);
        try (Ledger ledger = Ledger.open(disk, new MemoryDisk(), _ -> "", _ -> {})) {
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
    void theStateIsRebuiltFromTheBlocks() throws Exception {
        try (Ledger ledger = open(new MemoryDisk(twoBlocks().afterCrash()))) {
            assertThat(ledger.height()).isEqualTo(2);
            assertThat(value(ledger)).isEqualTo("2");
            assertThat(ledger.status("first"))
                    .contains(new TransactionStatus(new Version(0, 0), TxValidationCode.VALID));
            assertThat(ledger.block(1).getHeader().getPreviousHash())
                    .isEqualTo(Headers.hash(ledger.block(0).getHeader()));
            assertThat(notices).isEmpty();
        }
    }

    @Test
    void anInvalidTransactionWritesNothing() throws Exception {
        MemoryDisk disk = new MemoryDisk(new byte[0]);
        try (Ledger ledger = open(disk)) {
            ByteString transaction = TestBlocks.transaction("bad", Map.of("key", "x"));
            ledger.append(TestBlocks.block(ledger, TxValidationCode.MVCC_READ_CONFLICT, transaction), ledger.state());
        }
        try (Ledger ledger = open(new MemoryDisk(disk.afterCrash()))) {
            assertThat(value(ledger)).isEmpty();
            assertThat(ledger.status("bad").orElseThrow().code()).isEqualTo(TxValidationCode.MVCC_READ_CONFLICT);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "FAILED_BUT_PERSISTED"})
    void afterAFailedWriteNobodyIsToldThatABlockIsCommitted(MemoryDisk.Fault fault) throws Exception {
        MemoryDisk disk = twoBlocks();
        try (Ledger ledger = open(disk)) {
            CompletableFuture<TransactionStatus> waiting = ledger.committed("third");
            disk.fault = fault;

            assertThatIOException().isThrownBy(() -> append(ledger, "third", "3"));

            assertThatExceptionOfType(ExecutionException.class).isThrownBy(waiting::get);
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> ledger.committed("later").get());
            assertThat(ledger.height()).isEqualTo(2);
            assertThat(ledger.status("third")).isEmpty();
        }
        try (Ledger ledger = open(new MemoryDisk(disk.afterCrash()))) {
            boolean persisted = fault == MemoryDisk.Fault.FAILED_BUT_PERSISTED;
            assertThat(ledger.height()).isEqualTo(persisted ? 3 : 2);
            assertThat(ledger.status("third").isPresent()).isEqualTo(persisted);
        }
    }

    @Test
    void whoWaitsForATransactionIsToldWhenItIsOnDisk() throws Exception {
        try (Ledger ledger = open(new MemoryDisk(new byte[0]))) {
            CompletableFuture<TransactionStatus> waiting = ledger.committed("first");
            CompletableFuture<TransactionStatus> another = ledger.committed("first");
            CompletableFuture<TransactionStatus> gone = ledger.committed("first");
            assertThat(gone.cancel(false)).isTrue();

            append(ledger, "first", "1");

            assertThat(waiting.get().code()).isEqualTo(TxValidationCode.VALID);
            assertThat(another.get()).isEqualTo(waiting.get());
            assertThat(ledger.committed("first")).isCompletedWithValue(waiting.get());
        }
    }

    @Test
    void theFirstOfTwoTransactionsOfOneNameIsTheOneThatCounts() throws Exception {
        try (Ledger ledger = open(new MemoryDisk(new byte[0]))) {
            append(ledger, "twice", "1");
            append(ledger, "twice", "2");

            assertThat(ledger.status("twice").orElseThrow().version()).isEqualTo(new Version(0, 0));
        }
    }

    @Test
    void twoProcessesCannotOpenOneFolder(@TempDir Path folder) throws Exception {
        try (Ledger first = Ledger.open(folder, folder.resolve("mark"), notices::add)) {
            assertThat(first.height()).isZero();
            assertThatIOException()
                    .isThrownBy(() -> Ledger.open(folder, folder.resolve("mark"), notices::add))
                    .withMessageContaining("another process has the ledger");
        }
        try (Ledger second = Ledger.open(folder, folder.resolve("mark"), notices::add)) {
            append(second, "first", "1");
        }
        assertThat(Files.size(folder.resolve("blocks"))).isPositive();
    }

    @Test
    void anInterruptedReaderLeavesTheFileOpen(@TempDir Path folder) throws Exception {
        try (Ledger ledger = Ledger.open(folder, folder.resolve("mark"), notices::add)) {
            append(ledger, "first", "1");
            Thread.currentThread().interrupt();
            assertThat(ledger.block(0).getHeader().getNumber()).isZero();
            assertThat(Thread.interrupted()).isTrue();
            append(ledger, "second", "2");
        }
    }

    @Test
    void manyKeysAreReplayed(@TempDir Path folder) throws Exception {
        int keys = 100_000;
        try (Ledger ledger = Ledger.open(folder, folder.resolve("mark"), notices::add)) {
            for (int from = 0; from < keys; from += 1_000) {
                Map<String, String> writes = new LinkedHashMap<>();
                for (int i = from; i < from + 1_000; i++) {
                    writes.put("record/" + Integer.reverse(i), "state");
                }
                Block block = TestBlocks.block(ledger, TestBlocks.transaction("t" + from, writes));
                ledger.append(block, ledger.state());
            }
        }
        try (Ledger ledger = Ledger.open(folder, folder.resolve("mark"), notices::add)) {
            assertThat(ledger.state().get("ledger", "record/" + Integer.reverse(keys - 1)))
                    .isNotNull();
        }
    }
}
