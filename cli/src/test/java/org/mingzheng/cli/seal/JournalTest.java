package org.mingzheng.cli.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.json.JsonString;

class JournalTest {
    @TempDir
    private Path folder;

    private Prepared prepared(String name) {
        Bytes salt = Bytes.utf8("0123456789abcdef");
        return new Prepared(
                folder.resolve(name),
                Bytes.utf8("entry of " + name),
                List.of(new Disclosure(salt, "holder", new JsonString("张三"))));
    }

    @Test
    void aKilledRunLeavesEverythingThatTheNextOneNeeds() throws IOException {
        List<Prepared> batch = List.of(prepared("a.pdf.mz"), prepared("b.pdf.mz"));
        List<Journal> _ = Journal.write(batch);
        assertThat(Journal.find(folder))
                .singleElement()
                .satisfies(journal -> assertThat(journal.entries()).isEqualTo(batch));
    }

    @Test
    void eachFolderHasItsOwn() throws IOException {
        List<Journal> _ = Journal.write(List.of(prepared("x/a.pdf.mz"), prepared("y/b.pdf.mz")));
        assertThat(Journal.find(folder)).isEmpty();
        assertThat(Journal.find(folder.resolve("x"))).hasSize(1);
        assertThat(Journal.find(folder.resolve("y"))).hasSize(1);
    }

    @Test
    void saltsAreTheOwnersAloneAndGoWhenAllIsDone() throws IOException {
        List<Journal> journals = Journal.write(List.of(prepared("a.pdf.mz")));
        Path file = journals.getFirst().file();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Journal.delete(journals, List.of(new Outcome.Sealed(file), new Outcome.Failed(file, "refused", false)));
        assertThat(file).doesNotExist();
    }

    @Test
    void staysWhileAnEntryMayStillGetIntoTheLog() throws IOException {
        List<Journal> journals = Journal.write(List.of(prepared("a.pdf.mz")));
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(new Outcome.Failed(journals.getFirst().file(), "pending", true));
        Journal.delete(journals, outcomes);
        assertThat(journals.getFirst().file()).exists();
    }

    @Test
    void aJournalNeverWritesOutsideItsFolder() throws IOException {
        Path file = folder.resolve(".mingzheng-seal-0.pending");
        Path _ = Files.writeString(file, "[{\"disclosures\":[],\"entry\":\"e30\",\"sealed\":\"../../etc/a.mz\"}]");
        assertThat(Journal.find(folder).getFirst().entries().getFirst().sealed())
                .isEqualTo(folder.resolve("a.mz"));
    }

    @Test
    void neverShowsWhatIsPrivate() {
        assertThat(prepared("a.pdf.mz").toString()).doesNotContain("张三");
    }
}
