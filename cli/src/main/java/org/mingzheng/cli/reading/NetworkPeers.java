package org.mingzheng.cli.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzheng.audit.peer.Blocks;
import org.mingzheng.audit.peer.Endorsed;
import org.mingzheng.audit.peer.OnePeer;
import org.mingzheng.audit.peer.Peers;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.ledger.LedgerClients;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.proof.bytes.Bytes;

/** The peers of a network whose folder is on this machine. Each is asked as its own organisation's client. */
public final class NetworkPeers implements Peers {
    private final NetworkDefinition network;
    private final LedgerClients clients;
    private final Map<String, Peers> open = new HashMap<>();

    /**
     * The peers of a network.
     *
     * @param folder where it was made
     */
    public NetworkPeers(NetworkFolder folder) {
        this.network = NetworkDefinition.read(folder.definition());
        this.clients = new LedgerClients(network, folder);
    }

    @Override
    public List<String> organisations() {
        return network.withPeers().stream().map(Organisation::msp).toList();
    }

    @Override
    public Blocks blocks(String msp) {
        return peer(msp).blocks(msp);
    }

    @Override
    public Endorsed ask(String msp, List<Bytes> arguments) {
        return peer(msp).ask(msp, arguments);
    }

    private Peers peer(String msp) {
        return open.computeIfAbsent(msp, this::connect);
    }

    private Peers connect(String msp) {
        Organisation organisation = network.withPeers().stream()
                .filter(each -> each.msp().equals(msp))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(msp + " has no peer"));
        return new OnePeer(clients.at(organisation), List.of(msp));
    }

    @Override
    public void close() {
        open.values().forEach(Peers::close);
    }
}
