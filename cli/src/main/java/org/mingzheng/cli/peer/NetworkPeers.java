package org.mingzheng.cli.peer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.proof.bytes.Bytes;

/** The peers of a network whose folder is on this machine. Each is asked as its own organisation's client. */
public final class NetworkPeers implements Peers {
    private final NetworkDefinition network;
    private final NetworkFolder folder;
    private final Map<String, PeerConnection> open = new HashMap<>();

    /**
     * The peers of a network.
     *
     * @param folder where it was made
     */
    public NetworkPeers(NetworkFolder folder) {
        this.folder = folder;
        this.network = NetworkDefinition.read(folder.definition());
    }

    @Override
    public List<String> organisations() {
        return network.withPeers().stream().map(Organisation::msp).toList();
    }

    @Override
    public Blocks blocks(String msp) {
        return new PeerBlocks(connection(msp), network.channel());
    }

    @Override
    public Endorsed ask(String msp, List<Bytes> arguments) {
        return connection(msp).ask(network.channel(), network.contract().name(), msp, arguments);
    }

    private PeerConnection connection(String msp) {
        return open.computeIfAbsent(msp, this::connect);
    }

    private PeerConnection connect(String msp) {
        Organisation organisation = network.withPeers().stream()
                .filter(each -> each.msp().equals(msp))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(msp + " has no peer"));
        return PeerConnection.open(
                PeerAccess.in(folder, msp, organisation.peer().orElseThrow().peer()));
    }

    @Override
    public void close() {
        open.values().forEach(PeerConnection::close);
    }
}
