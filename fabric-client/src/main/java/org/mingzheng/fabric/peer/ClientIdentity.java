package org.mingzheng.fabric.peer;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
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
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.key.PrivateKeyText;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;

/**
 * Who an organisation's client is, and its key.
 *
 * @param identity the certificate and whose it is
 * @param signer signs digests
 */
public record ClientIdentity(X509Identity identity, Signer signer) {
    /**
     * {@return a client}
     *
     * @param msp the organisation's MSP id
     * @param certificate file with the certificate, PEM
     * @param key file with the P-256 key, in any form that {@link PrivateKeyText} reads
     * @throws IOException if a file cannot be read, or holds something else
     */
    public static ClientIdentity read(String msp, Path certificate, Path key) throws IOException {
        return of(msp, certificate(certificate), privateKey(key));
    }

    /**
     * {@return a client}
     *
     * @param msp the organisation's MSP id
     * @param certificate its own
     * @param key that of the certificate, P-256
     */
    public static ClientIdentity of(String msp, X509Certificate certificate, PrivateKey key) {
        return new ClientIdentity(new X509Identity(msp, certificate), Signers.newPrivateKeySigner(key));
    }

    /**
     * {@return a certificate}
     *
     * @param file PEM
     * @throws IOException if it cannot be read, or holds something else
     */
    public static X509Certificate certificate(Path file) throws IOException {
        try {
            return Identities.readX509Certificate(new StringReader(text(file)));
        } catch (CertificateException e) {
            throw new IOException(file + " does not hold a certificate in PEM", e);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(content(file).toArray(), StandardCharsets.UTF_8);
    }

    private static Bytes content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Bytes.wrap(in.readNBytes(PrivateKeyText.MAX_SIZE + 1));
        }
    }

    private static PrivateKey privateKey(Path file) throws IOException {
        return switch (ClientKey.parse(content(file))) {
            case Result.Accepted<PrivateKey>(PrivateKey key) -> key;
            case Result.Rejected<PrivateKey>(var rejection) ->
                throw new IOException(file + " does not hold the client's P-256 key: " + rejection.detail());
        };
    }

    /** {@return SHA-256 of the SubjectPublicKeyInfo of the certificate, base64url: how governance names a writer} */
    public String keyHash() {
        return Sha256.digest(Bytes.wrap(identity.getCertificate().getPublicKey().getEncoded()))
                .base64Url();
    }

    /**
     * {@return a signature, ECDSA in DER with the lower s}
     *
     * @param message signed by its SHA-256
     */
    public Bytes sign(Bytes message) {
        try {
            return Bytes.wrap(signer.sign(Sha256.digest(message).toArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks P-256", e);
        }
    }

    /** {@return whose client it is, an MSP id} */
    public String msp() {
        return identity.getMspId();
    }

    /** {@return when the certificate ends} */
    public Instant expires() {
        return identity.getCertificate().getNotAfter().toInstant();
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
}
