package org.mingzheng.it.chaos.damage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.mingzheng.it.Command;
import org.mingzheng.it.chaos.load.Bench;
import org.mingzheng.it.chaos.machine.Machine;

/** One kind of damage to one part of a stopped ledger's folder, and whether the ledger keeps its word. */
record Damage(Part part, Harm harm) {
    private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at [\\w.$]+\\(|[a-z]\\.[A-Z]\\w*Exception\\b");

    private static final long LOAD_MILLIS = 3000;

    static List<Damage> all() {
        return Arrays.stream(Part.values())
                .flatMap(part -> Arrays.stream(Harm.values()).map(harm -> new Damage(part, harm)))
                .toList();
    }

    /** Strikes a file of a stopped ledger, brings it up, and tells what is wrong with what it says and does. */
    List<String> strike(Machine machine, Bench bench, Random random) throws IOException, InterruptedException {
        return comesUp(machine, bench, strikeOne(machine, random));
    }

    /** Strikes a file while all programs run under load; then the power fails. */
    List<String> strikeRunning(Machine machine, Bench bench, Random random) throws IOException, InterruptedException {
        Thread.sleep(LOAD_MILLIS);
        String file = strikeOne(machine, random);
        if (part.isDatabase()) {
            // What was accepted and is not in the ledger yet is in these rows alone.
            bench.stop();
        }
        Thread.sleep(LOAD_MILLIS);
        machine.killAll();
        bench.stop();
        return comesUp(machine, bench, file);
    }

    private String strikeOne(Machine machine, Random random) throws IOException {
        List<String> files = Copy.files(machine.data()).stream()
                .filter(file -> Part.of(file) == part)
                .toList();
        String file = files.get(random.nextInt(files.size()));
        harm.strike(machine.data().resolve(file));
        return file;
    }

    private List<String> comesUp(Machine machine, Bench bench, String file) throws IOException, InterruptedException {
        Kept kept = Kept.of(machine.data());
        Command.Ended up = machine.up();
        List<String> wrong = new ArrayList<>(wrong(file, up));
        if (up.code() == 0) {
            machine.mint();
            wrong.addAll(bench.judge());
        } else {
            kept.changed(machine.data()).forEach(changed -> wrong.add("refused, and changed " + changed));
        }
        var _ = machine.down();
        System.out.printf("| %s | %s | %s | %d |%n%s%n", part.path(), harm, file, up.code(), lastLine(up.said()));
        return wrong.stream().map(said -> this + " " + file + ": " + said).toList();
    }

    private List<String> wrong(String file, Command.Ended up) {
        List<String> wrong = new ArrayList<>();
        if (!part.answer(harm).allows(up.code())) {
            wrong.add("ended with " + up.code() + ": " + up.said());
        }
        if (up.code() != 0 && !up.said().contains(name(file)) && !part.isDatabase()) {
            wrong.add("does not name the file: " + up.said());
        }
        if (TRACE.matcher(up.said()).find()) {
            wrong.add("tells the program's inside: " + up.said());
        }
        return wrong;
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static String lastLine(String said) {
        return said.strip().lines().reduce((_, last) -> last).orElse("");
    }
}
