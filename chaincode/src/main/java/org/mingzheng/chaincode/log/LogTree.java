package org.mingzheng.chaincode.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.ContractLimits;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.TreeHead;

/**
 * All that the state holds of a log's tree, under one key: so two appends to the same tree cannot both commit, and whoever
 * must endorse an append must endorse every head that a statement can name.
 *
 * @param frontier to append to
 * @param heads the last ones, oldest first, the present one last
 */
public record LogTree(Frontier frontier, List<DatedHead> heads) {
    private static final int HEAD_SIZE = 2 * Long.BYTES + Hash.SIZE;

    /** Copies the heads. */
    public LogTree {
        heads = List.copyOf(heads);
    }

    /**
     * {@return the tree of a new log}
     *
     * @param time of its registration, in milliseconds since 1970
     */
    public static LogTree empty(long time) {
        return new LogTree(
                Frontier.empty(), List.of(new DatedHead(Frontier.empty().head(), time)));
    }

    /** {@return the number of leaves} */
    public long size() {
        return frontier.size();
    }

    /** {@return the present head} */
    public DatedHead last() {
        return heads.getLast();
    }

    /**
     * {@return the head of a size, if it is among those kept}
     *
     * @param size of the tree
     */
    public Optional<TreeHead> head(long size) {
        return heads.stream()
                .map(DatedHead::head)
                .filter(head -> head.size() == size)
                .findFirst();
    }

    /**
     * {@return the tree with more leaves}
     *
     * @param leaves in log order, at least one
     * @param time of the append; a log's time never runs backwards
     */
    public LogTree append(List<Hash> leaves, long time) {
        if (time < last().time()) {
            throw new RefusedException(
                    RefusalReason.TIME_DECREASES, (last().time() - time) + " ms before the log's last append");
        }
        Frontier longer = frontier.appendAll(leaves);
        List<DatedHead> kept =
                new ArrayList<>(heads.subList(Math.max(0, heads.size() + 1 - ContractLimits.HEADS), heads.size()));
        kept.add(new DatedHead(longer.head(), time));
        return new LogTree(longer, kept);
    }

    /** {@return the value under the log's frontier key: number of heads (1 byte), heads (size, time, root), frontier} */
    public Bytes toBytes() {
        byte[] edge = frontier.toBytes().unsafeArray();
        ByteBuffer value =
                ByteBuffer.allocate(1 + heads.size() * HEAD_SIZE + edge.length).put((byte) heads.size());
        for (DatedHead dated : heads) {
            value.putLong(dated.head().size()).putLong(dated.time());
            value.put(dated.head().root().value().unsafeArray());
        }
        return Bytes.wrap(value.put(edge).array());
    }

    /**
     * {@return the tree in a state value}
     *
     * @param value what {@link #toBytes} gave
     */
    public static LogTree read(Bytes value) {
        ByteBuffer in = ByteBuffer.wrap(value.unsafeArray());
        List<DatedHead> heads = new ArrayList<>();
        for (int left = in.get(); left > 0; left--) {
            long size = in.getLong();
            long time = in.getLong();
            heads.add(new DatedHead(new TreeHead(size, new Hash(next(in, Hash.SIZE))), time));
        }
        return new LogTree(Frontier.parse(next(in, in.remaining())).orThrow(), heads);
    }

    private static Bytes next(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return Bytes.wrap(bytes);
    }
}
