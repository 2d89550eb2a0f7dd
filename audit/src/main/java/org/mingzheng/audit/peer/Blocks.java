package org.mingzheng.audit.peer;

import java.util.function.Consumer;
import org.mingzheng.proof.bytes.Bytes;

/** The chain of one peer, not trusted: who holds it may leave out, change or reorder blocks. */
public interface Blocks {
    /**
     * {@return the number of blocks}
     *
     * @throws PeerException if the peer does not answer
     */
    long height();

    /**
     * Reads blocks in their order.
     *
     * @param from the first one's number
     * @param to the number behind the last one's
     * @param each takes the bytes of one block after the other
     * @throws PeerException if the peer does not deliver them all
     */
    void read(long from, long to, Consumer<Bytes> each);
}
