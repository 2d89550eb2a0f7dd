package org.mingzheng.audit.registry;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingzheng.audit.tree.Tree;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.TreeHead;

/** A log as its blocks tell it: its terms, and its tree. */
public final class ReplayedLog {
    /** How many heads the contract keeps of each log. */
    private static final int HEADS = 64;

    private static final int HEAD_SIZE = 2 * Long.BYTES + Hash.SIZE;

    private record Dated(TreeHead head, long time) {}

    private final Tree tree = new Tree();
    private final Set<String> batches = new HashSet<>();
    private final Deque<Dated> heads = new ArrayDeque<>();
    private LogRegistration registration;

    ReplayedLog(LogRegistration registration, long time) {
        this.registration = registration;
        heads.add(new Dated(tree.head(), time));
    }

    /** {@return what governance agreed last} */
    public LogRegistration registration() {
        return registration;
    }

    void register(LogRegistration changed) {
        registration = changed;
    }

    /** {@return the name} */
    public String origin() {
        return registration.origin().name();
    }

    /** {@return the tree} */
    public Tree tree() {
        return tree;
    }

    /** {@return number of leaves} */
    public long size() {
        return tree.size();
    }

    /**
     * {@return whether the log had no batch of this id}
     *
     * @param batch the id; the log has one from now on
     */
    public boolean isNew(String batch) {
        return batches.add(batch);
    }

    /** {@return the time of the last append, or else of the registration, in milliseconds since 1970} */
    public long time() {
        return heads.getLast().time;
    }

    /**
     * {@return the root after one more append}
     *
     * @param leaves their exact bytes
     * @param now time of the transaction, in milliseconds since 1970
     */
    public Hash append(List<Bytes> leaves, long now) {
        Hash root = tree.append(leaves);
        heads.add(new Dated(tree.head(), Math.max(now, time())));
        if (heads.size() > HEADS) {
            heads.removeFirst();
        }
        return root;
    }

    /** {@return the value under the log's frontier key ({@code docs/spec/contract.md}, "State")} */
    public Bytes value() {
        byte[] edge = tree.frontier().toBytes().unsafeArray();
        ByteBuffer value = ByteBuffer.allocate(1 + heads.size() * HEAD_SIZE + edge.length);
        value.put((byte) heads.size());
        for (Dated dated : heads) {
            value.putLong(dated.head.size()).putLong(dated.time);
            value.put(dated.head.root().value().unsafeArray());
        }
        return Bytes.wrap(value.put(edge).array());
    }
}
