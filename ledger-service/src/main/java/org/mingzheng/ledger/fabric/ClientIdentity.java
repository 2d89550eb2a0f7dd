package org.mingzheng.ledger.fabric;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.security.InvalidKeyException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.mingzheng.ledger.settings.LedgerSettings.OrganisationSettings;

/** Who the organisation's client is, and its key. */
record ClientIdentity(X509Identity identity, Signer signer) {
    static ClientIdentity of(OrganisationSettings organisation) {
        try (Reader certificate = Files.newBufferedReader(organisation.clientCertificate());
                Reader key = Files.newBufferedReader(organisation.clientKey())) {
            X509Certificate read = Identities.readX509Certificate(certificate);
            return new ClientIdentity(
                    new X509Identity(organisation.msp(), read),
                    Signers.newPrivateKeySigner(Identities.readPrivateKey(key)));
        } catch (IOException | CertificateException | InvalidKeyException e) {
            throw new IllegalArgumentException(
                    "mingzheng.ledger.organisations: the client of " + organisation.msp() + " needs a certificate in "
                            + organisation.clientCertificate() + " and a PKCS#8 key in " + organisation.clientKey(),
                    e);
        }
    }

    /** The question what became of a transaction, not yet signed. */
    byte[] outcomeRequest(String channel, String transaction) {
        CommitStatusRequest request = CommitStatusRequest.newBuilder()
                .setChannelId(channel)
                .setTransactionId(transaction)
                .setIdentity(serialized())
                .build();
        return SignedCommitStatusRequest.newBuilder()
                .setRequest(request.toByteString())
                .setSignature(ByteString.EMPTY)
                .build()
                .toByteArray();
    }

    private ByteString serialized() {
        return SerializedIdentity.newBuilder()
                .setMspid(identity.getMspId())
                .setIdBytes(ByteString.copyFrom(identity.getCredentials()))
                .build()
                .toByteString();
    }

    Instant expires() {
        return identity.getCertificate().getNotAfter().toInstant();
    }
}
