package org.mingzheng.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.GatewayRuntimeException;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.network.certificate.Certificates;

/** Who may propose, submit, ask and endorse. */
class IdentityIT extends Conformance {
    @TempDir
    Path elsewhere;

    private Path crypto(String msp, String file) {
        return network.folder().crypto().resolve(msp).resolve(file);
    }

    private Gateway as(String msp, Path identity) {
        return network.gateway(msp, identity, "JusticeMSP");
    }

    /** Certificates of the same names, from authorities of their own. */
    private Path strangers() {
        new Certificates(network.definition(), elsewhere, InstantSource.system()).complete();
        return elsewhere;
    }

    private static void isDenied(Gateway gateway) {
        Contract contract = NetworkUnderTest.contract(gateway);
        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(() -> contract.submitTransaction("put", "a", "b"))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.ABORTED))
                .satisfies(
                        e -> assertThat(e.getDetails().getFirst().getMessage()).contains("access denied"));
        assertThatExceptionOfType(GatewayException.class)
                .isThrownBy(() -> contract.evaluateTransaction("get", "a"))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION));
    }

    @Test
    void everyMemberOfEveryOrganisationMayPropose() {
        for (String msp : List.of("JusticeMSP", "CourtMSP")) {
            for (String role : List.of("client", "admin")) {
                Contract member = NetworkUnderTest.contract(network.gateway(msp, role));
                assertThatCode(() -> member.submitTransaction("put", "member", role))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void aCertificateOfAForeignCaIsRefused() {
        isDenied(as("JusticeMSP", strangers().resolve("JusticeMSP/client/msp")));
    }

    @Test
    void aCertificateOfAnotherOrganisationIsRefused() {
        isDenied(as("JusticeMSP", crypto("NotaryMSP", "client/msp")));
    }

    @Test
    void anUnknownOrganisationIsRefused() {
        isDenied(as("StrangerMSP", crypto("NotaryMSP", "client/msp")));
    }

    @Test
    void aTlsCertificateIsNoIdentity() {
        Path tls = crypto("JusticeMSP", "peer/tls");

        isDenied(network.gateway("JusticeMSP", tls.resolve("server.crt"), tls.resolve("server.key"), "JusticeMSP"));
    }

    @Test
    void anAuthorityIsNoIdentity() {
        Path ca = crypto("JusticeMSP", "ca");

        isDenied(network.gateway("JusticeMSP", ca.resolve("ca.pem"), ca.resolve("ca.key"), "JusticeMSP"));
    }

    @Test
    void aSignatureByAnotherKeyIsRefused() {
        Path certificate = crypto("JusticeMSP", "client/msp/signcerts/cert.pem");
        Path key = crypto("JusticeMSP", "admin/msp/keystore/key.pem");

        isDenied(network.gateway("JusticeMSP", certificate, key, "JusticeMSP"));
    }

    /** A certificate that the organisation's own authority issued, two years ago. */
    private Path expired() throws IOException {
        for (String authority : List.of("ca", "tlsca")) {
            Path copy = Files.createDirectories(elsewhere.resolve("JusticeMSP").resolve(authority));
            for (String file : List.of("ca.pem", "ca.key")) {
                Files.copy(
                        crypto("JusticeMSP", authority).resolve(file),
                        copy.resolve(file),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        InstantSource past = Clock.offset(Clock.systemUTC(), Duration.ofDays(-730));
        new Certificates(network.definition(), elsewhere, past).complete();
        return elsewhere.resolve("JusticeMSP/client/msp");
    }

    @Test
    void anExpiredCertificateIsRefused() throws Exception {
        Contract late = NetworkUnderTest.contract(as("JusticeMSP", expired()));

        assertThatExceptionOfType(EndorseException.class)
                .isThrownBy(() -> late.submitTransaction("put", "a", "b"))
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.ABORTED))
                .satisfies(e -> assertThat(e.getDetails().getFirst().getMessage())
                        .contains("proposal client identity expired"));
    }

    private static X509Identity identity(String msp, Path folder) throws Exception {
        try (var pem = Files.newBufferedReader(folder.resolve("signcerts/cert.pem"))) {
            return new X509Identity(msp, Identities.readX509Certificate(pem));
        }
    }

    private static Signer signer(Path folder) throws Exception {
        try (var pem = Files.newBufferedReader(folder.resolve("keystore/key.pem"))) {
            return Signers.newPrivateKeySigner(Identities.readPrivateKey(pem));
        }
    }

    private TxValidationCode endorsedToo(String msp, Path folder) throws Exception {
        Transaction one = endorsedBy(List.of("JusticeMSP"), "put", "posed", "x");
        return outcome(Forgery.endorsedToo(gateway, one, identity(msp, folder), signer(folder)));
    }

    @Test
    void aClientCertificatePosingAsAPeerDoesNotCount() throws Exception {
        assertThat(endorsedToo("NotaryMSP", crypto("NotaryMSP", "client/msp")))
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void anAdministratorOrAnOrdererPosingAsAPeerDoesNotCount() throws Exception {
        for (String role : List.of("admin", "orderer")) {
            assertThat(endorsedToo("NotaryMSP", crypto("NotaryMSP", role + "/msp")))
                    .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        }
    }

    @Test
    void aForeignPeersEndorsementDoesNotCount() throws Exception {
        assertThat(endorsedToo("NotaryMSP", strangers().resolve("NotaryMSP/peer/msp")))
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void anotherPeersEndorsementCounts() throws Exception {
        assertThat(endorsedToo("NotaryMSP", crypto("NotaryMSP", "peer/msp"))).isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void twoEndorsementsOfOneOrganisationAreOne() throws Exception {
        assertThat(endorsedToo("JusticeMSP", crypto("JusticeMSP", "peer/msp")))
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void anEndorsementWithTheHigherSDoesNotCount() throws Exception {
        Transaction two = endorsedBy(List.of("JusticeMSP", "NotaryMSP"), "put", "high", "x");
        Transaction high =
                Forgery.changed(gateway, two, action -> action.setEndorsements(1, raised(action.getEndorsements(1))));

        assertThat(outcome(high)).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    }

    private static Endorsement raised(Endorsement endorsement) {
        try {
            BigInteger order = SECNamedCurves.getByName("secp256r1").getN();
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
    void anEnvelopeThatItsAuthorDidNotSignIsRefused() throws Exception {
        Transaction transaction = endorsed("put", "unsigned", "x");
        Gateway admin = network.gateway("JusticeMSP", "admin");
        Transaction wrong = Forgery.copy(admin, transaction);

        assertThatExceptionOfType(SubmitException.class)
                .isThrownBy(wrong::submit)
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE));
    }

    @Test
    void aCommitStatusIsForMembersOnly() throws Exception {
        byte[] request = endorsed("put", "asked", "x").submitAsync().getBytes();
        Gateway stranger = as("JusticeMSP", strangers().resolve("JusticeMSP/client/msp"));
        var commit = gateway.newSignedCommit(request, new byte[0]);

        assertThat(commit.getStatus().getCode()).isEqualTo(TxValidationCode.VALID);
        assertThatExceptionOfType(CommitStatusException.class)
                .isThrownBy(() -> stranger.newCommit(request).getStatus())
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.PERMISSION_DENIED));
    }

    @Test
    void blocksAreForMembersOnly() {
        Gateway stranger = as("JusticeMSP", strangers().resolve("JusticeMSP/client/msp"));

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> {
                    try (var blocks = stranger.getNetwork(NetworkUnderTest.CHANNEL)
                            .getBlockEvents(call -> call.withDeadlineAfter(10, TimeUnit.SECONDS))) {
                        blocks.next();
                    }
                })
                .withMessageContaining("FORBIDDEN");
    }

    @Test
    void eventsAreForMembersOnly() {
        Gateway stranger = as("JusticeMSP", strangers().resolve("JusticeMSP/client/msp"));

        assertThatExceptionOfType(GatewayRuntimeException.class)
                .isThrownBy(() -> {
                    try (var events = stranger.getNetwork(NetworkUnderTest.CHANNEL)
                            .getChaincodeEvents("ledger", call -> call.withDeadlineAfter(10, TimeUnit.SECONDS))) {
                        events.next();
                    }
                })
                .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.PERMISSION_DENIED));
    }
}
