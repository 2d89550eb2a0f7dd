package org.mingzheng.it.chaos;

import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What clients were promised: leaves that the service acknowledged, by log; and what it refused although nothing is wrong with it. */
final class Promises {
    private final Map<String, Set<String>> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    void acknowledge(String origin, byte[] entry) {
        acknowledged.computeIfAbsent(origin, _ -> ConcurrentHashMap.newKeySet()).add(name(entry));
    }

    void refused(String answer) {
        refusals.add(answer);
    }

    Set<String> of(String origin) {
        return acknowledged.getOrDefault(origin, Set.of());
    }

    Queue<String> refusals() {
        return refusals;
    }

    static String name(byte[] entry) {
        return HexFormat.of().formatHex(Tree.leaf(entry));
    }
}
