package org.mingzheng.proof.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of one log's tree from its heads and proofs. A log only grows: a complete subtree has one hash in all its trees,
 * and there is one root hash of a size. What disagrees with that shows two histories (RFC 6962 §2.1).
 */
public final class Subtrees {
    private final Map<Place, Hash> nodes = new HashMap<>();
    private final Map<Long, Hash> roots = new HashMap<>();

    /** Nothing is known. */
    public Subtrees() {}

    private record Place(int level, long index) {}

    /**
     * {@return whether a tree head agrees with all that is known} It is known from now on.
     *
     * @param head of the log
     */
    public boolean agrees(TreeHead head) {
        Hash known = roots.putIfAbsent(head.size(), head.root());
        return known == null || known.equals(head.root());
    }

    /**
     * {@return whether a leaf agrees with all that is known} It is known from now on.
     *
     * @param index of the leaf
     * @param leaf its hash
     */
    public boolean agrees(long index, Hash leaf) {
        return agrees(0, index, leaf);
    }

    /**
     * {@return whether a proof agrees with all that is known} What it shows is known from now on.
     *
     * @param leaf the leaf hash
     * @param proof that leads from the leaf to the root hash of a tree of the log
     * @param size of the tree
     */
    public boolean agrees(Hash leaf, InclusionProof proof, long size) {
        long index = proof.index();
        List<Hash> siblings = proof.hashes();
        Path path = Path.of(index, size);
        boolean agrees = agrees(index, leaf);
        agrees &= agrees(new TreeHead(index + 1, path.rootBefore(leaf, siblings)));
        Hash node = leaf;
        for (int level = 0; level < path.inner() && isComplete(level, (index >> level) ^ 1, size); level++) {
            Hash sibling = siblings.get(level);
            boolean right = ((index >> level) & 1) == 1;
            node = right ? Hash.node(sibling, node) : Hash.node(node, sibling);
            agrees &= agrees(level, (index >> level) ^ 1, sibling);
            agrees &= agrees(level + 1, index >> (level + 1), node);
        }
        boolean edge = agreesAlongTheEdge(index, path, siblings);
        return agrees && edge;
    }

    /** Along the right edge all siblings are on the left, and complete. */
    private boolean agreesAlongTheEdge(long index, Path path, List<Hash> siblings) {
        boolean agrees = true;
        int level = path.inner();
        for (Hash sibling : siblings.subList(path.inner(), path.length())) {
            level += Long.numberOfTrailingZeros(index >> level);
            agrees &= agrees(level, (index >> level) ^ 1, sibling);
            level++;
        }
        return agrees;
    }

    private static boolean isComplete(int level, long index, long size) {
        return index < size >> level;
    }

    private boolean agrees(int level, long index, Hash hash) {
        Hash known = nodes.putIfAbsent(new Place(level, index), hash);
        return known == null || known.equals(hash);
    }
}
