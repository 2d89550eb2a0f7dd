package org.mingzheng.cli.audit;

import org.mingzheng.cli.peer.Blocks;
import org.mingzheng.cli.replay.Replay;

/** One peer's chain and what was read of it; read further whenever something newer is compared. */
record Chain(Blocks blocks, Replay replay, Watch watch) {
    /** Reads what there is now. */
    void catchUp() {
        long height = blocks.height();
        blocks.read(replay.height(), height, block -> {
            replay.block(block);
            watch.show("watch.blocks", replay.height(), height);
        });
    }
}
