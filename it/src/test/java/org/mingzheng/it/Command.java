package org.mingzheng.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The {@code mingzheng} command as a person runs it: a process of its own. */
public record Command(Path data, Map<String, String> environment) {
    static final Path ROOT = Path.of(System.getProperty("mingzheng.root", ".."));

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Where the commands keep what is unfinished: not in the home of whoever runs the tests. */
    public static final Path STATE = state();

    private static Path state() {
        try {
            return Files.createTempDirectory("mingzheng-state");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With nothing of its own in the environment. */
    public Command(Path data) {
        this(data, Map.of());
    }

    /** What a command said, and with which code it ended. */
    public record Ended(int code, String said) {}

    /** Starts a command of the ledger; its output goes to a file. */
    public Process start(Path output, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return process(output, all, environment);
    }

    private static Process process(Path output, List<String> arguments, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-Duser.language=en",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dmingzheng.root=" + ROOT.toAbsolutePath().normalize(),
                "-jar",
                ROOT.resolve("cli/target/mingzheng.jar").toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "XDG_STATE_HOME", STATE.toString()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    public Ended run(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("mingzheng", ".out");
        return ended(start(output, arguments), output, arguments);
    }

    /** Runs a command that knows no ledger. */
    public static Ended alone(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("mingzheng", ".out");
        return ended(process(output, List.of(arguments), Map.of()), output, arguments);
    }

    private static Ended ended(Process process, Path output, String... arguments)
            throws IOException, InterruptedException {
        int code = process.waitFor();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        System.out.println("$ mingzheng " + String.join(" ", arguments) + "\n" + said);
        return new Ended(code, said);
    }
}
