package org.mingzheng.fabric.client;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.mingzheng.fabric.peer.BlockReader;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.fabric.peer.Deadlines;
import org.mingzheng.fabric.peer.PeerFailure;
import org.mingzheng.fabric.peer.PeerGateway;
import org.mingzheng.proof.bytes.Bytes;

/** The blocks of the channel, as the peers have them. */
public final class Chain {
    /** Fabric's system contract that answers about blocks. */
    private static final String CONTRACT = "qscc";

    private final Gateways gateways;
    private final String channel;

    Chain(Gateways gateways, String channel) {
        this.gateways = gateways;
        this.channel = channel;
    }

    private record Known(PeerGateway peer, long height) {}

    /** The peer that has the most blocks, of those that tell soon. */
    Optional<PeerGateway> newest() {
        List<Known> heights = gateways.all(peer -> new Known(peer, height(peer, Deadlines.HEIGHT)));
        return heights.stream().max(Comparator.comparingLong(Known::height)).map(Known::peer);
    }

    private BlockchainInfo info(PeerGateway peer, Duration most) throws PeerFailure {
        try {
            return BlockchainInfo.parseFrom(peer.evaluate(CONTRACT, new Call("GetChainInfo", channel), most)
                    .toArray());
        } catch (InvalidProtocolBufferException e) {
            throw PeerFailure.unreadable(e);
        }
    }

    private long height(PeerGateway peer, Duration most) throws PeerFailure {
        return info(peer, most).getHeight();
    }

    /**
     * {@return how many blocks a peer has}
     *
     * @throws LedgerAwayException if no peer tells
     */
    public long height() throws LedgerAwayException {
        try {
            return gateways.any(peer -> height(peer, Deadlines.EVALUATE));
        } catch (PeerFailure e) {
            throw new LedgerAwayException("no peer tells how many blocks it has", e);
        }
    }

    /** {@return how many blocks each gateway's peer has, if it answers, in their order} */
    public List<OptionalLong> heights() {
        return gateways.each().stream()
                .map(one -> new Chain(one, channel).heightIfTold())
                .toList();
    }

    private OptionalLong heightIfTold() {
        try {
            return OptionalLong.of(height());
        } catch (LedgerAwayException e) {
            return OptionalLong.empty();
        }
    }

    /**
     * {@return a block, encoded}
     *
     * @param number less than {@link #height}
     * @throws LedgerAwayException if no peer gives it
     */
    public Bytes block(long number) throws LedgerAwayException {
        try {
            return gateways.any(peer -> peer.evaluate(CONTRACT, question(number), Deadlines.EVALUATE));
        } catch (PeerFailure e) {
            throw new LedgerAwayException("no peer gives block " + number, e);
        }
    }

    /**
     * {@return a block as each gateway's peer has it that gives it, encoded}
     *
     * @param number of the block
     * @throws LedgerAwayException if fewer than half of them do
     */
    public List<Bytes> blockEverywhere(long number) throws LedgerAwayException {
        return atLeastHalf(gateways, peer -> peer.evaluate(CONTRACT, question(number), Deadlines.EVALUATE));
    }

    private Call question(long number) {
        return new Call("GetBlockByNumber", channel, Long.toString(number));
    }

    static <T> List<T> atLeastHalf(Gateways gateways, Gateways.Question<T> question) throws LedgerAwayException {
        List<T> answers = gateways.all(question);
        if (2 * answers.size() < gateways.size()) {
            throw new LedgerAwayException(answers.size() + " of " + gateways.size() + " gateways answered");
        }
        return answers;
    }

    /**
     * {@return the blocks of the channel, for ever; reading fails when the peer goes away}
     *
     * @param from number of the first
     */
    public BlockReader blocks(long from) {
        PeerGateway peer = gateways.current();
        peer.tryAgain();
        return peer.blocks(from);
    }

    /**
     * {@return the blocks of the channel, until {@link Deadlines#BLOCKS} from now}
     *
     * @param from number of the first
     * @throws LedgerAwayException if the peer does not deliver
     */
    public BlockReader part(long from) throws LedgerAwayException {
        try {
            return gateways.one(peer -> peer.blocks(from, Deadlines.BLOCKS));
        } catch (PeerFailure e) {
            throw new LedgerAwayException("the peer does not deliver its blocks", e);
        }
    }
}
