package org.mingzheng.fabric.peer;

import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.GatewayRuntimeException;
import org.hyperledger.fabric.protos.common.Block;
import org.mingzheng.proof.bytes.Bytes;

/** Blocks of a channel, one after the other, as a peer delivers them. One thread reads; any may close. */
public final class BlockReader implements AutoCloseable {
    private final CloseableIterator<Block> blocks;

    BlockReader(CloseableIterator<Block> blocks) {
        this.blocks = blocks;
    }

    /**
     * {@return the next block, encoded; waits for it}
     *
     * @throws PeerFailure if the peer goes away, or the deadline passes
     */
    public Bytes next() throws PeerFailure {
        try {
            if (!blocks.hasNext()) {
                throw PeerFailure.unreadable(new IllegalStateException("the blocks have an end"));
            }
            return Bytes.wrap(blocks.next().toByteArray());
        } catch (GatewayRuntimeException e) {
            throw PeerFailure.of(e);
        }
    }

    @Override
    public void close() {
        blocks.close();
    }
}
