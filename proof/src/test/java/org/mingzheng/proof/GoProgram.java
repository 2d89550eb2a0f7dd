package org.mingzheng.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;

/**
 * One of the programs below {@code src/test/go}, written against a library that is not ours.
 *
 * @param folder a temporary one, with the compiled program
 */
public record GoProgram(Path folder) {
    private static final Path SOURCES = Path.of(System.getProperty("mingzheng.root", ".."), "proof/src/test/go");

    /** Compiles it, or skips the test. */
    public static GoProgram compiled(String name, Path folder) throws IOException, InterruptedException {
        GoProgram program = new GoProgram(folder);
        Path source = SOURCES.resolve(name);
        Files.createFile(program.input());
        assumeTrue(
                program.isReady(source), "SKIPPED: no Go, or golang.org/x/mod cannot be had; install Go 1.24 or later");
        Run built = program.run(source, "go", "build", "-o", program.executable(), ".");
        assertThat(built.exit()).as(built.printed()).isZero();
        return program;
    }

    private boolean isReady(Path source) throws InterruptedException {
        try {
            return run(source, "go", "mod", "download").exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Exit status, and all that was printed on standard output and error. */
    public record Run(int exit, String printed) {}

    /** Runs it with a standard input. */
    public Run run(Bytes input, String... arguments) throws IOException, InterruptedException {
        Files.write(input(), input.toArray());
        return run(
                folder,
                Stream.concat(Stream.of(executable()), Stream.of(arguments)).toArray(String[]::new));
    }

    private Run run(Path directory, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(input().toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), printed);
    }

    private String executable() {
        return folder.resolve("program").toString();
    }

    private Path input() {
        return folder.resolve("input");
    }
}
