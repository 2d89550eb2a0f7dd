package org.mingzheng.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.Status.Code;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NoSuchElementException;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.GatewayRuntimeException;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What qscc and streams answer that no official client asks for. */
class ChainQueriesTest {
    @TempDir
    static Path folder;

    private static TestNetwork network;
    private static Contract contract;
    private static Network channel;

    @BeforeAll
    static void start() throws Exception {
        network = TestNetwork.in(folder).start();
        channel = network.gateway("NotaryMSP", "client").getNetwork("evidence");
        contract = channel.getContract("ledger");
        contract.submitTransaction("put", "a", "1");
    }

    @AfterAll
    static void stop() throws Exception {
        network.close();
    }

    @Test
    void aStreamThatIsClosedDoesNotDisturbTheOthers() throws Exception {
        for (int i = 0; i < 20; i++) {
            CloseableIterator<Block> stream =
                    channel.newBlockEventsRequest().startBlock(0).build().getEvents();
            assertThat(stream.next().getHeader().getNumber()).isZero();
            stream.close();
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> drain(stream));
        }

        contract.submitTransaction("put", "after", "x");
        assertThat(network.block(0).getHeader().getNumber()).isZero();
    }

    private static void drain(CloseableIterator<Block> stream) {
        for (int i = 0; i < 10_000; i++) {
            assertThat(stream.next()).isNotNull();
        }
    }

    @Test
    void privateDataIsUnimplemented() {
        assertThatExceptionOfType(GatewayRuntimeException.class)
                .isThrownBy(() -> channel.newBlockAndPrivateDataEventsRequest()
                        .build()
                        .getEvents()
                        .next())
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Code.UNIMPLEMENTED));
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        for (String[] query : new String[][] {
            {"GetBlockByNumber", "1000"},
            {"GetBlockByNumber", "x"},
            {"GetTransactionByID", "x"},
            {"GetBlockByTxID", "x"},
            {"GetBlockByHash", "x"},
            {"GetEverything", "x"},
            {"GetBlockByNumber"}
        }) {
            String[] rest = Arrays.copyOfRange(query, 1, query.length);
            assertThatExceptionOfType(GatewayException.class)
                    .isThrownBy(() -> network.query(query[0], rest))
                    .satisfies(e -> assertThat(e.getStatus().getDescription()).contains("chaincode response 500"));
        }
    }
}
