package org.mingzheng.fabric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hyperledger.fabric.client.CommitException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.fabric.ledger.Blocks;

class GatewayTest {
    @TempDir
    static Path folder;

    private static TestNetwork network;
    private static Contract contract;

    @BeforeAll
    static void start() throws Exception {
        network = TestNetwork.in(folder).start();
        contract = network.contract();
    }

    @AfterAll
    static void stop() throws Exception {
        network.close();
    }

    private static Transaction endorsed(String function, String... arguments) throws EndorseException {
        return contract.newProposal(function).addArguments(arguments).build().endorse();
    }

    private static TxValidationCode outcome(Transaction transaction) throws Exception {
        return transaction.submitAsync().getStatus().getCode();
    }

    private static String read(String key) throws GatewayException {
        return new String(contract.evaluateTransaction("get", key), UTF_8);
    }

    @Test
    void aSubmittedValueIsReadBack() throws Exception {
        contract.submitTransaction("put", "colour", "green");

        assertThat(read("colour")).isEqualTo("green");
    }

    @Test
    void aDeletedValueIsGone() throws Exception {
        contract.submitTransaction("put", "gone", "soon");
        contract.submitTransaction("delete", "gone");

        assertThat(read("gone")).isEmpty();
    }

    @Test
    void anEmptyValueDeletes() throws Exception {
        contract.submitTransaction("put", "emptied", "full");
        contract.submitTransaction("put", "emptied", "");

        assertThat(contract.evaluateTransaction("range", "emptied", "emptied~")).isEmpty();
    }

    @Test
    void anEvaluatedValueIsNotWritten() throws Exception {
        contract.evaluateTransaction("put", "evaluated", "x");

        assertThat(read("evaluated")).isEmpty();
    }

    @Test
    void aContractDoesNotReadWhatItWrote() throws Exception {
        contract.submitTransaction("put", "own", "old");

        assertThat(contract.submitTransaction("putAndGet", "own"))
                .asString(UTF_8)
                .isEqualTo("old");
        assertThat(read("own")).isEqualTo("new");
    }

    @Test
    void twoTransactionsOnTheSameReadLeaveOneInvalid() throws Exception {
        contract.submitTransaction("put", "counter", "1");
        Transaction first = endorsed("add", "counter");
        Transaction second = endorsed("add", "counter");

        assertThat(outcome(first)).isEqualTo(TxValidationCode.VALID);
        assertThat(outcome(second)).isEqualTo(TxValidationCode.MVCC_READ_CONFLICT);
        assertThat(read("counter")).isEqualTo("2");
    }

    @Test
    void twoCreatorsOfOneKeyLeaveOneInvalid() throws Exception {
        Transaction first = endorsed("create", "unique", "a");
        Transaction second = endorsed("create", "unique", "b");

        assertThat(outcome(first)).isEqualTo(TxValidationCode.VALID);
        assertThat(outcome(second)).isEqualTo(TxValidationCode.MVCC_READ_CONFLICT);
    }

