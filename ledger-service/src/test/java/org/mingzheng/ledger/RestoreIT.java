package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Checkpoint;
import org.springframework.util.FileSystemUtils;

/** The database may be lost, or be an old one: the ledger has everything that was logged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoreIT {
    private LogUnderTest log;

    @AutoClose
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        NetworkUnderTest network = NetworkUnderTest.running();
        log = LogUnderTest.register(network, "restore", "record", true);
        service = new ServiceUnderTest(network, "restore", log);
    }

    private List<Bytes> logged(String name, int count) {
        List<Bytes> entries = log.entries(name, count);
        Persistent.accepted(service, name, entries);
        Persistent.published(service, entries);
        return entries;
    }

    @Test
    void whatFollowsFromTheLedgerIsDroppedAndComesBack() {
        List<Bytes> entries = logged("rebuild", 300);
        List<Bytes> before = LoggedEntries.of(service, log);
        Checkpoint checkpoint = LoggedEntries.checkpoint(service, log);
        service.close();
        service.set("mingzheng.ledger.rebuild", true);
        service.start();
        service.set("mingzheng.ledger.rebuild", false);
        Persistent.published(service, entries);

        assertThat(LoggedEntries.of(service, log)).isEqualTo(before);
        assertThat(LoggedEntries.checkpoint(service, log).body()).isEqualTo(checkpoint.body());
    }

    @Test
    void anOldBackupCatchesUpAndAppendsNothingTwice() throws IOException {
        List<Bytes> old = logged("before-the-backup", 20);
        service.close();
        Path rows = service.folder().resolve("database/rows");
        Path backup = service.folder().resolve("backup");
        copy(rows, backup);
        service.start();
        List<Bytes> lost = logged("after-the-backup", 20);
        service.close();
        boolean _ = FileSystemUtils.deleteRecursively(rows);
        copy(backup, rows);
        service.start();
        Persistent.accepted(service, "after-the-backup", lost);
        List<Bytes> fresh = logged("after-the-restore", 5);
        Persistent.published(service, lost);

        assertThat(LoggedEntries.of(service, log))
                .doesNotHaveDuplicates()
                .containsAll(old)
                .containsAll(lost)
                .containsAll(fresh);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each));
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(each));
                } else {
                    Files.copy(each, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
