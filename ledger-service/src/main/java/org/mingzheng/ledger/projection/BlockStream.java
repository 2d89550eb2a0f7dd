package org.mingzheng.ledger.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.mingzheng.fabric.peer.BlockReader;
import org.mingzheng.fabric.peer.PeerFailure;
import org.mingzheng.ledger.step.Worker;
import org.mingzheng.proof.block.Block;

/** Blocks read ahead of whoever takes them, a bounded number. */
final class BlockStream implements AutoCloseable {
    private static final int AHEAD = 16;
    private static final int TOGETHER = 32;

    private final BlockReader blocks;
    private final BlockingQueue<Block> read = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private volatile boolean ended;

    BlockStream(BlockReader blocks) {
        this.blocks = blocks;
        this.reader = Worker.start("blocks", this::readAhead);
    }

    private void readAhead() {
        try {
            while (true) {
                read.put(Block.parse(blocks.next()).orThrow());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (PeerFailure | RuntimeException e) {
            // The peer went away, or gave what is no block: whoever takes sees the end, and asks another peer.
        } finally {
            ended = true;
        }
    }

    /** The blocks that are there, at least one; none if there is none for a while. */
    List<Block> take(long millis) throws InterruptedException {
        List<Block> taken = new ArrayList<>();
        Block first = read.poll(millis, TimeUnit.MILLISECONDS);
        if (first != null) {
            taken.add(first);
            var _ = read.drainTo(taken, TOGETHER - 1);
        }
        return taken;
    }

    boolean ended() {
        return ended && read.isEmpty();
    }

    @Override
    public void close() {
        blocks.close();
        reader.interrupt();
    }
}
