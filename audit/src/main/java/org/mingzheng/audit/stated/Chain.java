package org.mingzheng.audit.stated;

import org.mingzheng.audit.peer.Blocks;
import org.mingzheng.audit.replay.Replay;

/**
 * One peer's chain and what was read of it; read further whenever something newer is compared.
 *
 * @param blocks of the peer
 * @param replay what they led to so far
 * @param progress is told how far it has come
 */
public record Chain(Blocks blocks, Replay replay, Progress progress) {
    /** Reads what there is now. */
    public void catchUp() {
        long height = blocks.height();
        blocks.read(replay.height(), height, block -> {
            replay.block(block);
            progress.blocks(replay.height(), height);
        });
    }
}
