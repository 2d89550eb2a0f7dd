package org.mingzheng.it;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.ledger.LedgerClients;

/** What tests hold of a network's peers. A network that was brought up again may have other ports: whoever holds a channel keeps it. */
final class Connections {
    private final NetworkUnderTest network;
    private final Map<String, PeerChannel> channels = new HashMap<>();
    private final Map<String, FabricClient> clients = new HashMap<>();

    Connections(NetworkUnderTest network) {
        this.network = network;
    }

    /** A channel to a peer wherever it is; each call goes to the port that the peer has then. */
    private final class PeerChannel extends Channel {
        private final String msp;
        private volatile int port;
        private volatile ManagedChannel now;

        PeerChannel(String msp) {
            this.msp = msp;
            this.port = portOf(msp);
            this.now = open(msp, port);
        }

        void renew() {
            int moved = portOf(msp);
            if (moved == port) {
                now.resetConnectBackoff();
            } else {
                now.shutdownNow();
                now = open(msp, moved);
                port = moved;
            }
        }

        void close() {
            now.shutdownNow();
        }

        @Override
        public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions options) {
            return now.newCall(method, options);
        }

        @Override
        public String authority() {
            return now.authority();
        }
    }

    synchronized Channel to(String peer) {
        return channels.computeIfAbsent(peer, PeerChannel::new);
    }

    synchronized FabricClient client(String msp, String role) {
        return clients.computeIfAbsent(msp + " " + role, _ -> open(organisation(msp), role));
    }

    private FabricClient open(Organisation organisation, String role) {
        return new LedgerClients(definition(), network.folder()).through(organisation, role);
    }

    private NetworkDefinition definition() {
        return network.definition();
    }

    private Organisation organisation(String msp) {
        return definition().organisations().stream()
                .filter(each -> each.msp().equals(msp))
                .findFirst()
                .orElseThrow();
    }

    private int portOf(String msp) {
        return organisation(msp).peer().orElseThrow().peer();
    }

    private ManagedChannel open(String msp, int port) {
        try {
            var credentials = TlsChannelCredentials.newBuilder()
                    .trustManager(
                            network.folder().tls(msp, "peer").resolve("ca.crt").toFile())
                    .build();
            return Grpc.newChannelBuilder("127.0.0.1:" + port, credentials)
                    .maxInboundMessageSize(Integer.MAX_VALUE)
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes on with a network that was brought up again. */
    synchronized void renew() {
        channels.values().forEach(PeerChannel::renew);
        closeClients();
    }

    synchronized void close() {
        channels.values().forEach(PeerChannel::close);
        closeClients();
    }

    private void closeClients() {
        clients.values().forEach(FabricClient::close);
        clients.clear();
    }
}
