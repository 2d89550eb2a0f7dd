package org.mingzheng.it.chaos.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Remembers every head that was ever served, and holds the logs to them and to what clients were promised. */
public final class Witness implements Runnable {
    private static final long PAUSE_MILLIS = 150;
    private static final long PATIENCE_MILLIS = 180_000;

    private final List<Reader> readers;
    private final Promises promises;
    private final Map<String, Map<Integer, String>> seen = new ConcurrentHashMap<>();
    private final Queue<String> contradictions = new ConcurrentLinkedQueue<>();

    public Witness(List<Reader> readers, Promises promises) {
        this.readers = readers;
        this.promises = promises;
    }

    /** Looks on until it is interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                for (Reader reader : readers) {
                    look(reader);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Reader reader) throws InterruptedException {
        try {
            see(reader.head());
        } catch (IOException _) {
            // Away, or busy: that is no statement.
        } catch (RuntimeException e) {
            contradictions.add("" + e.getMessage());
        }
    }

    private void see(Head head) {
        String before = seen.computeIfAbsent(head.origin(), _ -> new ConcurrentHashMap<>())
                .putIfAbsent(head.size(), head.root());
        if (before != null && !before.equals(head.root())) {
            contradictions.add("two roots of size " + head.size() + " of " + head.origin());
        }
    }

    /** What is wrong since the last time; waits until what was accepted is published. */
    public List<String> judge() throws IOException, InterruptedException {
        for (Reader reader : readers) {
            judge(reader);
        }
        List<String> wrong = new ArrayList<>(contradictions);
        promises.refusals().forEach(refusal -> wrong.add("refused: " + refusal));
        contradictions.clear();
        promises.refusals().clear();
        return wrong;
    }

    private void judge(Reader reader) throws IOException, InterruptedException {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        Set<String> missing = readAll(reader);
        while (!missing.isEmpty() && System.currentTimeMillis() < deadline) {
            Thread.sleep(2000);
            missing = readAll(reader);
        }
        missing.forEach(leaf -> contradictions.add(leaf + " was acknowledged and is not in " + reader.origin()));
    }

    /** What was promised and is not there. */
    private Set<String> readAll(Reader reader) throws IOException, InterruptedException {
        Head head = reader.head();
        see(head);
        Map<Integer, String> heads = Map.copyOf(seen.get(reader.origin()));
        heads.keySet().stream()
                .filter(size -> size > head.size())
                .forEach(size ->
                        contradictions.add(reader.origin() + " had " + size + " leaves and has " + head.size()));
        Set<String> leaves = new HashSet<>();
        Tree tree = new Tree();
        int size = 0;
        for (byte[] entry : reader.entries(head.size())) {
            if (!leaves.add(Promises.name(entry))) {
                contradictions.add(Promises.name(entry) + " is in " + reader.origin() + " twice");
            }
            tree.add(Tree.leaf(entry));
            size++;
            if (heads.containsKey(size) && !tree.root().equals(heads.get(size))) {
                contradictions.add("the log " + reader.origin() + " never had the head that was seen at size " + size);
            }
        }
        Set<String> missing = new HashSet<>(promises.of(reader.origin()));
        missing.removeAll(leaves);
        return missing;
    }

    public int heads() {
        return seen.values().stream().mapToInt(Map::size).sum();
    }
}
