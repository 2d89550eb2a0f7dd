package org.mingzheng.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.orderer.SeekOldest;
import org.hyperledger.fabric.protos.orderer.SeekPosition;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.fabric.msp.Signer;

class IdentityTest {
    @TempDir
    static Path folder;

    @TempDir
    Path elsewhere;

    private static TestNetwork network;

    @BeforeAll
    static void start() throws Exception {
        network = TestNetwork.in(folder).start();
    }

    @AfterAll
    static void stop() throws Exception {
        network.close();
    }

    private static Contract as(String msp, Path identity) throws IOException {
        return network.gateway(msp, identity, "JusticeMSP")
                .getNetwork("evidence")
                .getContract("ledger");
    }

    private Path identity(Path certificate, Path key) throws IOException {
        Files.createDirectories(elsewhere.resolve("signcerts"));
        Files.createDirectories(elsewhere.resolve("keystore"));
        Files.copy(certificate, elsewhere.resolve("signcerts/cert.pem"));
        Files.copy(key, elsewhere.resolve("keystore/key.pem"));
        return elsewhere;
    }

    private static void isDenied(Contract contract) {
        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(() -> contract.submitTransaction("put", "a", "b"))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.ABORTED))
                .satisfies(
                        e -> assertThat(e.getDetails().getFirst().getMessage()).contains("access denied"));
        assertThatExceptionOfType(GatewayException.class)
                .isThrownBy(() -> contract.evaluateTransaction("get", "a"))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION));
    }

    private static Transaction endorsedBy(String... organisations) throws Exception {
        return network.contract()
                .newProposal("put")
                .addArguments("a", "b")
                .setEndorsingOrganizations(organisations)
                .build()
                .endorse();
    }

    private static Signer signer(String msp, String role) throws IOException {
        return Signer.read(msp, network.crypto(msp, role + "/msp"));
    }

    @Test
    void everyMemberOfEveryOrganisationMayPropose() throws Exception {
        for (String msp : List.of("JusticeMSP", "CourtMSP")) {
            for (String role : List.of("client", "admin", "orderer")) {
                Contract contract = as(msp, network.crypto(msp, role + "/msp"));
                assertThatCode(() -> contract.submitTransaction("put", "m", "x"))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void aCertificateOfAnotherAuthorityIsDenied() throws Exception {
        try (TestNetwork stranger = TestNetwork.in(elsewhere)) {
            isDenied(as("JusticeMSP", stranger.crypto("JusticeMSP", "client/msp")));
        }
    }

    @Test
    void aCertificateOfAnotherOrganisationIsDenied() throws Exception {
        isDenied(as("JusticeMSP", network.crypto("NotaryMSP", "client/msp")));
    }

    @Test
    void anUnknownOrganisationIsDenied() throws Exception {
        isDenied(as("StrangerMSP", network.crypto("NotaryMSP", "client/msp")));
    }

    @Test
    void aTlsCertificateIsNoIdentity() throws Exception {
        isDenied(as(
                "JusticeMSP",
                identity(
                        network.crypto("JusticeMSP", "peer/tls/server.crt"),
                        network.crypto("JusticeMSP", "peer/tls/server.key"))));
    }

    @Test
    void anAuthorityIsNoIdentity() throws Exception {
        isDenied(as(
                "JusticeMSP",
                identity(network.crypto("JusticeMSP", "ca/ca.pem"), network.crypto("JusticeMSP", "ca/ca.key"))));
    }

    @Test
    void aSignatureByAnotherKeyIsDenied() throws Exception {
        isDenied(as(
                "JusticeMSP",
                identity(
                        network.crypto("JusticeMSP", "client/msp/signcerts/cert.pem"),
                        network.crypto("JusticeMSP", "admin/msp/keystore/key.pem"))));
    }

    @Test
    void anExpiredCertificateMayNeitherProposeNorSubmitNorReadBlocks() throws Exception {
        try (TestNetwork later = TestNetwork.in(elsewhere).start()) {
            Transaction endorsed = later.contract()
                    .newProposal("put")
                    .addArguments("a", "b")
                    .build()
                    .endorse();
            later.stop();
            var _ = later.start(Clock.offset(Clock.systemUTC(), Duration.ofDays(366)));

            assertThatExceptionOfType(EndorseException.class)
                    .isThrownBy(() -> later.contract().submitTransaction("put", "a", "b"))
                    .satisfies(e -> assertThat(e.getDetails().getFirst().getMessage())
                            .isEqualTo("proposal client identity expired"));
            assertThatExceptionOfType(StatusRuntimeException.class)
                    .isThrownBy(() -> later.raw().submit(RawClient.envelope(endorsed)))
                    .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE));
            assertThat(later.raw().seek(oldest(), false))
                    .extracting(DeliverResponse::getStatus)
                    .doesNotContain(org.hyperledger.fabric.protos.common.Status.SUCCESS)
                    .hasSize(1);
        }
    }

    private static SeekInfo oldest() {
        SeekPosition first = SeekPosition.newBuilder()
                .setOldest(SeekOldest.getDefaultInstance())
                .build();
        return SeekInfo.newBuilder().setStart(first).setStop(first).build();
    }

    @Test
    void aProposalFromMoreThanAQuarterOfAnHourAgoIsRefused() throws Exception {
        try (TestNetwork late = TestNetwork.in(elsewhere).start(ahead(16))) {
            assertThatExceptionOfType(EndorseException.class)
                    .isThrownBy(() -> late.contract().submitTransaction("put", "a", "b"))
                    .satisfies(e -> assertThat(e.getDetails().getFirst().getMessage())
                            .contains("request unauthorized due to incorrect timestamp"));
            late.stop();
            var _ = late.start(ahead(14));
            assertThat(late.contract().submitTransaction("put", "a", "b")).isEmpty();
        }
    }

    private static Clock ahead(int minutes) {
        return Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
    }

    @Test
    void onlyAPeersEndorsementCounts() throws Exception {
        for (String role : List.of("client", "admin", "orderer")) {
            Envelope forged = RawClient.endorsedToo(endorsedBy("JusticeMSP"), signer("NotaryMSP", role));
            assertThat(network.raw().submit(forged)).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        }
        Envelope real = RawClient.endorsedToo(endorsedBy("JusticeMSP"), signer("NotaryMSP", "peer"));
        assertThat(network.raw().submit(real)).isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void twoEndorsementsOfOneOrganisationAreOne() throws Exception {
        Envelope twice = RawClient.endorsedToo(endorsedBy("JusticeMSP"), signer("JusticeMSP", "peer"));

        assertThat(network.raw().submit(twice)).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void anEndorsementWithTheHigherSDoesNotCount() throws Exception {
        Envelope high = RawClient.changed(
                endorsedBy("JusticeMSP", "NotaryMSP"),
                action -> action.toBuilder()
                        .setEndorsements(1, raised(action.getEndorsements(1)))
                        .build());

        assertThat(network.raw().submit(high)).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    }

    private static Endorsement raised(Endorsement endorsement) {
        try {
            BigInteger order = CustomNamedCurves.getByName("P-256").getN();
            BigInteger[] pair = StandardDSAEncoding.INSTANCE.decode(
                    order, endorsement.getSignature().toByteArray());
            byte[] high = StandardDSAEncoding.INSTANCE.encode(order, pair[0], order.subtract(pair[1]));
            return endorsement.toBuilder()
                    .setSignature(ByteString.copyFrom(high))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anAlteredOutcomeIsNotEndorsed() throws Exception {
        Envelope altered = RawClient.changed(
                endorsedBy("JusticeMSP", "NotaryMSP"),
                action -> action.toBuilder()
                        .setProposalResponsePayload(
                                action.getProposalResponsePayload().concat(ByteString.fromHex("1a00")))
                        .build());

        assertThat(network.raw().submit(altered)).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void anEnvelopeThatItsAuthorDidNotSignIsRefused() throws Exception {
        Envelope unsigned = RawClient.envelope(endorsedBy("JusticeMSP", "NotaryMSP"));
        Envelope wrong = unsigned.toBuilder()
                .setSignature(signer("JusticeMSP", "admin").sign(unsigned.getPayload()))
                .build();

        assertThatExceptionOfType(StatusRuntimeException.class)
                .isThrownBy(() -> network.raw().submitSigned(wrong))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE));
    }

    @Test
    void commitStatusIsForMembersOnly() throws Exception {
        try (TestNetwork stranger = TestNetwork.in(elsewhere)) {
            RawClient outsider = new RawClient(
                    network.channel("JusticeMSP"),
                    Signer.read("JusticeMSP", stranger.crypto("JusticeMSP", "client/msp")));
            Envelope transaction = RawClient.envelope(endorsedBy("JusticeMSP", "NotaryMSP"));
            Envelope signed = transaction.toBuilder()
                    .setSignature(signer("JusticeMSP", "client").sign(transaction.getPayload()))
                    .build();

            assertThatExceptionOfType(StatusRuntimeException.class)
                    .isThrownBy(() -> outsider.submitSigned(signed))
                    .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.PERMISSION_DENIED));
        }
    }
}
