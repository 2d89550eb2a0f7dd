package org.mingzheng.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.CallOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;
import org.mingzheng.network.definition.Kind;

/**
 * Nothing that a client was told is lost, and nothing happens twice, whenever the network dies. It is killed at random moments under
 * load, since nobody outside Fabric's programs knows where they are in writing a block; {@code CrashTest} of the embedded network
 * names each step of its own.
 */
class CrashIT extends Conformance {
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 2;

    /** What clients sent, and what of it they were told to be valid, until the network was killed. */
    private record Load(Queue<Transaction> sent, Queue<String> confirmed, AtomicBoolean over) {
        Load() {
            this(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>(), new AtomicBoolean());
        }
    }

    /** A client gives up no sooner than the network: what it fails at, it leaves, and goes on. */
    private void send(Load load, String prefix) {
        for (int i = 0; !load.over.get(); i++) {
            try {
                send(
                        load,
                        contract.newProposal("add")
                                .addArguments(prefix + "-" + i)
                                .build());
            } catch (GatewayException _) {
                // Nothing was promised.
            }
        }
    }

    private static void send(Load load, Proposal proposal) throws GatewayException {
        Transaction transaction = proposal.endorse(CrashIT::impatient);
        load.sent.add(transaction);
        var status = transaction.submitAsync(CrashIT::impatient).getStatus(CrashIT::impatient);
        if (status.isSuccessful()) {
            load.confirmed.add(transaction.getTransactionId());
        }
    }

    private static CallOptions impatient(CallOptions call) {
        return call.withDeadlineAfter(5, TimeUnit.SECONDS);
    }

    /** Starts what was killed, and waits until the connection that saw it die works again. */
    private void upAgain() throws Exception {
        network.up();
        var _ = ledger.info();
    }

    private Load killUnderLoad(String name) throws InterruptedException {
        Load load = new Load();
        List<Thread> clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> Thread.ofPlatform().start(() -> send(load, name + client)))
                .toList();
        while (load.confirmed.size() < CLIENTS) {
            Thread.sleep(10);
        }
        Thread.sleep(ThreadLocalRandom.current().nextLong(500));
        network.kill();
        load.over.set(true);
        for (Thread client : clients) {
            client.join();
        }
        return load;
    }

    private Map<String, List<TxValidationCode>> outcomes() throws Exception {
        return ledger.all().stream()
                .flatMap(block -> Ledger.transactions(block).stream())
                .collect(Collectors.groupingBy(
                        Ledger.Committed::id, Collectors.mapping(Ledger.Committed::code, Collectors.toList())));
    }

    /** Sends everything once more, the same bytes. Whether it is refused or ordered again does not matter here. */
    private void sendAgain(Load load) throws InterruptedException {
        List<Thread> senders = new ArrayList<>();
        for (Transaction transaction : load.sent) {
            senders.add(Thread.ofVirtual().start(() -> {
                try {
                    var _ = Forgery.copy(gateway, transaction)
                            .submitAsync()
                            .getStatus(call -> call.withDeadlineAfter(10, TimeUnit.SECONDS));
                } catch (GatewayException _) {
                    // The chain tells.
                }
            }));
        }
        for (Thread sender : senders) {
            sender.join();
        }
    }

    @Test
    void aKilledNetworkKeepsEveryCommittedTransaction() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Load load = killUnderLoad("killed-" + round + "-");
            upAgain();

            assertThat(outcomes())
                    .containsAllEntriesOf(load.confirmed.stream()
                            .collect(Collectors.toMap(id -> id, id -> List.of(TxValidationCode.VALID))));
        }
    }

    @Test
    void whatWasSentBeforeAKillAndAgainAfterwardsCountsOnce() throws Exception {
        Load load = killUnderLoad("again-");
        upAgain();
        sendAgain(load);
        contract.submitTransaction("put", "after the copies", "x");
        Map<String, List<TxValidationCode>> outcomes = outcomes();

        assertThat(load.sent).allSatisfy(transaction -> {
            List<TxValidationCode> codes = outcomes.getOrDefault(transaction.getTransactionId(), List.of());
            assertThat(codes.stream()
                            .filter(code -> code == TxValidationCode.VALID)
                            .count())
                    .isLessThanOrEqualTo(1);
        });
        assertThat(counts("again-")).allMatch("1"::equals);
    }

    private List<String> counts(String prefix) throws GatewayException {
        String all = new String(contract.evaluateTransaction("range", prefix, prefix + ALL), UTF_8);
        return Stream.of(all.split(";", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.substring(pair.indexOf('=') + 1))
                .toList();
    }

    @Test
    void stateAndChainAreTheSameAfterAKill() throws Exception {
        contract.submitTransaction("put", "kept", "x");
        peers.awaitAll();
        long height = ledger.info().getHeight();
        var head = ledger.info().getCurrentBlockHash();
        network.kill();
        upAgain();

        assertThat(read("kept")).isEqualTo("x");
        assertThat(Ledger.hash(ledger.block(height - 1).getHeader())).isEqualTo(head);
        assertThat(read("kept")).isEqualTo("x");
    }

    /** The file that the first organisation's blocks are in. */
    private Path blockFile() throws IOException {
        try (Stream<Path> files = Files.walk(network.folder().ledger("any").getParent())) {
            return files.filter(CrashIT::holdsBlocks).findFirst().orElseThrow();
        }
    }

    private static boolean holdsBlocks(Path file) {
        return NetworkUnderTest.KIND == Kind.EMBEDDED
                ? file.endsWith("blocks")
                : file.toString().contains("JusticeMSP-peer") && file.endsWith("evidence/blockfile_000000");
    }

    @Test
    void aTornTailIsCut() throws Exception {
        contract.submitTransaction("put", "torn", "x");
        network.kill();
        // The beginning of a record of which the rest never reached the disk.
        Files.write(blockFile(), new byte[] {(byte) 0xff, (byte) 0xff, 0x7f, 1, 2, 3}, StandardOpenOption.APPEND);
        upAgain();

        assertThat(read("torn")).isEqualTo("x");
        contract.submitTransaction("put", "torn", "y");
        assertThat(read("torn")).isEqualTo("y");
    }
}
