package org.mingzheng.cli.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.json.JsonString;

class JournalTest {
    private static final Terms TERMS = new Terms("00", "document issued, title=样本");

    @TempDir
    private Path folder;

    private Prepared prepared(String name) {
        Bytes salt = Bytes.utf8("0123456789abcdef");
        return new Prepared(
                folder.resolve(name),
                Bytes.utf8("entry of " + name),
                List.of(new Disclosure(salt, "holder", new JsonString("张三"))));
    }

    private Journal write(Path target, String... names) throws IOException {
        return Journal.write(
                state(), target, TERMS, Stream.of(names).map(this::prepared).toList());
    }

    private StateFolder state() {
        return new StateFolder(folder.resolve("state"));
    }

    @Test
    void aKilledRunLeavesEverythingThatTheNextOneNeeds() throws IOException {
        Journal written = write(folder, "a.pdf.mz", "b.pdf.mz");
        assertThat(Journal.find(state(), folder)).containsExactly(written);
    }

    @Test
    void eachFolderHasItsOwnByWhateverNameItIsFound() throws IOException {
        Path x = Files.createDirectories(folder.resolve("x"));
        Path y = Files.createDirectories(folder.resolve("y"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), x);
        Journal _ = write(x, "a.pdf.mz");
        assertThat(Journal.find(state(), y)).isEmpty();
        assertThat(Journal.find(state(), x)).hasSize(1);
        assertThat(Journal.find(state(), link)).hasSize(1);
    }

    @Test
    void saltsAreTheOwnersAloneAndGoWhenAllIsDone() throws IOException {
        Journal journal = write(folder, "a.pdf.mz");
        for (Path file : List.of(journal.file(), folder.resolve("state"), folder.resolve("state/journals"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .endsWith("------");
        }
        journal.delete();
        assertThat(journal.file()).doesNotExist();
    }

    @Test
    void aJournalThatSomebodyElseWroteOrChangedIsNotObeyed() throws IOException {
        Path file = write(folder, "a.pdf.mz").file();
        String good = Files.readString(file);
        for (String bad : List.of("", "[]", good.replace("\"terms\":\"", "\"terms\":\"0"), good.substring(1))) {
            Path _ = Files.writeString(file, bad);
            assertThatThrownBy(() -> Journal.find(state(), folder))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void aJournalOfAnotherFolderIsNotObeyed() throws IOException {
        Path x = Files.createDirectories(folder.resolve("x"));
        String other = write(x, "a.pdf.mz").file().getFileName().toString();
        String own = write(folder, "a.pdf.mz").file().getFileName().toString();
        Path journals = folder.resolve("state/journals");
        Path _ = Files.move(journals.resolve(other), journals.resolve(own), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> Journal.find(state(), folder)).isInstanceOf(Fault.class);
    }

    @Test
    void neverShowsWhatIsPrivate() {
        assertThat(prepared("a.pdf.mz").toString()).doesNotContain("张三");
    }
}
