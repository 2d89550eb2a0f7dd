package org.mingzheng.it.chaos.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.mingzheng.it.Command;
import org.mingzheng.it.chaos.load.Bench;
import org.mingzheng.it.chaos.machine.Machine;

/** A ledger that a fault is tried on, and what it did wrong. */
final class Trial {
    private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at [\\w.$]+\\(|[a-z]\\.[A-Z]\\w*Exception\\b");
    private static final long LOAD_MILLIS = 6000;
    private static final int PATIENCE_SECONDS = 120;

    private final Machine machine;
    private final Disk disk;
    private final Bench bench;
    private final Random random;
    private final List<String> wrong = new ArrayList<>();

    Trial(Machine machine, Disk disk, Bench bench, long seed) {
        this.machine = machine;
        this.disk = disk;
        this.bench = bench;
        this.random = new Random(seed);
    }

    Machine machine() {
        return machine;
    }

    Disk disk() {
        return disk;
    }

    Bench bench() {
        return bench;
    }

    Random random() {
        return random;
    }

    void load() throws InterruptedException {
        Thread.sleep(LOAD_MILLIS);
    }

    void demand(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
            System.out.println("WRONG: " + otherwise);
        }
    }

    /** Whether everything is there again without anybody's help. */
    void demandReady(String after) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!machine.isReady() && System.nanoTime() < deadline) {
            Thread.sleep(500);
        }
        demand(machine.isReady(), "not ready " + PATIENCE_SECONDS + " s after " + after);
    }

    void mustComeUp() throws IOException, InterruptedException {
        Command.Ended up = machine.up();
        demand(up.code() == 0, "up ended with " + up.code() + ": " + up.said());
    }

    /** Comes up, or says in words why it does not. */
    boolean mayComeUp() throws IOException, InterruptedException {
        return says("up", machine.up()).code() == 0;
    }

    /** Refuses, in words that name what is wrong. */
    void mustRefuse(String word) throws IOException, InterruptedException {
        Command.Ended up = says("up", machine.up());
        demand(up.code() != 0, "up ended with 0: " + up.said());
        demand(up.said().contains(word), "does not say '" + word + "': " + up.said());
    }

    /** A command whose words are for a person. */
    Command.Ended says(String command, Command.Ended ended) {
        demand(ended.code() >= 0, command + " hangs");
        demand(!TRACE.matcher(ended.said()).find(), command + " tells the program's inside: " + ended.said());
        System.out.println("$ " + command + " -> " + ended.code() + "\n" + ended.said());
        return ended;
    }

    /** What was promised is there, once. */
    void judge(String fault) throws IOException, InterruptedException {
        machine.mint();
        bench.judge().forEach(each -> demand(false, fault + ": " + each));
    }

    List<String> wrong() {
        return wrong;
    }
}
