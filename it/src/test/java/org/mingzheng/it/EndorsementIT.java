package org.mingzheng.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What peers endorse, what they refuse, and what the client is told. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndorsementIT extends Conformance {
    private static final Duration EXECUTION_LIMIT = Duration.ofSeconds(30);

    private CompletableFuture<Transaction> slow;
    private Instant slowSince;

    /** It takes half a minute until a contract has taken too long; the other tests use the time. */
    @BeforeAll
    void startSomethingSlow() {
        slowSince = Instant.now();
        slow = NetworkUnderTest.beside(() -> endorsed("sleep", "60000"));
    }

    private static List<String> messages(GatewayException e) {
        return e.getDetails().stream().map(ErrorDetail::getMessage).toList();
    }

    private static void isRefused(Proposal proposal, String because) {
        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(proposal::endorse)
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.ABORTED))
                .satisfies(e -> assertThat(e.getTransactionId()).isEqualTo(proposal.getTransactionId()))
                .satisfies(e -> assertThat(messages(e))
                        .isNotEmpty()
                        .allSatisfy(said -> assertThat(said).contains(because)));
    }

    @Test
    void theContractsRefusalReachesTheClientWithItsWords() {
        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(() -> contract.submitTransaction("refuse", "400", "because 因为"))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.ABORTED))
                .satisfies(e -> assertThat(messages(e)).containsExactly("chaincode response 400, because 因为"))
                .satisfies(e -> assertThat(e.getDetails().getFirst().getMspId()).isEqualTo("JusticeMSP"))
                .satisfies(
                        e -> assertThat(e.getDetails().getFirst().getAddress()).startsWith("127.0.0.1:"));
    }

    @Test
    void anEvaluatedRefusalIsUnknownToGrpc() {
        assertThatExceptionOfType(GatewayException.class)
                .isThrownBy(() -> contract.evaluateTransaction("refuse", "500", "because"))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNKNOWN))
                .satisfies(e -> assertThat(e.getStatus().getDescription()).contains("chaincode response 500, because"));
    }

    @Test
    void aBrokenContractFailsTheEndorsement() throws Exception {
        isRefused(
                contract.newProposal("fail").build(),
                "error in simulation: transaction returned with failure: java.lang.IllegalStateException: the contract"
                        + " is broken");
    }

    @Test
    void anOrganisationThatAnswersDifferentlyFailsTheEndorsement() {
        Proposal proposal = contract.newProposal("instance")
                .setEndorsingOrganizations("JusticeMSP", "NotaryMSP")
                .build();

        isRefused(proposal, "ProposalResponsePayloads do not match");
    }

    @Test
    void exactlyTheRequestedOrganisationsEndorse() throws Exception {
        assertThat(Forgery.endorsers(endorsedBy(network.peers(), "put", "three", "x")))
                .containsExactlyInAnyOrderElementsOf(network.peers());
        assertThat(Forgery.endorsers(endorsedBy(List.of("NotaryMSP"), "put", "one", "x")))
                .containsExactly("NotaryMSP");
    }

    @Test
    void asManyOrganisationsEndorseAsThePolicyDemands() throws Exception {
        assertThat(Forgery.endorsers(endorsed("put", "two", "x"))).hasSize(2).contains("JusticeMSP");
    }

    @Test
    void anOrganisationWithoutAPeerCannotBeAsked() {
        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(() -> endorsedBy(List.of("CourtMSP"), "put", "a", "b"))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE))
                .satisfies(e -> assertThat(e.getStatus().getDescription()).contains("CourtMSP"));
    }

    @Test
    void anUnknownContractIsRefused() {
        assertThatExceptionOfType(GatewayException.class)
                .isThrownBy(() -> gateway.getNetwork(NetworkUnderTest.CHANNEL)
                        .getContract("nobody")
                        .evaluateTransaction("get", "a"))
                .satisfies(e -> assertThat(e.getStatus().getDescription()).contains("nobody"));
    }

    @Test
    void anUnknownChannelIsRefused() {
        assertThatExceptionOfType(GatewayException.class)
                .isThrownBy(() ->
                        gateway.getNetwork("nowhere").getContract("ledger").evaluateTransaction("get", "a"));
    }

    @Test
    void theClientsDeadlineEndsTheWait() {
        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(() -> contract.newProposal("sleep")
                        .addArguments("3000")
                        .build()
                        .endorse(call -> call.withDeadlineAfter(1, TimeUnit.SECONDS)))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aSlowContractTimesOut() {
        assertThat(slow)
                .failsWithin(EXECUTION_LIMIT.plusSeconds(10))
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(
                        EndorseException.class,
                        e -> assertThat(e.getStatus().getCode())
                                .isIn(Status.Code.ABORTED, Status.Code.DEADLINE_EXCEEDED));
        assertThat(Duration.between(slowSince, Instant.now())).isGreaterThanOrEqualTo(EXECUTION_LIMIT);
    }
}
