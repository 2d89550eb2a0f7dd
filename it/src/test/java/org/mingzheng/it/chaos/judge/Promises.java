package org.mingzheng.it.chaos.judge;

import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What clients were promised: leaves that the service acknowledged, by log; and what it refused although nothing is wrong with it. */
public final class Promises {
    private final Map<String, Set<String>> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    public void acknowledge(String origin, byte[] entry) {
        acknowledged.computeIfAbsent(origin, _ -> ConcurrentHashMap.newKeySet()).add(name(entry));
    }

    public void refused(String answer) {
        refusals.add(answer);
    }

    public Set<String> of(String origin) {
        return acknowledged.getOrDefault(origin, Set.of());
    }

    public Queue<String> refusals() {
        return refusals;
    }

    public static String name(byte[] entry) {
        return HexFormat.of().formatHex(Tree.leaf(entry));
    }
}
