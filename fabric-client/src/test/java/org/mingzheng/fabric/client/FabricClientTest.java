package org.mingzheng.fabric.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzheng.fabric.client.ScriptedPeer.HANG;
import static org.mingzheng.fabric.client.ScriptedPeer.MISMATCH;
import static org.mingzheng.fabric.client.ScriptedPeer.OK;
import static org.mingzheng.fabric.client.ScriptedPeer.refused;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.fabric.peer.ClientIdentity;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.RefusalReason;

/** What the client makes of peers that lag behind, refuse, are dead, hang, or whose answers are lost. */
class FabricClientTest {
    private static final Call CALL = new Call("approve", "proposal");

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private ScriptedPeer peer(long height) throws IOException {
        ScriptedPeer peer = new ScriptedPeer(height);
        open.add(peer);
        return peer;
    }

    private FabricClient client(ScriptedPeer... peers) throws IOException, URISyntaxException {
        ClientIdentity identity = ClientIdentity.read("NotaryMSP", file("cert.pem"), file("key.pem"));
        Gateways gateways = new Gateways(
                Stream.of(peers).map(peer -> peer.gateway(identity)).toList());
        FabricClient client = new FabricClient(identity, gateways, "channel", "ledger");
        open.add(client);
        return client;
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(FabricClientTest.class.getResource(name)).toURI());
    }

    private static RefusalReason reason(Endorsing endorsing) {
        return (RefusalReason) ((Endorsing.Refused) endorsing).refusal().reason();
    }

    @Test
    void aPeerThatLagsBehindIsAskedUntilItKnowsWhatTheNewestKnows() throws Exception {
        ScriptedPeer behind = peer(5).endorsing(refused("no-such-proposal"), refused("no-such-proposal"), OK);
        ScriptedPeer ahead = peer(6);
        assertThat(client(behind, ahead).endorse(CALL)).isInstanceOf(Endorsing.Done.class);
        assertThat(behind.asked).containsSubsequence("endorse", "height", "endorse", "height", "endorse");
        assertThat(ahead.asked).containsSubsequence("height", "evaluate", "height", "evaluate");
    }

    @Test
    void aRefusalIsFinalAtOnceIfThePeerWithTheMostBlocksRefusesToo() throws Exception {
        ScriptedPeer first = peer(6).endorsing(refused("proposal-closed"));
        ScriptedPeer newest = peer(7).evaluating(refused("proposal-closed"));
        assertThat(reason(client(first, newest).endorse(CALL))).isEqualTo(RefusalReason.PROPOSAL_CLOSED);
        assertThat(first.asked).containsExactly("endorse", "height");
        assertThat(newest.asked).containsExactly("height", "evaluate");
    }

    @Test
    void theReasonOfThePeerWithTheMostBlocksCounts() throws Exception {
        ScriptedPeer first = peer(6).endorsing(refused("wrong-size"));
        ScriptedPeer newest = peer(7).evaluating(refused("batch-exists"));
        assertThat(reason(client(first, newest).endorse(CALL))).isEqualTo(RefusalReason.BATCH_EXISTS);
    }

    @Test
    void aPeerWithFewerBlocksDoesNotConfirmARefusal() throws Exception {
        ScriptedPeer newest = peer(7).endorsing(refused("wrong-size"), OK).evaluating(OK);
        ScriptedPeer behind = peer(6).evaluating(refused("wrong-size"));
        assertThat(client(newest, behind).endorse(CALL)).isInstanceOf(Endorsing.Done.class);
    }

    @Test
    void aPeerThatIsAloneConfirmsItsOwnRefusal() throws Exception {
        ScriptedPeer alone = peer(6).endorsing(refused("log-exists")).evaluating(refused("log-exists"));
        assertThat(reason(client(alone).endorse(CALL))).isEqualTo(RefusalReason.LOG_EXISTS);
    }

    @Test
    void peersThatAnsweredDifferentlyAreAskedAgain() throws Exception {
        ScriptedPeer peer = peer(6).endorsing(MISMATCH, MISMATCH, OK);
        assertThat(client(peer).endorse(CALL)).isInstanceOf(Endorsing.Done.class);
        assertThat(peer.asked).containsExactly("endorse", "endorse", "endorse");
    }

    @Test
    void aQuestionThatAPeerRefusesOnlyBecauseItLagsIsAnsweredInTheEnd() throws Exception {
        ScriptedPeer behind = peer(5).evaluating(refused("no-such-log"), OK);
        ScriptedPeer ahead = peer(6);
        assertThat(client(behind, ahead).evaluate(CALL)).isEqualTo(Bytes.utf8("evaluated"));
    }

    @Test
    void aDeadPeerIsLeftOutOfTheComparisonAndTheNextGatewayTaken() throws Exception {
        ScriptedPeer dead = peer(9);
        dead.stop();
        ScriptedPeer alive = peer(6).endorsing(refused("log-exists")).evaluating(refused("log-exists"));
        assertThat(reason(client(dead, alive).endorse(CALL))).isEqualTo(RefusalReason.LOG_EXISTS);
    }

    @Test
    void aDeadPeerIsLeftForGoodHoweverOftenTheClientWasTurnedAwayBefore() throws Exception {
        ScriptedPeer dead = peer(9);
        ScriptedPeer alive = peer(6);
        FabricClient client = client(dead, alive);
        client.turnAway();
        client.turnAway();
        dead.stop();

        var _ = client.evaluate(CALL);
        var _ = client.evaluate(CALL);

        assertThat(dead.asked).isEmpty();
        assertThat(client.outcome("transaction")).isPresent();
    }

    @Test
    void eachGatewayIsAskedOnceThoughSomebodyElseTurnsTheClientAwayMeanwhile() throws Exception {
        ScriptedPeer broken = peer(9).endorsing("broken");
        FabricClient client = client(broken, peer(6));
        broken.whenEndorsing(() -> {
            client.turnAway();
            client.turnAway();
        });

        assertThat(client.endorse(CALL)).isInstanceOf(Endorsing.Done.class);
    }

    @Test
    void aHangingPeerDoesNotKeepARefusalFromBeingFinal() throws Exception {
        ScriptedPeer alive = peer(6).endorsing(refused("log-exists")).evaluating(refused("log-exists"));
        ScriptedPeer hanging = peer(-1).endorsing(HANG);
        assertThat(reason(client(alive, hanging).endorse(CALL))).isEqualTo(RefusalReason.LOG_EXISTS);
        assertThat(hanging.asked).containsExactly("height");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chaincode response 500, {\"detail\":\"\",\"reason\":\"log-exists\"}",
                "failed: chaincode response 400, {\"detail\":\"\",\"reason\":\"log-exists\"}",
                "chaincode response 400, log-exists",
                "chaincode response 400, {\"detail\":\"\",\"reason\":\"of-tomorrow\"}",
                "log-exists"
            })
    void whatOnlyLooksLikeARefusalIsAFault(String said) throws Exception {
        assertThatThrownBy(() -> client(peer(6).endorsing(said)).endorse(CALL))
                .isInstanceOf(LedgerAwayException.class)
                .hasMessageContaining("NotaryMSP: " + said);
    }

    @Test
    void aSubmissionWhoseAnswerIsLostIsSentAgainAsTheSameTransaction() throws Exception {
        ScriptedPeer peer =
                peer(6).submitting("lost", OK).outcomes(TxValidationCode.UNRECOGNIZED, TxValidationCode.VALID);
        assertThat(client(peer).commit(CALL)).isEqualTo(Bytes.utf8("answer"));
        assertThat(peer.asked.stream().filter("endorse"::equals)).hasSize(1);
        assertThat(peer.sent).hasSizeGreaterThan(1);
        assertThat(peer.sent.stream().distinct()).hasSize(1);
    }

    @Test
    void aTransactionThatCameTooLateIsEndorsedAnew() throws Exception {
        ScriptedPeer peer = peer(6).outcomes(TxValidationCode.MVCC_READ_CONFLICT, TxValidationCode.VALID);
        assertThat(client(peer).commit(CALL)).isEqualTo(Bytes.utf8("answer"));
        assertThat(peer.asked.stream().filter("endorse"::equals)).hasSize(2);
    }

    @Test
    void aTransactionThatIsInvalidForAnotherCauseIsNotRepeated() throws Exception {
        ScriptedPeer peer = peer(6).outcomes(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThatThrownBy(() -> client(peer).commit(CALL))
                .isInstanceOf(LedgerAwayException.class)
                .hasMessageContaining("ENDORSEMENT_POLICY_FAILURE");
        assertThat(peer.asked).containsExactly("endorse", "submit", "outcome");
    }

    @Test
    void anotherGatewayIsAskedForTheOutcomeWhenOneDoesNotKnowIt() throws Exception {
        ScriptedPeer first = peer(6).outcomes(TxValidationCode.UNRECOGNIZED);
        ScriptedPeer second = peer(6);
        assertThat(client(first, second).commit(CALL)).isEqualTo(Bytes.utf8("answer"));
        assertThat(second.asked).contains("outcome");
    }

    @Test
    void fewerThanHalfOfTheGatewaysAreNotEverybody() throws Exception {
        ScriptedPeer dead = peer(6);
        ScriptedPeer gone = peer(6);
        dead.stop();
        gone.stop();
        assertThat(client(peer(6), dead).everywhere(CALL)).hasSize(1);
        FabricClient minority = client(peer(6), dead, gone);
        assertThatThrownBy(() -> minority.everywhere(CALL)).isInstanceOf(LedgerAwayException.class);
        assertThat(minority.chain().heights()).hasSize(3);
    }
}
