package org.mingzheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VectorsCommandTest {
    private final StringWriter out = new StringWriter();

    @Test
    void everyPublishedVectorIsAnsweredAsSpecified() {
        String folder = Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec/vectors")
                .toString();
        assertThat(run("vectors", folder)).as(out.toString()).isZero();
        assertThat(out.toString()).contains(" 0 failed");
    }

    @Test
    void aVectorWithTheWrongAnswerFailsTheCommandAndIsNamed(@TempDir Path folder) throws IOException {
        Path vector = Files.createDirectories(folder.resolve("bytes/padded"));
        Files.writeString(vector.resolve("input"), "AA==\n");
        Files.writeString(vector.resolve("expect"), "not-base64\n");
        assertThat(run("vectors", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("bytes/padded").contains("0 passed, 1 failed");
    }

    @Test
    void anEmptyFolderProvesNothing(@TempDir Path folder) {
        assertThat(run("vectors", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("no vector in " + folder);
    }

    @Test
    void aMissingFolderIsAUsageError(@TempDir Path folder) {
        assertThat(run("vectors", folder.resolve("none").toString())).isEqualTo(64);
        assertThat(out.toString()).contains("none");
    }

    private int run(String... args) {
        CommandLine command = Mingzheng.commandLine().setOut(new PrintWriter(out, true));
        return command.execute(args);
    }
}
