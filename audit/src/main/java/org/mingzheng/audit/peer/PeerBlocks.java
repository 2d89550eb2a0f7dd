package org.mingzheng.audit.peer;

import java.util.function.Consumer;
import org.mingzheng.fabric.client.Chain;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.peer.BlockReader;
import org.mingzheng.fabric.peer.PeerFailure;
import org.mingzheng.proof.bytes.Bytes;

/** The chain of a peer, as it delivers it. */
record PeerBlocks(Chain chain) implements Blocks {
    private static final long PART = 500;

    @Override
    public long height() {
        try {
            return chain.height();
        } catch (LedgerAwayException e) {
            throw new PeerException(e.getMessage(), false, e);
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
        try (BlockReader blocks = chain.part(from)) {
            for (long number = from; number < to; number++) {
                each.accept(blocks.next());
            }
        } catch (LedgerAwayException | PeerFailure e) {
            throw new PeerException("" + e.getMessage(), false, e);
        }
    }
}
