package org.mingzheng.audit.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.HashSource;
import org.mingzheng.proof.log.TreeHead;

/** A log's tree without the leaves: its right edge, every head that it had, and the hashes of complete subtrees of 256 leaves. */
public final class Tree {
    private static final int TILE = 1 << Subtrees.LEVEL;

    private final Subtrees subtrees = new Subtrees();
    private final Heads heads = new Heads();
    private Frontier upper = Frontier.empty();
    private Frontier tile = Frontier.empty();

    /** The tree without leaves. */
    public Tree() {}

    /** {@return number of leaves} */
    public long size() {
        return upper.size() * TILE + tile.size();
    }

    /** {@return the present head} */
    public TreeHead head() {
        return frontier().head();
    }

    /** {@return the right edge} */
    public Frontier frontier() {
        List<Hash> hashes = new ArrayList<>(upper.hashes());
        hashes.addAll(tile.hashes());
        return new Frontier(size(), hashes);
    }

    /**
     * {@return the head that the tree had with so many leaves; none if no append ended there}
     *
     * @param size number of leaves
     */
    public Optional<TreeHead> head(long size) {
        return heads.at(size);
    }

    /** {@return the number of appends} */
    public int appends() {
        return heads.count();
    }

    /** {@return the hashes of complete subtrees of 256 leaves and more} */
    public HashSource subtrees() {
        return subtrees;
    }

    /**
     * {@return the root of a tree of complete subtrees of 256 leaves, which are this one's, and given leaves behind them}
     *
     * @param tiles number of the subtrees
     * @param rest the leaf hashes behind them, fewer than 256
     */
    public Hash root(long tiles, List<Hash> rest) {
        List<Hash> complete = new ArrayList<>();
        for (long i = 0; i < tiles; i++) {
            complete.add(subtrees.hash(Subtrees.LEVEL, i));
        }
        List<Hash> hashes = new ArrayList<>(Frontier.empty().appendAll(complete).hashes());
        hashes.addAll(Frontier.empty().appendAll(rest).hashes());
        return new Frontier(tiles * TILE + rest.size(), hashes).root();
    }

    /**
     * {@return the root after one more append}
     *
     * @param entries the exact bytes of its leaves
     */
    public Hash append(List<Bytes> entries) {
        int done = 0;
        while (done < entries.size()) {
            int end = (int) Math.min(entries.size(), done + TILE - tile.size());
            tile = tile.appendAll(
                    entries.subList(done, end).stream().map(Hash::leaf).toList());
            done = end;
            if (tile.size() == TILE) {
                Hash root = tile.root();
                subtrees.add(root);
                upper = upper.append(root);
                tile = Frontier.empty();
            }
        }
        TreeHead head = head();
        heads.add(head);
        return head.root();
    }
}
