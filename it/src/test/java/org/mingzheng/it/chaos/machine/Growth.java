package org.mingzheng.it.chaos.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the processes of a ledger hold over time: memory in MiB, threads, descriptors; from {@code /proc}. */
public final class Growth {
    private static final long KIB = 1024;

    /** What is measured. */
    public enum Quantity {
        MEMORY,
        THREADS,
        DESCRIPTORS
    }

    private final Map<Quantity, Map<String, List<Long>>> samples = new TreeMap<>();

    public void sample(Machine machine) throws IOException {
        for (var process : machine.processes().entrySet()) {
            if (!process.getKey().equals(Machine.DATABASE_PART)) {
                sample(process.getKey(), Path.of("/proc/" + process.getValue().pid()));
            }
        }
    }

    private void sample(String name, Path proc) throws IOException {
        add(Quantity.MEMORY, name, status(proc, "VmRSS:") / KIB);
        add(Quantity.THREADS, name, status(proc, "Threads:"));
        try (Stream<Path> descriptors = Files.list(proc.resolve("fd"))) {
            add(Quantity.DESCRIPTORS, name, descriptors.count());
        }
    }

    private static long status(Path proc, String field) throws IOException {
        return Files.readAllLines(proc.resolve("status")).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }

    private void add(Quantity quantity, String name, long value) {
        samples.computeIfAbsent(quantity, _ -> new TreeMap<>())
                .computeIfAbsent(name, _ -> new ArrayList<>())
                .add(value);
    }

    public Map<String, List<Long>> of(Quantity quantity) {
        return samples.getOrDefault(quantity, Map.of());
    }

    /** The median of one third of a run: 0, 1 or 2. */
    public static long median(List<Long> values, int third) {
        List<Long> part = values.subList(values.size() * third / 3, values.size() * (third + 1) / 3).stream()
                .sorted()
                .toList();
        return part.get(part.size() / 2);
    }
}
