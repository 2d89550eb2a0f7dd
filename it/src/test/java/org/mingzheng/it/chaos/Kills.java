package org.mingzheng.it.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.mingzheng.it.Command;
import org.mingzheng.it.chaos.machine.Machine;

/**
 * Kills processes at random moments under load, every two of them at least once if there is time, and {@code up} itself; after each
 * round {@code up} must bring everything back. The seed says who is killed and after which pauses.
 */
final class Kills {
    private static final int MOST_PAUSE_MILLIS = 2500;
    private static final int GAP_MILLIS = 400;
    private static final int UP_MILLIS = 9000;
    private static final int MOST_DISTURBED = 9;
    private static final int MOST_FINDINGS = 3;
    private static final String UP = "up";

    private final Machine machine;
    private final Random random;
    private final SortedMap<String, Integer> killed = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();
    private List<List<String>> pairs = new ArrayList<>();

    Kills(Machine machine, long seed) {
        this.machine = machine;
        this.random = new Random(seed);
    }

    /** Goes on until so many were killed, or the time is over. */
    void run(int most, long deadlineNanos) throws IOException, InterruptedException {
        pairs = pairs(List.copyOf(machine.processes().keySet()));
        while (count() < most && System.nanoTime() < deadlineNanos && findings.size() < MOST_FINDINGS) {
            Thread.sleep(random.nextInt(MOST_PAUSE_MILLIS));
            for (String victim : victims()) {
                kill(victim);
                Thread.sleep(random.nextInt(GAP_MILLIS));
            }
            bringUp();
            System.out.println(count() + " killed");
        }
    }

    /** Every two processes that run, in an order that the seed gives. */
    private List<List<String>> pairs(List<String> names) {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                all.add(List.of(names.get(i), names.get(j)));
            }
        }
        Collections.shuffle(all, random);
        return all;
    }

    private List<String> victims() throws IOException {
        if (!pairs.isEmpty()) {
            return pairs.removeLast();
        }
        List<String> running = new ArrayList<>(machine.processes().keySet());
        Collections.shuffle(running, random);
        return running.subList(0, 1 + random.nextInt(Math.min(running.size(), 5)));
    }

    private void kill(String name) throws IOException, InterruptedException {
        ProcessHandle victim = machine.processes().get(name);
        if (victim != null && victim.destroyForcibly()) {
            killed.merge(name, 1, Integer::sum);
        }
    }

    /** Sometimes {@code up} is killed at its work, or something under its hands; then it is run once more. */
    private void bringUp() throws IOException, InterruptedException {
        for (int i = random.nextInt(MOST_DISTURBED); i > 0; i--) {
            disturb(random.nextBoolean() ? UP : victims().getFirst());
        }
        Command.Ended ended = machine.up();
        if (ended.code() != 0) {
            findings.add("up ended with " + ended.code() + ": " + ended.said());
            System.out.println(killed + "\n" + ended.said());
        }
    }

    private void disturb(String name) throws IOException, InterruptedException {
        Path output = Files.createTempFile("chaos", ".out");
        Process up = machine.startUp(output);
        if (up.waitFor(random.nextInt(UP_MILLIS), TimeUnit.MILLISECONDS)) {
            return;
        }
        if (name.equals(UP)) {
            up.destroyForcibly();
            killed.merge(UP, 1, Integer::sum);
        } else {
            kill(name);
        }
        int code = up.waitFor();
        if (code != 0 && !name.equals(UP)) {
            System.out.println(name + " was killed while up was at work: " + Files.readString(output));
        }
        Files.delete(output);
    }

    int count() {
        return killed.values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<String, Integer> killed() {
        return killed;
    }

    List<String> findings() {
        return findings;
    }
}
