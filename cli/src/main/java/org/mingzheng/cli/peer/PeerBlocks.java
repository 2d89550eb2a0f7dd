package org.mingzheng.cli.peer;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.CallOptions;
import java.util.concurrent.TimeUnit;
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
    private static final long PART = 500;
    private static final long PART_SECONDS = 300;

    private Network network() {
        return peer.gateway().getNetwork(channel);
    }

    @Override
    public long height() {
        try {
            byte[] info = network().getContract("qscc").evaluateTransaction("GetChainInfo", channel);
            return BlockchainInfo.parseFrom(info).getHeight();
        } catch (GatewayException e) {
            throw Failure.of(e);
        } catch (GatewayRuntimeException e) {
            throw Failure.of(e);
        } catch (InvalidProtocolBufferException e) {
            throw new PeerException("the number of blocks cannot be read", true, e);
        }
    }

    /** In parts, each with a deadline: a peer that falls silent half-way is noticed. */
    @Override
    public void read(long from, long to, Consumer<Bytes> each) {
        for (long first = from; first < to; first += PART) {
            part(first, Math.min(to, first + PART), each);
        }
    }

    private void part(long from, long to, Consumer<Bytes> each) {
        try (CloseableIterator<Block> blocks =
                network().newBlockEventsRequest().startBlock(from).build().getEvents(PeerBlocks::withDeadline)) {
            for (long number = from; number < to; number++) {
                if (!blocks.hasNext()) {
                    throw new PeerException("no block " + number, true, new IllegalStateException());
                }
                each.accept(Bytes.wrap(blocks.next().toByteArray()));
            }
        } catch (GatewayRuntimeException e) {
            throw Failure.of(e);
        }
    }

    private static CallOptions withDeadline(CallOptions options) {
        return options.withDeadlineAfter(PART_SECONDS, TimeUnit.SECONDS);
    }
}