    @Test
    void aKeyThatAppearsInARangeMakesItsReaderInvalid() throws Exception {
        contract.submitTransaction("put", "ph-1", "x");
        Transaction reader = endorsed("count", "ph-", "ph-~", "ph-count");
        contract.submitTransaction("put", "ph-2", "x");

        assertThat(outcome(reader)).isEqualTo(TxValidationCode.PHANTOM_READ_CONFLICT);
        assertThat(outcome(endorsed("count", "ph-", "ph-~", "ph-count"))).isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void aRangeOfMoreThanAHundredKeysIsReadWholeAndStillGuarded() throws Exception {
        for (int i = 0; i < 5; i++) {
            contract.submitTransaction("fill", "big-" + i, "60");
        }
        assertThat(contract.evaluateTransaction("count", "big-", "big-~", "n"))
                .asString(UTF_8)
                .isEqualTo("300");
        Transaction reader = endorsed("count", "big-", "big-~", "n");
        contract.submitTransaction("put", "big-3-zzz", "x");

        assertThat(outcome(reader)).isEqualTo(TxValidationCode.PHANTOM_READ_CONFLICT);
    }

    @Test
    void keysOfFullWidthLettersBelongToTheirCompositeKey() throws Exception {
        contract.submitTransaction("composite", "type", "（证）");
        contract.submitTransaction("composite", "type", "😀");

        assertThat(contract.evaluateTransaction("composite", "type"))
                .asString(UTF_8)
                .contains("（证）")
                .contains("😀");
    }

    @Test
    void aSecondSubmissionOfTheSameBytesIsADuplicate() throws Exception {
        Transaction transaction = endorsed("put", "twice", "x");
        assertThat(outcome(transaction)).isEqualTo(TxValidationCode.VALID);
        long copy = network.info().getHeight();

        // The status of a transaction is that of its first place in the chain; the copy is in a block, too, and
        // invalid.
        assertThat(outcome(transaction)).isEqualTo(TxValidationCode.VALID);
        contract.submitTransaction("put", "after", "x");
        assertThat(Blocks.code(network.block(copy), 0)).isEqualTo(TxValidationCode.DUPLICATE_TXID);
    }

    @Test
    void aCommittedProposalCannotBeEndorsedAgain() throws Exception {
        var proposal = contract.newProposal("put").addArguments("replayed", "x").build();
        assertThat(outcome(proposal.endorse())).isEqualTo(TxValidationCode.VALID);

        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(proposal::endorse)
                .satisfies(e -> assertThat(e.getDetails())
                        .allMatch(detail -> detail.getMessage().startsWith("duplicate transaction found")));
    }

    @Test
    void theContractsRefusalReachesTheClientWithItsWords() {
        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(() -> contract.submitTransaction("refuse", "400", "because"))
                .satisfies(e -> {
                    assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.ABORTED);
                    assertThat(e.getDetails())
                            .extracting(ErrorDetail::getMessage, ErrorDetail::getMspId)
                            .containsExactly(tuple("chaincode response 400, because", "JusticeMSP"));
                    assertThat(e.getDetails().getFirst().getAddress()).startsWith("127.0.0.1:");
                });
    }

