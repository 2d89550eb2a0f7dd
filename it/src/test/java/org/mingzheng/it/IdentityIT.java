package org.mingzheng.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.GatewayRuntimeException;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
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
