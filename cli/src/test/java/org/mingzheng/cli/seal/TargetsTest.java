package org.mingzheng.cli.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetsTest {
    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Path _ = Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }

    private static List<Target> all(boolean recursive, Optional<Path> out, Path... paths) {
        return Targets.of(List.of(paths), recursive, out).found();
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

    private static List<Path> failed(boolean recursive, Optional<Path> out, Path... paths) {
        return Targets.of(List.of(paths), recursive, out).failed().stream()
                .map(Outcome.Failed::file)
                .toList();
    }

    @Test
    void aFolderNeedsTheOptionAndAMissingFileIsNamedAndTheRestIsFound() throws IOException {
        Path file = file("a.pdf");
        Path none = folder.resolve("none.pdf");
        assertThat(all(false, Optional.empty(), folder, file, none)).hasSize(1);
        assertThat(failed(false, Optional.empty(), folder, file, none)).containsExactly(folder, none);
    }

    @Test
    void twoFilesNeverShareASealedFile() throws IOException {
        Path one = file("x/a.pdf");
        Path other = file("y/a.pdf");
        assertThat(all(false, Optional.of(folder.resolve("out")), one, other)).hasSize(1);
        assertThat(failed(false, Optional.of(folder.resolve("out")), one, other))
                .containsExactly(other);
    }

    @Test
    void aSealedFileIsNotSealedAgainInCapitalsEither() throws IOException {
        Path small = file("a.pdf.mz");
        Path capitals = file("b.pdf.MZ");
        assertThat(failed(false, Optional.empty(), small, capitals)).containsExactly(small, capitals);
    }

    @Test
    void aLinkIsFollowedWhereItIsNamedAndToldOfInAFolder() throws IOException {
        Path file = file("elsewhere/a.pdf");
        Path in = Files.createDirectories(folder.resolve("in"));
        Path link = Files.createSymbolicLink(in.resolve("link.pdf"), file);
        Path loop = Files.createSymbolicLink(in.resolve("loop"), in);
        assertThat(all(false, Optional.empty(), link)).hasSize(1);
        assertThat(failed(true, Optional.empty(), in)).containsExactly(link, loop);
    }

    @Test
    void aNameHasRoomForTheEndingOrIsNamed() throws IOException {
        Path fits = file("文".repeat(84));
        Path long1 = file("x" + "文".repeat(84));
        assertThat(all(false, Optional.empty(), fits)).hasSize(1);
        assertThat(failed(false, Optional.empty(), long1)).containsExactly(long1);
    }

    @Test
    void aFolderWithoutDocumentsIsToldOf() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(failed(true, Optional.empty(), empty)).containsExactly(empty);
    }

    @Test
    void aPipeIsNoFile() throws IOException, InterruptedException {
        Path pipe = folder.resolve("in/pipe");
        Path _ = Files.createDirectories(folder.resolve("in"));
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(failed(false, Optional.empty(), pipe)).containsExactly(pipe);
        assertThat(failed(true, Optional.empty(), folder.resolve("in"))).containsExactly(pipe);
    }
}
