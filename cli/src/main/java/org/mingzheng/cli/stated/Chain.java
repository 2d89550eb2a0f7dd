package org.mingzheng.cli.stated;

import org.mingzheng.cli.peer.Blocks;
import org.mingzheng.cli.replay.Replay;

/**
 * One peer's chain and what was read of it; read further whenever something newer is compared.
 *
 * @param blocks of the peer
 * @param replay what they led to so far
 * @param watch is told how far it has come
 */
public record Chain(Blocks blocks, Replay replay, Watch watch) {
    /** Reads what there is now. */
    public void catchUp() {
        long height = blocks.height();
        blocks.read(replay.height(), height, block -> {
            replay.block(block);
            watch.show("watch.blocks", replay.height(), height);
        });
    }
}
