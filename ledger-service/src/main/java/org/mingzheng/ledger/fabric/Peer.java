package org.mingzheng.ledger.fabric;

import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Network;
import org.mingzheng.ledger.settings.LedgerSettings.GatewaySettings;

/** One peer's gateway, as one organisation's client uses it. */
final class Peer implements AutoCloseable {
    static final int COMMIT_SECONDS = 2;
    private static final int EVALUATE_SECONDS = 5;
    private static final int ENDORSE_SECONDS = 15;
    private static final int SUBMIT_SECONDS = 5;
    private static final int MAX_MESSAGE = 100 << 20;

    private final ManagedChannel channel;
    private final Gateway gateway;

    private Peer(ManagedChannel channel, Gateway gateway) {
        this.channel = channel;
        this.gateway = gateway;
    }

    static Peer open(GatewaySettings address, ClientIdentity identity) {
        ManagedChannel channel = channel(address.endpoint(), address.tlsCa());
        Gateway gateway = Gateway.newInstance()
                .identity(identity.identity())
                .signer(identity.signer())
                .connection(channel)
                .evaluateOptions(call -> call.withDeadlineAfter(EVALUATE_SECONDS, TimeUnit.SECONDS))
                .endorseOptions(call -> call.withDeadlineAfter(ENDORSE_SECONDS, TimeUnit.SECONDS))
                .submitOptions(call -> call.withDeadlineAfter(SUBMIT_SECONDS, TimeUnit.SECONDS))
                .commitStatusOptions(call -> call.withDeadlineAfter(COMMIT_SECONDS, TimeUnit.SECONDS))
                .connect();
        return new Peer(channel, gateway);
    }

    private static ManagedChannel channel(String endpoint, Path authority) {
        try {
            var credentials = TlsChannelCredentials.newBuilder()
                    .trustManager(authority.toFile())
                    .build();
            return Grpc.newChannelBuilder(endpoint, credentials)
                    .maxInboundMessageSize(MAX_MESSAGE)
                    .build();
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read " + authority + ", the CA of the gateway " + endpoint, e);
        }
    }

    Gateway gateway() {
        return gateway;
    }

    Network network(String name) {
        return gateway.getNetwork(name);
    }

    /** A channel that saw its network die waits longer and longer; whoever asks wants to know now. */
    void tryAgain() {
        channel.resetConnectBackoff();
    }

    @Override
    public void close() {
        gateway.close();
        channel.shutdownNow();
    }
}
