package org.mingzheng.cli.peer;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.function.Consumer;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.GatewayRuntimeException;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.mingzheng.proof.bytes.Bytes;

/** The chain of a peer, by Fabric's Deliver service. */
record PeerBlocks(PeerConnection peer, String channel) implements Blocks {
    private Network network() {
        return peer.gateway().getNetwork(channel);
    }

    @Override
    public long height() {
        try {
            byte[] info = network().getContract("qscc").evaluateTransaction("GetChainInfo", channel);
            return BlockchainInfo.parseFrom(info).getHeight();
        } catch (GatewayException | GatewayRuntimeException | InvalidProtocolBufferException e) {
            throw new PeerException("" + e.getMessage(), e);
        }
    }

    @Override
    public void read(long from, long to, Consumer<Bytes> each) {
        if (from >= to) {
            return;
        }
        try (CloseableIterator<Block> blocks =
                network().newBlockEventsRequest().startBlock(from).build().getEvents()) {
            for (long number = from; number < to; number++) {
                each.accept(Bytes.wrap(blocks.next().toByteArray()));
            }
        } catch (GatewayRuntimeException e) {
            throw new PeerException("" + e.getMessage(), e);
        }
    }
}