    @Test
    void anEvaluatedRefusalIsUnknownToGrpc() {
        assertThatExceptionOfType(GatewayException.class)
                .isThrownBy(() -> contract.evaluateTransaction("refuse", "500", "because"))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNKNOWN))
                .satisfies(e -> assertThat(e.getStatus().getDescription()).contains("chaincode response 500, because"));
    }

    @Test
    void aBrokenContractFailsTheEndorsement() {
        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(() -> contract.submitTransaction("fail"))
                .satisfies(
                        e -> assertThat(e.getDetails().getFirst().getMessage()).contains("the contract is broken"));
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(() -> contract.submitTransaction("private"))
                .satisfies(e -> assertThat(e.getDetails().getFirst().getMessage())
                        .contains("The embedded network has no private data. Use a real Fabric network."));
    }

    @Test
    void lifecycleCommandsAreUnimplemented() throws Exception {
        Contract lifecycle =
                network.gateway("JusticeMSP", "admin").getNetwork("evidence").getContract("_lifecycle");

        assertThatExceptionOfType(GatewayException.class)
                .isThrownBy(() -> lifecycle.evaluateTransaction("QueryChaincodeDefinitions"))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED));
        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(() -> lifecycle.submitTransaction("CommitChaincodeDefinition"))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED));
    }

    @Test
    void anUnknownContractHasNoPeers() throws Exception {
        Contract other =
                network.gateway("JusticeMSP", "client").getNetwork("evidence").getContract("other");

        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(() -> other.submitTransaction("put", "a", "b"))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION));
    }

    @Test
    void anOrganisationThatAnswersDifferentlyFailsTheEndorsement() {
        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(() -> contract.newProposal("instance")
                        .setEndorsingOrganizations("JusticeMSP", "NotaryMSP")
                        .build()
                        .endorse())
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.ABORTED))
                .satisfies(e -> assertThat(e.getDetails())
                        .extracting(ErrorDetail::getMessage)
                        .containsExactly("ProposalResponsePayloads do not match"));
    }

    @Test
    void exactlyTheRequestedOrganisationsEndorse() throws Exception {
        Transaction transaction = contract.newProposal("put")
                .addArguments("three", "x")
                .setEndorsingOrganizations("ArbitrationMSP", "JusticeMSP", "NotaryMSP")
                .build()
                .endorse();

        assertThat(RawClient.endorsers(transaction))
                .containsExactlyInAnyOrder("ArbitrationMSP", "JusticeMSP", "NotaryMSP");
        assertThat(RawClient.endorsers(endorsed("put", "two", "x"))).hasSize(2).contains("JusticeMSP");
    }

    @Test
    void anOrganisationWithoutAPeerCannotBeAsked() {
        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(() -> contract.newProposal("put")
                        .setEndorsingOrganizations("CourtMSP")
                        .build()
                        .endorse())
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE))
                .satisfies(e -> assertThat(e.getStatus().getDescription()).contains("CourtMSP"));
    }

    @Test
    void tooFewEndorsementsMakeATransactionInvalid() throws Exception {
        Transaction transaction = contract.newProposal("put")
                .addArguments("lonely", "x")
                .setEndorsingOrganizations("NotaryMSP")
                .build()
                .endorse();

        assertThatExceptionOfType(CommitException.class)
                .isThrownBy(transaction::submit)
                .satisfies(e -> assertThat(e.getCode()).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE));
        assertThat(read("lonely")).isEmpty();
    }

    @Test
    void aKeyLevelPolicyOverridesTheContractPolicy() throws Exception {
        contract.submitTransaction("put", "guarded", "x");
        contract.submitTransaction("policy", "guarded", "JusticeMSP", "NotaryMSP", "ArbitrationMSP");
        Transaction two = contract.newProposal("put")
                .addArguments("guarded", "y")
                .setEndorsingOrganizations("JusticeMSP", "NotaryMSP")
                .build()
                .endorse();

        assertThat(outcome(two)).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(RawClient.endorsers(endorsed("put", "guarded", "z"))).hasSize(3);
        contract.submitTransaction("put", "guarded", "z");
        assertThat(read("guarded")).isEqualTo("z");
    }

    @Test
    void aKeyLevelPolicyOfOneOrganisationIsEnoughForThatKey() throws Exception {
        contract.submitTransaction("put", "mine", "x");
        contract.submitTransaction("policy", "mine", "NotaryMSP");

        assertThat(RawClient.endorsers(endorsed("put", "mine", "y"))).contains("NotaryMSP");
        Transaction one = contract.newProposal("put")
                .addArguments("mine", "y")
                .setEndorsingOrganizations("NotaryMSP")
                .build()
                .endorse();
        assertThat(outcome(one)).isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void transientValuesReachTheContractAndNotTheBlock() throws Exception {
        Transaction transaction = contract.newProposal("transient")
                .putTransient("secret", "not for the chain")
                .build()
                .endorse();

        assertThat(new String(transaction.getResult(), UTF_8)).isEqualTo("not for the chain");
        assertThat(outcome(transaction)).isEqualTo(TxValidationCode.VALID);
        assertThat(RawClient.proposalPayload(transaction).getTransientMapMap()).isEmpty();
    }

    @Test
    void eachOrganisationExecutesForItself() throws Exception {
        Contract notary =
                network.gateway("NotaryMSP", "client").getNetwork("evidence").getContract("ledger");

        assertThat(contract.evaluateTransaction("who")).asString(UTF_8).isEqualTo("JusticeMSP");
        assertThat(notary.evaluateTransaction("who")).asString(UTF_8).isEqualTo("NotaryMSP");
        assertThat(contract.newProposal("who")
                        .setEndorsingOrganizations("ArbitrationMSP")
                        .build()
                        .evaluate())
                .asString(UTF_8)
                .isEqualTo("ArbitrationMSP");
    }

    @Test
    void theReadOfTheContractsDefinitionIsRecorded() throws Exception {
        var sets = RawClient.sets(endorsed("put", "defined", "x"));

        assertThat(sets.namespaces()).extracting(set -> set.name()).containsExactly("_lifecycle", "ledger");
        assertThat(sets.namespaces().getFirst().set().getReads(0).getKey())
                .isEqualTo("namespaces/fields/ledger/Sequence");
        assertThat(sets.namespaces().getFirst().set().getReads(0).getVersion().getBlockNum())
                .isEqualTo(1);
    }

    @Test
    void anOversizedTransactionIsRefusedByTheOrderer() throws Exception {
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
    void aHundredClientsAtOnceLoseNothing() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(100)) {
            List<Future<byte[]>> results = IntStream.range(0, 400)
                    .mapToObj(i -> clients.submit(() -> contract.submitTransaction("put", "many-" + i, "x")))
                    .toList();
            for (Future<byte[]> result : results) {
                assertThat(result.get()).isEmpty();
            }
        }

        assertThat(contract.evaluateTransaction("count", "many-", "many-~", "n"))
                .asString(UTF_8)
                .isEqualTo("400");
    }
}
