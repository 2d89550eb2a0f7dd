package org.mingzheng.it.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.mingzheng.it.Command;

/** One kind of damage to one part of a stopped ledger's folder, and whether the ledger keeps its word. */
record Damage(Part part, Harm harm) {
    private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at [\\w.$]+\\(|[a-z]\\.[A-Z]\\w*Exception\\b");

    static List<Damage> all() {
        return Arrays.stream(Part.values())
                .flatMap(part -> Arrays.stream(Harm.values()).map(harm -> new Damage(part, harm)))
                .toList();
    }

    /** Strikes a file of the part, brings the ledger up, and tells what is wrong with what it says and does. */
    List<String> strike(Machine machine, Copy copy, Bench bench, Random random)
            throws IOException, InterruptedException {
        List<String> files =
                copy.files().stream().filter(file -> Part.of(file) == part).toList();
        String file = files.get(random.nextInt(files.size()));
        harm.strike(copy.data().resolve(file));
        Command.Ended up = machine.up();
        List<String> wrong = new ArrayList<>(wrong(file, up));
        if (up.code() == 0) {
            machine.mint();
            wrong.addAll(bench.judge());
        } else {
            wrong.addAll(unchanged(copy, file));
        }
        var _ = machine.run("down");
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

    /** What was refused is not changed either. */
    private static List<String> unchanged(Copy copy, String struck) throws IOException {
        List<String> changed = new ArrayList<>(copy.changed());
        var _ = changed.remove(struck);
        return changed.stream().map(file -> "refused, and changed " + file).toList();
    }
}
