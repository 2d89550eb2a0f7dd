package org.mingzheng.fabric;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.identity.Identities;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.jspecify.annotations.Nullable;
import org.mingzheng.fabric.endorse.Contract;
import org.mingzheng.fabric.msp.Signer;
import org.mingzheng.network.certificate.Certificates;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.definition.PeerPorts;

/** A network in a temporary folder, and clients of it. */
final class TestNetwork implements AutoCloseable {
    static final String CHANNEL = "evidence";
    static final String CONTRACT = "ledger";

    private final Path folder;
    private final NetworkDefinition definition;
    private final List<ManagedChannel> channels = new ArrayList<>();
    private @Nullable EmbeddedFabric fabric;
    private Duration timeout = Duration.ofSeconds(10);
    final List<String> notices = new ArrayList<>();

    private TestNetwork(Path folder, NetworkDefinition definition) {
        this.folder = folder;
        this.definition = definition;
    }

    static TestNetwork in(Path folder) throws IOException {
        NetworkDefinition ours = NetworkDefinition.ours();
        NetworkDefinition definition =
                ours.resolved(Kind.EMBEDDED, ours.ordering(), organisations(ours.organisations()));
        definition.write(folder.resolve("network.yaml"));
        new Certificates(definition, folder.resolve("crypto"), InstantSource.system()).complete();
        return new TestNetwork(folder, definition);
    }

    private static List<Organisation> organisations(List<Organisation> organisations) throws IOException {
        List<Organisation> resolved = new ArrayList<>();
        for (Organisation o : organisations) {
            Optional<PeerPorts> ports = o.peer().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PeerPorts(freePort(), freePort(), freePort()));
            resolved.add(new Organisation(o.msp(), o.name(), o.domain(), ports, o.orderer()));
        }
        return resolved;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    TestNetwork withExecutionTimeout(Duration limit) {
        timeout = limit;
        return this;
    }

    TestNetwork start() throws IOException {
        return start(new Contract("1.0+test", TestContract::new));
    }

    TestNetwork start(Clock clock) throws IOException {
        return start(new Contract("1.0+test", TestContract::new), clock);
    }

    TestNetwork start(Contract contract) throws IOException {
        return start(contract, Clock.systemUTC());
    }

    private TestNetwork start(Contract contract, Clock clock) throws IOException {
        Settings settings = new Settings(timeout, clock, notices::add, failure -> notices.add("" + failure));
        fabric = EmbeddedFabric.start(file(), contract, settings);
        return this;
    }

    Path file() {
        return folder.resolve("network.yaml");
    }

    Path folder() {
        return folder;
    }

    EmbeddedFabric fabric() {
        return Objects.requireNonNull(fabric);
    }

    org.hyperledger.fabric.client.Contract contract() throws IOException {
        return gateway("JusticeMSP", "client").getNetwork(CHANNEL).getContract(CONTRACT);
    }

    Gateway gateway(String msp, String role) throws IOException {
        return gateway(msp, crypto(msp, role + "/msp"), msp);
    }

    Gateway gateway(String msp, Path identity, String peer) throws IOException {
        try {
            X509Identity who = new X509Identity(
                    msp,
                    Identities.readX509Certificate(Files.newBufferedReader(identity.resolve("signcerts/cert.pem"))));
            var key = Identities.readPrivateKey(Files.newBufferedReader(identity.resolve("keystore/key.pem")));
            return Gateway.newInstance()
                    .identity(who)
                    .signer(Signers.newPrivateKeySigner(key))
                    .connection(channel(peer))
                    .connect();
        } catch (CertificateException | InvalidKeyException e) {
            throw new IOException(e);
        }
    }

    int port(String peer) {
        return definition.organisations().stream()
                .filter(o -> o.msp().equals(peer))
                .findFirst()
                .flatMap(Organisation::peer)
                .orElseThrow()
                .peer();
    }

    ManagedChannel channel(String peer) throws IOException {
        ManagedChannel channel = NettyChannelBuilder.forAddress("localhost", port(peer))
                .sslContext(GrpcSslContexts.forClient()
                        .trustManager(crypto(peer, "tlsca/ca.pem").toFile())
                        .build())
                .maxInboundMessageSize(Integer.MAX_VALUE)
                .build();
        channels.add(channel);
        return channel;
    }

    Path crypto(String msp, String file) {
        return folder.resolve("crypto").resolve(msp).resolve(file);
    }

    RawClient raw() throws IOException {
        return new RawClient(channel("JusticeMSP"), Signer.read("JusticeMSP", crypto("JusticeMSP", "client/msp")));
    }

    BlockchainInfo info() throws Exception {
        return BlockchainInfo.parseFrom(query("GetChainInfo"));
    }

    Block block(long number) throws Exception {
        return Block.parseFrom(query("GetBlockByNumber", Long.toString(number)));
    }

    byte[] query(String function, String... arguments) throws Exception {
        String[] all = Stream.concat(Stream.of(CHANNEL), Stream.of(arguments)).toArray(String[]::new);
        return gateway("JusticeMSP", "client")
                .getNetwork(CHANNEL)
                .getContract("qscc")
                .evaluateTransaction(function, all);
    }

    void stop() throws IOException {
        if (fabric != null) {
            fabric.close();
        }
    }

    @Override
    public void close() throws IOException {
        channels.forEach(ManagedChannel::shutdownNow);
        for (ManagedChannel channel : channels) {
            try {
                var _ = channel.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        stop();
    }
}
