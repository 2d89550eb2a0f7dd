package org.mingzheng.cli.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.cli.report.Fault;

class TargetsTest {
    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Path _ = Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }

    private static List<Target> all(boolean recursive, Optional<Path> out, Path... paths) {
        return Targets.of(List.of(paths), recursive, out);
    }

    @Test
    void theSealedFileStandsBesideTheFile() throws IOException {
        Path file = file("a.pdf");
        assertThat(all(false, Optional.empty(), file)).containsExactly(new Target(file, folder.resolve("a.pdf.mz")));
    }

    @Test
    void anotherFolderGetsTheSameFoldersBelowIt() throws IOException {
        Path file = file("in/2026/b.pdf");
        Path out = folder.resolve("out");
        assertThat(all(true, Optional.of(out), folder.resolve("in")))
                .containsExactly(new Target(file, out.resolve("2026/b.pdf.mz")));
    }

    @Test
    void sealedFilesAndHiddenOnesAreNotSealed() throws IOException {
        Path good = file("in/a.pdf");
        Path _ = file("in/a.pdf.mz");
        Path _ = file("in/.hidden");
        Path _ = file("in/.git/config");
        assertThat(all(true, Optional.empty(), folder.resolve("in")))
                .extracting(Target::document)
                .containsExactly(good);
    }

    @Test
    void aFolderNeedsTheOption() {
        assertThatThrownBy(() -> all(false, Optional.empty(), folder))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("-r");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> all(false, Optional.empty(), folder.resolve("none.pdf")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("none.pdf");
    }

    @Test
    void twoFilesNeverShareASealedFile() throws IOException {
        Path one = file("x/a.pdf");
        Path other = file("y/a.pdf");
        assertThatThrownBy(() -> all(false, Optional.of(folder.resolve("out")), one, other))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("a.pdf.mz");
    }
}
