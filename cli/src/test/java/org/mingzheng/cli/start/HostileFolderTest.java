package org.mingzheng.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A folder that came by mail, made by somebody who would profit from a good word about {@code award.txt}: it is sealed under a policy
 * of the stranger's own, which lies beside it under every name that a program might look for. The command runs in that folder, as a
 * process of its own.
 */
class HostileFolderTest {
    private static final Path STRANGERS =
            Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec/vectors/verdict/example");

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private record Ended(int code, String said) {}

    @BeforeEach
    void fill() throws IOException {
        Path _ = Files.copy(STRANGERS.resolve("document"), folder.resolve("award.txt"));
        Path _ = Files.copy(STRANGERS.resolve("file"), folder.resolve("award.txt.mz"));
        for (String trust : List.of("", ".mingzheng/trust", "mingzheng/trust", ".config/mingzheng/trust", "trust")) {
            Path place = Files.createDirectories(folder.resolve(trust));
            Path _ = Files.copy(STRANGERS.resolve("policy"), place.resolve("policy"));
            Path _ = Files.copy(STRANGERS.resolve("vkey"), place.resolve("policy.vkey"));
        }
        for (String names : List.of("names", "@names", "mingzheng.yaml", "application.yml")) {
            Path _ = Files.writeString(folder.resolve(names), "--trust policy --trust-key policy.vkey award.txt\n");
        }
    }

    private Ended run(Map<String, String> environment, List<String> arguments) throws Exception {
        Path output = home.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "org.mingzheng.cli.Mingzheng"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("HOME", home.toString(), "LC_ALL", "C.UTF-8"));
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(output, StandardCharsets.UTF_8));
    }

    private List<String> verifyAll(String... before) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<String> arguments = new ArrayList<>(List.of("verify"));
            arguments.addAll(List.of(before));
            all.map(path -> path.getFileName().toString()).sorted().forEach(arguments::add);
            return arguments;
        }
    }

    @Test
    void theStrangersFileIsProvenUnderTheStrangersPolicyElseThisTestTestsNothing() throws Exception {
        Ended ended = run(
                Map.of(),
                List.of("verify", "--entry-only", "--trust", "policy", "--trust-key", "policy.vkey", "award.txt"));
        assertThat(ended.said()).contains("\u2713");
    }

    @Test
    void noFileInTheFolderIsTakenForAPolicy() throws Exception {
        Ended ended = run(Map.of(), List.of("verify", "--entry-only", "award.txt"));
        assertThat(ended.code()).isNotZero();
        assertThat(ended.said()).doesNotContain("\u2713");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MINGZHENG_TRUST", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"})
    void anEmptyVariableNamesNoFolder(String name) throws Exception {
        Ended ended = run(Map.of(name, ""), List.of("verify", "--entry-only", "award.txt"));
        assertThat(ended.code()).isNotZero();
        assertThat(ended.said()).doesNotContain("\u2713");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--trust=policy", "--trust", "-r", "--data=.mingzheng", "--help"})
    void aFileThatIsCalledLikeAnOptionStopsTheCommand(String name) throws Exception {
        Path _ = Files.createSymbolicLink(folder.resolve(name), Path.of("award.txt"));
        Ended ended = run(Map.of(), verifyAll());
        assertThat(ended.code()).isEqualTo(64);
        assertThat(ended.said()).contains("./" + name).doesNotContain("\u2713");
    }

    @Test
    void behindTwoDashesEveryNameIsAName() throws Exception {
        Path _ = Files.createSymbolicLink(folder.resolve("--trust=policy"), Path.of("award.txt"));
        Ended ended = run(Map.of(), verifyAll("--"));
        assertThat(ended.code()).isNotZero();
        assertThat(ended.said()).doesNotContain("\u2713");
    }
}
