package org.mingzheng.cli.replay;

import java.util.HashSet;
import java.util.Set;
import org.mingzheng.cli.tree.Tree;

/** A log as its blocks tell it: its terms, and its tree. */
public final class ReplayedLog {
    private final Tree tree = new Tree();
    private final Set<String> batches = new HashSet<>();
    private Registration registration;
    private long time;

    ReplayedLog(Registration registration) {
        this.registration = registration;
    }

    /** {@return what governance agreed last} */
    public Registration registration() {
        return registration;
    }

    void register(Registration changed) {
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

    /** Whether the log had no batch of this id. */
    boolean isNew(String batch) {
        return batches.add(batch);
    }

    /** Takes the time of an append, and gives that of the one before. */
    long timed(long now) {
        long before = time;
        time = Math.max(time, now);
        return before;
    }
}
