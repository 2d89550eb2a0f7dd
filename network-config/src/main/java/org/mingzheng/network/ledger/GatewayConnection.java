package org.mingzheng.network.ledger;

import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.mingzheng.network.certificate.KeyFile;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.report.NetworkFault;

/** The contract through the gateway of one organisation's peer, as that organisation's client or administrator. */
public final class GatewayConnection implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 5;

    private final ManagedChannel channel;
    private final Gateway gateway;
    private final Contract contract;
    private final X509Identity identity;
    private final String channelName;

    private GatewayConnection(
            ManagedChannel channel, Gateway gateway, NetworkDefinition network, X509Identity identity) {
        this.identity = identity;
        this.channelName = network.channel();
        this.channel = channel;
        this.gateway = gateway;
        this.contract = gateway.getNetwork(network.channel())
                .getContract(network.contract().name());
    }

    static GatewayConnection open(NetworkDefinition network, NetworkFolder folder, Organisation organisation) {
        return open(network, folder, organisation, "client");
    }

    /**
     * {@return a connection to the organisation's own peer, or to the first peer of the network if it has none}
     *
     * @param network its resolved definition
     * @param folder its folder
     * @param organisation as whom to ask
     * @param role {@code client} or {@code admin}
     */
    public static GatewayConnection open(
            NetworkDefinition network, NetworkFolder folder, Organisation organisation, String role) {
        Path client = folder.identity(organisation.msp(), role);
        Organisation server = organisation.peer().isPresent()
                ? organisation
                : network.withPeers().getFirst();
        Path authority = folder.tls(server.msp(), "peer").resolve("ca.crt");
        String address = "127.0.0.1:" + server.peer().orElseThrow().peer();
        try {
            ManagedChannel channel = Grpc.newChannelBuilder(
                            address,
                            TlsChannelCredentials.newBuilder()
                                    .trustManager(authority.toFile())
                                    .build())
                    .build();
            X509Identity identity = identity(organisation.msp(), client);
            Gateway gateway = Gateway.newInstance()
                    .identity(identity)
                    .signer(signer(client))
                    .connection(channel)
                    .evaluateOptions(call -> call.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .endorseOptions(call -> call.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .submitOptions(call -> call.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .commitStatusOptions(call -> call.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .connect();
            return new GatewayConnection(channel, gateway, network, identity);
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    private static X509Identity identity(String msp, Path client) throws IOException {
        try (Reader pem = Files.newBufferedReader(client.resolve("signcerts/cert.pem"))) {
            return new X509Identity(msp, Identities.readX509Certificate(pem));
        } catch (CertificateException e) {
            throw WholeFile.wrong("fault.no-certificate", client.resolve("signcerts/cert.pem"));
        }
    }

    private static Signer signer(Path client) {
        return Signers.newPrivateKeySigner(KeyFile.read(client.resolve("keystore/key.pem")));
    }

    /** {@return SHA-256 of the SubjectPublicKeyInfo of the identity's certificate, base64url: how governance names a writer} */
    public String keyHash() {
        try {
            byte[] key = identity.getCertificate().getPublicKey().getEncoded();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] ask(String contract, String function, String... arguments) throws GatewayException {
        return gateway.getNetwork(channelName).getContract(contract).evaluateTransaction(function, arguments);
    }

    /** {@return the contract} */
    public Contract contract() {
        return contract;
    }

    @Override
    public void close() {
        gateway.close();
        channel.shutdownNow();
    }
}
