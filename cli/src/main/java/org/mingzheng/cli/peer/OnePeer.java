package org.mingzheng.cli.peer;

import java.io.IOException;
import java.util.List;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.peer.ClientIdentity;
import org.mingzheng.fabric.peer.Endpoint;
import org.mingzheng.proof.bytes.Bytes;

/** One peer, by its address: its own blocks, and the answers of all organisations' peers, to which its gateway passes questions on. */
public final class OnePeer implements Peers {
    private final FabricClient client;
    private final List<String> organisations;

    /**
     * A peer; it is not asked yet.
     *
     * @param access where it is, and as whom it is asked
     * @param channel the channel's name
     * @param contract the contract's name
     * @param organisations whose peers are asked through it
     */
    public OnePeer(PeerAccess access, String channel, String contract, List<String> organisations) {
        this.client = client(access, channel, contract);
        this.organisations = List.copyOf(organisations);
    }

    private static FabricClient client(PeerAccess access, String channel, String contract) {
        try {
            ClientIdentity identity = ClientIdentity.read(access.msp(), access.certificate(), access.key());
            Endpoint endpoint = new Endpoint(access.address(), access.authority());
            return FabricClient.open(identity, List.of(endpoint), channel, contract);
        } catch (IOException e) {
            throw Fault.of(OnePeer.class, "bad-identity", access.certificate(), access.key(), "" + e.getMessage());
        }
    }

    @Override
    public List<String> organisations() {
        return organisations;
    }

    /** The one peer's, whoever is named. */
    @Override
    public Blocks blocks(String reader) {
        return new PeerBlocks(client.chain());
    }

    @Override
    public Endorsed ask(String msp, List<Bytes> arguments) {
        return NetworkPeers.ask(client, msp, arguments);
    }

    @Override
    public void close() {
        client.close();
    }
}
