package org.mingzheng.cli.peer;

import java.util.List;
import org.mingzheng.proof.bytes.Bytes;

/** One peer, by its address: its own blocks, and the answers of all organisations' peers, to which its gateway passes questions on. */
public final class OnePeer implements Peers {
    private final PeerConnection peer;
    private final String channel;
    private final String contract;
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
        this.peer = PeerConnection.open(access);
        this.channel = channel;
        this.contract = contract;
        this.organisations = List.copyOf(organisations);
    }

    @Override
    public List<String> organisations() {
        return organisations;
    }

    /** The one peer's, whoever is named. */
    @Override
    public Blocks blocks(String reader) {
        return new PeerBlocks(peer, channel);
    }

    @Override
    public Endorsed ask(String msp, List<Bytes> arguments) {
        return peer.ask(channel, contract, msp, arguments);
    }

    @Override
    public void close() {
        peer.close();
    }
}
