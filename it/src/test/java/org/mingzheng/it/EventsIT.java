package org.mingzheng.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.CallOptions;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.ChaincodeEvent;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.InMemoryCheckpointer;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.client.Transaction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the contract announces is heard once it is committed, by whoever listens from wherever. */
class EventsIT extends Conformance {
    private Network channel;

    @BeforeAll
    void openChannel() {
        channel = gateway.getNetwork(NetworkUnderTest.CHANNEL);
    }

    private static CallOptions patient(CallOptions call) {
        return call.withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    private CloseableIterator<ChaincodeEvent> eventsFrom(long block) {
        return channel.newChaincodeEventsRequest("ledger")
                .startBlock(block)
                .build()
                .getEvents(EventsIT::patient);
    }

    private long committed(Transaction transaction) throws GatewayException {
        return transaction.submitAsync().getStatus().getBlockNumber();
    }

    @Test
    void anEventIsDeliveredOnlyForAValidTransaction() throws Exception {
        contract.submitTransaction("put", "announced", "1");
        Transaction valid = endorsed("event", "valid", "the payload 内容", "announced");
        Transaction invalid = endorsed("event", "invalid", "x", "announced");
        long block = committed(valid);
        committed(invalid);
        committed(endorsed("event", "last", "x", "announced"));

        try (CloseableIterator<ChaincodeEvent> events = eventsFrom(block)) {
            ChaincodeEvent first = events.next();
            assertThat(first.getEventName()).isEqualTo("valid");
            assertThat(first.getPayload()).asString(UTF_8).isEqualTo("the payload 内容");
            assertThat(first.getTransactionId()).isEqualTo(valid.getTransactionId());
            assertThat(first.getBlockNumber()).isEqualTo(block);
            assertThat(first.getChaincodeName()).isEqualTo("ledger");
            assertThat(events.next().getEventName()).isEqualTo("last");
        }
    }

    @Test
    void eventsAreFollowed() throws Exception {
        try (CloseableIterator<ChaincodeEvent> events = eventsFrom(ledger.info().getHeight())) {
            Transaction transaction = endorsed("event", "followed", "x", "followed events");
            committed(transaction);

            assertThat(events.next().getTransactionId()).isEqualTo(transaction.getTransactionId());
        }
    }

    @Test
    void chaincodeEventsResumeAfterATransaction() throws Exception {
        Transaction first = endorsed("event", "first", "x", "resumed-1");
        Transaction second = endorsed("event", "second", "x", "resumed-2");
        var one = first.submitAsync();
        var other = second.submitAsync();
        long block = one.getStatus().getBlockNumber();
        long next = other.getStatus().getBlockNumber();
        assertThat(next).isGreaterThanOrEqualTo(block);
        InMemoryCheckpointer reached = new InMemoryCheckpointer();
        reached.checkpointTransaction(block, first.getTransactionId());

        try (CloseableIterator<ChaincodeEvent> events = channel.newChaincodeEventsRequest("ledger")
                .checkpoint(reached)
                .build()
                .getEvents(EventsIT::patient)) {
            assertThat(events.next().getTransactionId()).isEqualTo(second.getTransactionId());
        }
    }

    @Test
    void aRefusedProposalEmitsNothing() throws Exception {
        long height = ledger.info().getHeight();
        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(() -> contract.submitTransaction("refuse", "400", "because"));

        assertThat(ledger.info().getHeight()).isEqualTo(height);
    }
}
