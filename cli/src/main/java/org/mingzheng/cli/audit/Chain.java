package org.mingzheng.cli.audit;

import org.mingzheng.cli.peer.Blocks;
import org.mingzheng.cli.replay.Replay;

/** One peer's chain and what was read of it; read further whenever something newer is compared. */
record Chain(Blocks blocks, Replay replay) {
    /** Reads what there is now. */
    void catchUp() {
        blocks.read(replay.height(), blocks.height(), replay::block);
    }
}
