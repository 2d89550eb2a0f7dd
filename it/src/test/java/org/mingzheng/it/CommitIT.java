package org.mingzheng.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.Status;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hyperledger.fabric.client.CommitException;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;

/** Which ordered transactions count. */
class CommitIT extends Conformance {
    @Test
    void twoAppendsOnTheSameFrontierLeaveOneInvalid() throws Exception {
        contract.submitTransaction("put", "frontier", "1");
        Transaction first = endorsed("add", "frontier");
        Transaction second = endorsed("add", "frontier");

        assertThat(outcome(first)).isEqualTo(TxValidationCode.VALID);
        assertThatExceptionOfType(CommitException.class)
                .isThrownBy(second::submit)
                .satisfies(e -> assertThat(e.getCode()).isEqualTo(TxValidationCode.MVCC_READ_CONFLICT))
                .satisfies(e -> assertThat(e.getTransactionId()).isEqualTo(second.getTransactionId()));
        assertThat(read("frontier")).isEqualTo("2");
    }

    @Test
    void ofTwoAppendsInOneBlockTheFirstCounts() throws Exception {
        contract.submitTransaction("put", "race", "1");
        Transaction first = endorsed("add", "race");
        Transaction second = endorsed("add", "race");
        var one = first.submitAsync();
        var other = second.submitAsync();

        assertThat(List.of(one.getStatus().getCode(), other.getStatus().getCode()))
                .containsExactlyInAnyOrder(TxValidationCode.VALID, TxValidationCode.MVCC_READ_CONFLICT);
        assertThat(read("race")).isEqualTo("2");
    }

    @Test
    void aReadOfAnAbsentKeyConflictsWithItsCreation() throws Exception {
        Transaction first = endorsed("create", "unique", "a");
        Transaction second = endorsed("create", "unique", "b");

        assertThat(outcome(first)).isEqualTo(TxValidationCode.VALID);
        assertThat(outcome(second)).isEqualTo(TxValidationCode.MVCC_READ_CONFLICT);
        assertThat(read("unique")).isEqualTo("a");
    }

    @Test
    void writesThatReadNothingNeverConflict() throws Exception {
        Transaction first = endorsed("put", "blind", "a");
        Transaction second = endorsed("put", "blind", "b");

        assertThat(outcome(second)).isEqualTo(TxValidationCode.VALID);
        assertThat(outcome(first)).isEqualTo(TxValidationCode.VALID);
        assertThat(read("blind")).isEqualTo("a");
    }

    @Test
    void aReadOfADeletedKeyConflictsWithItsDeletion() throws Exception {
        contract.submitTransaction("put", "fleeting", "1");
        Transaction reader = endorsed("add", "fleeting");
        contract.submitTransaction("delete", "fleeting");

        assertThat(outcome(reader)).isEqualTo(TxValidationCode.MVCC_READ_CONFLICT);
        assertThat(read("fleeting")).isEmpty();
    }

    @Test
    void aDuplicateTransactionIdIsRefused() throws Exception {
        Transaction transaction = endorsed("add", "twice");
        assertThat(outcome(transaction)).isEqualTo(TxValidationCode.VALID);
        submitAgain(transaction);
        contract.submitTransaction("put", "after", "x");

        assertThat(ledger.outcomes(transaction.getTransactionId()))
                .containsOnlyOnce(TxValidationCode.VALID)
                .allMatch(code -> code == TxValidationCode.VALID || code == TxValidationCode.DUPLICATE_TXID);
        assertThat(read("twice")).isEqualTo("1");
    }

    /** SmartBFT's orderers remember what they ordered and refuse; others order it again, and it is invalid. */
    private void submitAgain(Transaction transaction) {
        try {
            var _ = Forgery.copy(gateway, transaction).submitAsync().getStatus();
        } catch (SubmitException e) {
            assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        } catch (CommitStatusException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anOversizedMessageIsRefused() throws Exception {
        Transaction transaction = contract.newProposal("put")
                .addArguments("large".getBytes(UTF_8), new byte[9 * 1024 * 1024])
                .build()
                .endorse();

        assertThatExceptionOfType(SubmitException.class)
                .isThrownBy(transaction::submit)
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE))
                .satisfies(e -> assertThat(e.getDetails().getFirst().getMessage())
                        .contains("BAD_REQUEST", "exceeds maximum allowed 16777216 bytes"));
    }

    @Test
    void oneHundredClientsInParallelLoseNothing() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(100)) {
            List<Future<byte[]>> results = IntStream.range(0, 300)
                    .mapToObj(i -> clients.submit(() -> persistently(client(i), "many-" + i)))
                    .toList();
            for (Future<byte[]> result : results) {
                assertThat(result.get()).isEmpty();
            }
        }

        assertThat(contract.evaluateTransaction("count", "many-", "many-" + ALL, "n"))
                .asString(UTF_8)
                .isEqualTo("300");
    }

    /** Orderers may be too busy: whoever gets no confirmation asks again. */
    private static byte[] persistently(Contract client, String key) throws GatewayException, CommitException {
        for (int attempt = 1; ; attempt++) {
            try {
                return client.submitTransaction("put", key, "x");
            } catch (SubmitException e) {
                if (e.getStatus().getCode() != Status.Code.UNAVAILABLE || attempt == 5) {
                    throw e;
                }
            }
        }
    }

    private Contract client(int number) {
        String msp = network.peers().get(number % network.peers().size());
        return NetworkUnderTest.contract(network.gateway(msp, "client"));
    }
}
