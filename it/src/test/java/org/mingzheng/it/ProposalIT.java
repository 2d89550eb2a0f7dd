package org.mingzheng.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;

/** Which proposals are heard: whole, signed by their author, of now, and once. */
class ProposalIT extends Conformance {
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
    void theTransactionTimeIsTheClients() throws Exception {
        Instant time = Instant.now().minus(Duration.ofMinutes(7));
        Proposal proposal = Forgery.dated(gateway, contract.newProposal("time").build(), time);

        assertThat(proposal.endorse().getResult()).asString(UTF_8).isEqualTo(time.toString());
    }

    @Test
    void aProposalFourteenMinutesOldIsEndorsed() throws Exception {
        Proposal old = contract.newProposal("put").addArguments("old", "x").build();

        assertThat(outcome(Forgery.dated(gateway, old, Instant.now().minus(Duration.ofMinutes(14)))
                        .endorse()))
                .isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void aProposalSixteenMinutesOldIsRefused() throws Exception {
        Proposal proposal = contract.newProposal("put").addArguments("a", "x").build();

        isRefused(
                Forgery.dated(gateway, proposal, Instant.now().minus(Duration.ofMinutes(16))),
                "request unauthorized due to incorrect timestamp");
    }

    @Test
    void aProposalFromSixteenMinutesAheadIsRefused() throws Exception {
        Proposal proposal = contract.newProposal("put").addArguments("a", "x").build();

        isRefused(
                Forgery.dated(gateway, proposal, Instant.now().plus(Duration.ofMinutes(16))),
                "request unauthorized due to incorrect timestamp");
    }

    @Test
    void aTransactionIdThatDoesNotFollowFromItsAuthorIsRefused() throws Exception {
        Proposal proposal = contract.newProposal("put").addArguments("a", "x").build();

        isRefused(
                Forgery.header(gateway, proposal, header -> header.setTxId("ab".repeat(32))),
                "incorrectly computed txid");
    }

    @Test
    void aReplayedProposalIsRefusedOnceItIsCommitted() throws Exception {
        Proposal proposal =
                contract.newProposal("put").addArguments("replayed", "x").build();
        assertThat(outcome(proposal.endorse())).isEqualTo(TxValidationCode.VALID);

        isRefused(proposal, "duplicate transaction found");
    }

    @Test
    void aProposalWithASignatureOfOtherBytesIsRefused() throws Exception {
        byte[] bytes =
                contract.newProposal("put").addArguments("a", "x").build().getBytes();
        Proposal other = contract.newProposal("put").addArguments("a", "y").build();
        byte[] signature = ByteString.copyFrom(new byte[70]).toByteArray();

        isRefused(gateway.newSignedProposal(other.getBytes(), signature), "access denied");
        isRefused(gateway.newSignedProposal(bytes, signature), "access denied");
    }
}
