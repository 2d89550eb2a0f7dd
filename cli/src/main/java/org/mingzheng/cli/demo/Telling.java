package org.mingzheng.cli.demo;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mingzheng.network.report.Steps;
import org.mingzheng.network.report.Texts;

/** Tells steps and what is expected of them, and counts what came otherwise. */
final class Telling {
    private final PrintWriter out;
    private final Commands commands;
    private final Texts texts;
    private final Steps steps;
    private final Map<List<String>, Claims> expected = new LinkedHashMap<>();
    private int unexpected;

    Telling(PrintWriter out, Commands commands) {
        this.out = out;
        this.commands = commands;
        this.texts = Texts.of(Telling.class, out);
        this.steps = new Steps(out, Clock.systemUTC());
    }

    void chapter(String key, Object... arguments) {
        steps.line("");
        steps.line("— " + text(key, arguments));
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    void line(String words) {
        steps.line(words);
    }

    void step(Supplier<String> work) {
        steps.step(work);
    }

    /** Runs a command that must succeed; what it said. */
    @CanIgnoreReturnValue
    String must(String command, String... arguments) {
        return must(commands.run(command, arguments));
    }

    @CanIgnoreReturnValue
    String must(Commands.Run run) {
        if (run.code() != 0) {
            require(false, run.said());
        }
        return run.said().strip();
    }

    Commands.Run run(String command, String... arguments) {
        return commands.run(command, arguments);
    }

    /** A verdict in words. */
    void show(Path document) {
        commands.run("verify", document.toString()).said().lines().forEach(line -> out.println("    " + line));
    }

    /** What must come out now, and again when nothing runs any more. */
    void expect(Claims wanted, Path document, String... options) {
        List<String> arguments = new ArrayList<>(List.of(document.toString()));
        arguments.addAll(List.of(options));
        expected.put(arguments, wanted);
        expect(arguments, wanted);
    }

    void expectAllAgain() {
        expected.forEach(this::expect);
    }

    private void expect(List<String> arguments, Claims wanted) {
        List<String> all = new ArrayList<>(List.of("--json"));
        all.addAll(arguments);
        Claims got =
                Claims.read(commands.run("verify", all.toArray(String[]::new)).said());
        String at = arguments.size() > 1 ? text("demo.at", arguments.getLast()) : "";
        String file = "" + Path.of(arguments.getFirst()).getFileName();
        require(
                got.matches(wanted),
                text("demo.claims", file + at, word(got.unchanged()), word(got.authorised()), status(got)));
    }

    private String status(Claims got) {
        String why = got.code().map(code -> text("demo.why", word(code))).orElse("");
        return word(got.status())
                + why
                + got.known().map(time -> text("demo.as-of", time)).orElse("");
    }

    /** A word of verdicts, in the language of the person. */
    private String word(String code) {
        String key = "demo.word." + code;
        return texts.bundle().containsKey(key) ? text(key) : code;
    }

    void require(boolean met, String what) {
        if (!met) {
            unexpected++;
        }
        if (!met || !what.contains("\n")) {
            what.strip()
                    .lines()
                    .forEach(line -> steps.line("  " + text(met ? "demo.expected" : "demo.unexpected", line)));
        }
    }

    /** How many expectations were not met. */
    int unexpected() {
        return unexpected;
    }
}
