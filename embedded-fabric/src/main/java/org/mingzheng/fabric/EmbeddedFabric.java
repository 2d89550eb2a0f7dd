package org.mingzheng.fabric;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.OpenSsl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.mingzheng.fabric.NetworkFile.Organisation;
import org.mingzheng.fabric.deliver.DeliverService;
import org.mingzheng.fabric.endorse.Contract;
import org.mingzheng.fabric.endorse.Endorser;
import org.mingzheng.fabric.gateway.Channel;
import org.mingzheng.fabric.gateway.GatewayService;

/**
 * A Fabric network in this process: a gateway per organisation that has a peer, on 127.0.0.1, over TLS. To its clients it is a
 * Fabric network; it is <em>not</em> a consensus among independent machines, and says so.
 */
public final class EmbeddedFabric implements AutoCloseable {
    /** The largest message that a gateway takes, as in Fabric. */
    static final int MOST_MESSAGE_BYTES = 100 * 1024 * 1024;

    private static final long KEEP_ALIVE_SECONDS = 10;

    private final NetworkFile network;
    private final Folder folder;
    private final Channel channel;
    private final StatusFile status;
    private final List<Server> servers = new ArrayList<>();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    private EmbeddedFabric(Folder folder, NetworkFile network, Channel channel) {
        this.network = network;
        this.folder = folder;
        this.channel = channel;
        this.status = new StatusFile(folder.status());
    }

    /**
     * Runs a network until the process is told to end.
     *
     * @param arguments {@code --network DATA/network.yaml --contract CONTRACT.jar}
     */
    public static void main(String... arguments) {
        int code = new Program(System.out).run(List.of(arguments));
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * {@return a running network}
     *
     * @param networkFile the resolved {@code network.yaml}; certificates and ledger lie beside it
     * @param contract what its peers execute
     * @param settings what may differ from one start to the next
     * @throws IOException if a file is missing or wrong, a port is taken, or another process has the ledger open
     */
    public static EmbeddedFabric start(Path networkFile, Contract contract, Settings settings) throws IOException {
        // The library of TLS takes as long to load as the ledger to open.
        var _ = Thread.ofPlatform().daemon().start(OpenSsl::isAvailable);
        Folder folder = Folder.of(networkFile);
        NetworkFile network = NetworkFile.read(networkFile);
        Channel channel = new Assembly(folder, network, contract, settings).channel();
        EmbeddedFabric fabric = new EmbeddedFabric(folder, network, channel);
        try {
            fabric.serve(settings);
            settings.notices().accept(fabric.description());
        } catch (IOException | RuntimeException e) {
            fabric.close();
            throw e;
        }
        return fabric;
    }

    private void serve(Settings settings) throws IOException {
        for (Organisation peer : network.peers()) {
            servers.add(server(peer, settings).start());
        }
        status.write(description() + System.lineSeparator());
    }

    private Server server(Organisation peer, Settings settings) throws IOException {
        int port = peer.peer().orElseThrow();
        return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .sslContext(GrpcSslContexts.forServer(
                                folder.tls(peer.msp(), "server.crt").toFile(),
                                folder.tls(peer.msp(), "server.key").toFile())
                        .build())
                .executor(executor)
                .maxInboundMessageSize(MOST_MESSAGE_BYTES)
                .permitKeepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true)
                .addService(new GatewayService(
                        channel,
                        peer.msp(),
                        settings.clock(),
                        network.ordering().equals("smartbft")))
                .addService(new DeliverService(channel.name(), channel.members(), channel.ledger(), settings.clock()))
                .build();
    }

    /** {@return what runs here, in words: the organisations, where they listen, and that all of them are one process} */
    public String description() {
        String peers = network.peers().stream()
                .map(peer -> peer.msp() + " on 127.0.0.1:" + peer.peer().orElseThrow())
                .collect(Collectors.joining(", "));
        return "Embedded Fabric network, channel " + channel.name() + ", "
                + channel.ledger().height()
                + " blocks at start, gateways of " + peers + ". All organisations live in this one process ("
                + ProcessHandle.current().pid() + "): a demonstration, not a consensus among independent parties.";
    }

    /**
     * Waits until the network is closed.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public void await() throws InterruptedException {
        for (Server server : servers) {
            server.awaitTermination();
        }
    }

    /** Stops after the block that is being written. */
    @Override
    public void close() throws IOException {
        servers.forEach(Server::shutdownNow);
        channel.orderer().close();
        channel.endorsers().values().forEach(Endorser::close);
        executor.shutdownNow();
        channel.ledger().close();
        status.delete();
    }
}
