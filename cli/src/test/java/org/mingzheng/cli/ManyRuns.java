package org.mingzheng.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The command in a process of its own, with a home and a language of its own, that runs one command line after the other: a thousand
 * of them would take too long to start.
 */
final class ManyRuns implements AutoCloseable {
    private static final String NONE = "-";

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    record Ended(int code, String said) {}

    private ManyRuns(Process process) {
        this.process = process;
        this.in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.US_ASCII));
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    static ManyRuns in(Path home, Path folder, String language) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=" + language,
                        "-Dmingzheng.root=" + home,
                        "-Dmingzheng.patience.seconds=0",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyRuns.class.getName())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("MINGZHENG"));
        builder.environment().putAll(Map.of("HOME", home.toString(), "LC_ALL", "C.UTF-8"));
        return new ManyRuns(builder.start());
    }

    Ended run(List<String> arguments) throws IOException {
        in.write(String.join(" ", arguments.stream().map(ManyRuns::encoded).toList()));
        in.newLine();
        in.flush();
        String answer = out.readLine();
        if (answer == null) {
            throw new IOException("the process ended at " + arguments);
        }
        String[] parts = answer.split(" ", 2);
        return new Ended(Integer.parseInt(parts[0]), decoded(parts[1]));
    }

    @Override
    public void close() throws IOException {
        in.close();
        process.destroyForcibly();
    }

    private static String encoded(String word) {
        return word.isEmpty() ? NONE : Base64.getUrlEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String word) {
        return word.equals(NONE) ? "" : new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
    }

    /** Runs what it is told, line by line. */
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            Surface surface =
                    new Surface(Surface.to(said, StandardCharsets.UTF_8), Surface.to(said, StandardCharsets.UTF_8));
            List<String> words = new ArrayList<>();
            Stream.of(line.split(" ")).map(ManyRuns::decoded).forEach(words::add);
            int code = run(surface, words);
            System.out.println(code + " " + encoded(said.toString(StandardCharsets.UTF_8)));
        }
    }

    private static int run(Surface surface, List<String> words) {
        try {
            return surface.execute(Mingzheng.commandLine(), words.toArray(String[]::new));
        } catch (Error e) { // an endless file ends the memory
            surface.err().println(e);
            return -1;
        }
    }
}
