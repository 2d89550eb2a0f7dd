package org.mingzheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
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

/** Whose endorsement counts: a peer's, with a certificate of its own organisation, once. */
class EndorserIT extends Conformance {
    @TempDir
    Path elsewhere;

    private Path crypto(String msp, String file) {
        return network.folder().crypto().resolve(msp).resolve(file);
    }

    /** Certificates of the same names, from authorities of their own. */
    private Path strangers() {
        new Certificates(network.definition(), elsewhere, InstantSource.system()).complete();
        return elsewhere;
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
}
