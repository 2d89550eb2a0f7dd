package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hyperledger.fabric.metrics.Metrics;
import org.hyperledger.fabric.protos.peer.ChaincodeAdditionalParams;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.traces.Traces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;

/** The contract behind the real shim, with a peer at the other end of its stream. */
class PeerConnectionTest {
    private static final int COUNT = 100;
    private static final String APPEND = "appendEntries";

    private final Scene scene = Scene.ready();
    private final Bytes[] batch = scene.arguments(
            Scene.RECORDS,
            0,
            IntStream.range(0, COUNT)
                    .mapToObj(i -> scene.entries().first("r" + i).canonical())
                    .toArray(Bytes[]::new));
    private final List<TestPeer> peers = new ArrayList<>();

    @AfterEach
    void close() {
        peers.forEach(TestPeer::close);
    }

    private TestPeer peer(ChaincodeAdditionalParams offers) throws IOException {
        ContractServer.quiet();
        Ledger ledger = new Ledger(Bytes::empty, SampleType.judgement());
        ledger.prepare("ledger:test");
        ContractServer.quiet();
        Properties properties = ledger.getChaincodeConfig();
        Metrics.initialize(properties);
        Traces.initialize(properties);
        TestPeer peer = new TestPeer(scene.network.state, offers);
        peers.add(peer);
        peer.connected(ledger.connectToPeer(peer));
        peer.ready.join();
        return peer;
    }

    @Test
    void readsAndWritesABatchInOneMessageEach() throws IOException {
        TestPeer peer = peer(TestPeer.offering(1000, 1000));
        assertThat(peer.begin(scene.notary, "1", APPEND, batch).join().getStatus())
                .isEqualTo(200);
        assertThat(peer.count(ChaincodeMessage.Type.GET_STATE_MULTIPLE)).isEqualTo(1);
        assertThat(peer.count(ChaincodeMessage.Type.WRITE_BATCH_STATE)).isEqualTo(1);
        assertThat(peer.count(ChaincodeMessage.Type.GET_STATE) + peer.count(ChaincodeMessage.Type.PUT_STATE))
                .isZero();
    }

    @Test
    void asksForNoMoreAtOnceThanThePeerOffers() throws IOException {
        TestPeer peer = peer(TestPeer.offering(10, 25));
        assertThat(peer.begin(scene.notary, "1", APPEND, batch).join().getStatus())
                .isEqualTo(200);
        assertThat(peer.count(ChaincodeMessage.Type.GET_STATE_MULTIPLE)).isEqualTo(11);
        assertThat(peer.count(ChaincodeMessage.Type.WRITE_BATCH_STATE)).isEqualTo(5);
    }

    @Test
    void asksKeyByKeyWhatAPeerDoesNotOfferInBatches() throws IOException {
        for (ChaincodeAdditionalParams offers :
                List.of(TestPeer.offering(0, 0), TestPeer.offering(1000, 0), TestPeer.offering(0, 1000))) {
            TestPeer peer = peer(offers);
            assertThat(peer.begin(scene.notary, "1", APPEND, batch).join().getStatus())
                    .isEqualTo(200);
            assertThat(peer.count(ChaincodeMessage.Type.GET_STATE_MULTIPLE)
                            + peer.count(ChaincodeMessage.Type.WRITE_BATCH_STATE))
                    .isZero();
            assertThat(peer.count(ChaincodeMessage.Type.GET_STATE)).isEqualTo(COUNT + 4);
            assertThat(peer.count(ChaincodeMessage.Type.PUT_STATE)).isEqualTo(COUNT + 2);
        }
    }

    @Test
    void answersAndWritesTheSameBothWays() throws IOException {
        TestPeer batched = peer(TestPeer.offering(1000, 1000));
        TestPeer single = peer(TestPeer.offering(0, 0));
        Response one = batched.begin(scene.notary, "1", APPEND, batch).join();
        Response other = single.begin(scene.notary, "1", APPEND, batch).join();
        assertThat(one).isEqualTo(other);
        assertThat(batched.written).isEqualTo(single.written);
    }

    @Test
    void readsAStatementsKeyAsAnyContractWould() throws IOException {
        TestPeer peer = peer(TestPeer.offering(1000, 1000));
        Response head = peer.begin(scene.notary, "1", "head", MemoryNetwork.texts(Scene.RECORDS, 0))
                .join();
        assertThat(head.getStatus()).isEqualTo(200);
        assertThat(peer.count(ChaincodeMessage.Type.GET_STATE)).isEqualTo(1);
        assertThat(peer.count(ChaincodeMessage.Type.GET_STATE_MULTIPLE)).isZero();
    }

    @Test
    void failsTheTransactionThatThePeerAnswersWithAnErrorAndNoOther() throws IOException {
        TestPeer peer = peer(TestPeer.offering(1000, 1000));
        for (ChaincodeMessage.Type failing :
                List.of(ChaincodeMessage.Type.GET_STATE_MULTIPLE, ChaincodeMessage.Type.WRITE_BATCH_STATE)) {
            peer.failing = failing;
            assertThat(peer.begin(scene.notary, "bad" + failing, APPEND, batch)
                            .join()
                            .getStatus())
                    .isEqualTo(500);
        }
        peer.failing = null;
        assertThat(peer.begin(scene.notary, "good", APPEND, batch).join().getStatus())
                .isEqualTo(200);
    }

    @Test
    void keepsTheAnswersOfParallelTransactionsApart() throws IOException {
        TestPeer peer = peer(TestPeer.offering(7, 7));
        List<CompletableFuture<Response>> answers = IntStream.range(0, 64)
                .mapToObj(i -> peer.begin(
                        scene.notary,
                        "t" + i,
                        i % 2 == 0 ? APPEND : "log",
                        i % 2 == 0 ? batch : MemoryNetwork.texts(i % 4 == 1 ? Scene.ITEMS : Scene.COURT)))
                .toList();
        for (int i = 0; i < answers.size(); i++) {
            String text = answers.get(i).join().getPayload().toStringUtf8();
            assertThat(text).contains(i % 2 == 0 ? "\"firstIndex\":0" : i % 4 == 1 ? Scene.ITEMS : Scene.COURT);
        }
    }
}
