package org.mingzheng.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import io.grpc.CallOptions;
import io.grpc.Status;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.peer.FilteredBlock;
import org.hyperledger.fabric.protos.peer.FilteredTransaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the network tells afterwards: blocks, events, queries of the chain. */
class DeliveryIT extends Conformance {
    private Network channel;

    @BeforeAll
    void openChannel() {
        channel = gateway.getNetwork(NetworkUnderTest.CHANNEL);
    }

    private static CallOptions patient(CallOptions call) {
        return call.withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    private CloseableIterator<Block> blocksFrom(long start) {
        return channel.newBlockEventsRequest().startBlock(start).build().getEvents(DeliveryIT::patient);
    }

    private long committed(Transaction transaction) throws GatewayException {
        return transaction.submitAsync().getStatus().getBlockNumber();
    }

    @Test
    void blocksAreDeliveredFromAnyStartAndFollowed() throws Exception {
        long height = ledger.info().getHeight();
        try (CloseableIterator<Block> blocks = blocksFrom(height - 2)) {
            assertThat(blocks.next().getHeader().getNumber()).isEqualTo(height - 2);
            assertThat(blocks.next().getHeader().getNumber()).isEqualTo(height - 1);
            long next = committed(endorsed("put", "followed", "x"));

            assertThat(Stream.generate(blocks::next)
                            .filter(block -> block.getHeader().getNumber() == next)
                            .findFirst()
                            .orElseThrow()
                            .getData()
                            .getDataCount())
                    .isEqualTo(1);
        }
    }

    @Test
    void theFirstBlockIsTheChannelsConfiguration() {
        try (CloseableIterator<Block> blocks = blocksFrom(0)) {
            Block first = blocks.next();

            assertThat(first.getHeader().getPreviousHash()).isEqualTo(ByteString.EMPTY);
            assertThat(first.getData().getDataCount()).isEqualTo(1);
        }
    }

    @Test
    void blocksChainByTheirHashes() throws Exception {
        List<Block> chain = ledger.all();

        assertThat(chain)
                .hasSizeGreaterThan(3)
                .allSatisfy(block -> assertThat(block.getHeader().getDataHash()).isEqualTo(Ledger.dataHash(block)));
        for (int i = 1; i < chain.size(); i++) {
            assertThat(chain.get(i).getHeader().getPreviousHash())
                    .isEqualTo(Ledger.hash(chain.get(i - 1).getHeader()));
        }
    }

    @Test
    void blocksAreSignedByOrderers() throws Exception {
        Block block = ledger.block(ledger.info().getHeight() - 1);
        Metadata signatures = Metadata.parseFrom(block.getMetadata().getMetadata(BlockMetadataIndex.SIGNATURES_VALUE));

        assertThat(signatures.getSignaturesList()).isNotEmpty();
    }

    @Test
    void everyPeerHasTheSameChain() throws Exception {
        Ledger court = Ledger.of(network.gateway("ArbitrationMSP", "client"));
        peers.awaitAll();
        long last = Math.min(court.info().getHeight(), ledger.info().getHeight()) - 1;

        assertThat(court.block(last).getHeader()).isEqualTo(ledger.block(last).getHeader());
    }

    @Test
    void aTransactionIsInTheBlockThatItsStatusNames() throws Exception {
        Transaction transaction = endorsed("put", "placed", "x");
        long number = committed(transaction);

        assertThat(Ledger.transactions(ledger.block(number)))
                .extracting(Ledger.Committed::id)
                .contains(transaction.getTransactionId());
    }

    @Test
    void qsccFindsABlockByItsTransaction() throws Exception {
        Transaction transaction = endorsed("put", "found", "x");
        long number = committed(transaction);

        assertThat(ledger.blockOf(transaction.getTransactionId()).getHeader().getNumber())
                .isEqualTo(number);
    }

    @Test
    void qsccFindsABlockByItsHash() throws Exception {
        Block block = ledger.block(1);

        assertThat(ledger.blockByHash(Ledger.hash(block.getHeader()))).isEqualTo(block);
    }

    @Test
    void qsccTellsTheHeadOfTheChain() throws Exception {
        var info = ledger.info();

        assertThat(info.getCurrentBlockHash())
                .isEqualTo(Ledger.hash(ledger.block(info.getHeight() - 1).getHeader()));
    }

    @Test
    void qsccTellsWhatBecameOfATransaction() throws Exception {
        contract.submitTransaction("put", "judged", "1");
        Transaction first = endorsed("add", "judged");
        Transaction second = endorsed("add", "judged");
        committed(first);
        committed(second);

        assertThat(ledger.transaction(first.getTransactionId()).getValidationCode())
                .isEqualTo(TxValidationCode.VALID_VALUE);
        assertThat(ledger.transaction(second.getTransactionId()).getValidationCode())
                .isEqualTo(TxValidationCode.MVCC_READ_CONFLICT_VALUE);
    }

    @Test
    void qsccKnowsNothingOfWhatWasNeverOrdered() {
        assertThatExceptionOfType(GatewayException.class)
                .isThrownBy(() -> ledger.transaction("ab".repeat(32)))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNKNOWN));
        assertThatExceptionOfType(GatewayException.class).isThrownBy(() -> ledger.block(1_000_000));
    }

    @Test
    void filteredBlocksNameTransactionsAndCodesButNoPayloads() throws Exception {
        Transaction transaction = endorsed("event", "secretly", "not for everybody", "filtered");
        long number = committed(transaction);
        try (CloseableIterator<FilteredBlock> blocks = channel.newFilteredBlockEventsRequest()
                .startBlock(number)
                .build()
                .getEvents(DeliveryIT::patient)) {
            FilteredBlock block = blocks.next();
            FilteredTransaction filtered = block.getFilteredTransactions(0);

            assertThat(block.getNumber()).isEqualTo(number);
            assertThat(block.getChannelId()).isEqualTo(NetworkUnderTest.CHANNEL);
            assertThat(filtered.getTxid()).isEqualTo(transaction.getTransactionId());
            assertThat(filtered.getTxValidationCode()).isEqualTo(TxValidationCode.VALID);
            var event = filtered.getTransactionActions().getChaincodeActions(0).getChaincodeEvent();
            assertThat(event.getEventName()).isEqualTo("secretly");
            assertThat(event.getPayload()).isEqualTo(ByteString.EMPTY);
        }
    }

    @Test
    void blocksOfAnUnknownChannelAreRefused() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> {
                    try (var blocks = gateway.getNetwork("nowhere").getBlockEvents(DeliveryIT::patient)) {
                        blocks.next();
                    }
                })
                .withMessageContaining("NOT_FOUND");
    }
}
