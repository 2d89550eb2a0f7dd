package org.mingzheng.cli.peer;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.ledger.LedgerClients;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.proof.bytes.Bytes;

/** The peers of a network whose folder is on this machine. Each is asked as its own organisation's client. */
public final class NetworkPeers implements Peers {
    private final NetworkDefinition network;
    private final LedgerClients clients;
    private final Map<String, FabricClient> open = new HashMap<>();

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
        return new PeerBlocks(client(msp).chain());
    }

    @Override
    public Endorsed ask(String msp, List<Bytes> arguments) {
        return ask(client(msp), msp, arguments);
    }

    /** What an organisation's peer answers through a client. */
    static Endorsed ask(FabricClient client, String msp, List<Bytes> arguments) {
        String function = new String(arguments.getFirst().unsafeArray(), StandardCharsets.UTF_8);
        Call call = new Call(function, arguments.subList(1, arguments.size()));
        try {
            var endorsed = client.endorse(call, List.of(msp));
            return new Endorsed(endorsed.answer(), endorsed.line());
        } catch (RefusedException e) {
            throw new PeerException(
                    e.refusal().reason().code() + ": " + e.refusal().detail(), true, e);
        } catch (LedgerAwayException e) {
            throw new PeerException(e.getMessage(), false, e);
        }
    }

    private FabricClient client(String msp) {
        return open.computeIfAbsent(msp, this::connect);
    }

    private FabricClient connect(String msp) {
        return clients.at(network.withPeers().stream()
                .filter(each -> each.msp().equals(msp))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(msp + " has no peer")));
    }

    @Override
    public void close() {
        open.values().forEach(FabricClient::close);
    }
}
