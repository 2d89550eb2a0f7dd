package org.mingzheng.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.network.certificate.Certificates;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Ordering;
import org.mingzheng.network.process.NetworkFolder;
import picocli.CommandLine;

class NetworkCommandTest {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 64;

    @TempDir
    Path path;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", path.toString()));
        CommandLine command = NetworkCommand.commandLine();
        return command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(all.toArray(String[]::new));
    }

    private void define(Ordering ordering) {
        NetworkDefinition ours = NetworkDefinition.ours();
        NetworkDefinition network = ours.resolved(Kind.NATIVE, ordering, ours.organisations());
        network.write(new NetworkFolder(path).definition());
        new Certificates(network, path.resolve("crypto"), Clock.systemUTC()).complete();
    }

    @Test
    void withoutANetworkEveryCommandSaysHowToMakeOne() {
        for (String command : List.of("down", "status", "renew")) {
            assertThat(run(command)).isEqualTo(FAILED);
        }
        assertThat(err.toString().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("network: There is no network in ") && line.contains("network up"));
    }

    @Test
    void aWrongOptionIsWrongUsage() {
        assertThat(run("up", "--kind", "imaginary")).isEqualTo(WRONG_USAGE);
        assertThat(run("fly")).isEqualTo(WRONG_USAGE);
    }

    @Test
    void aNetworkOfOneKindIsNotTakenForAnother() {
        define(Ordering.RAFT);
        assertThat(run("up", "--kind", "embedded")).isEqualTo(FAILED);
        assertThat(err.toString())
                .contains("holds a network of the kind native already")
                .doesNotContain("network reset");
        assertThat(run("up", "--ordering", "smartbft")).isEqualTo(FAILED);
        assertThat(err.toString()).contains("holds a network ordered by raft already");
    }

    @Test
    void aMissingContractIsNamed() {
        assertThat(run("up", "--embedded", "there-is-none.jar", "--contract", "nor-here.jar"))
                .isEqualTo(FAILED);
        assertThat(err.toString()).contains("There is no nor-here.jar. Build it: ./mvnw");
    }

    @Test
    void statusNamesEveryProcessAndItsOrdering() {
        define(Ordering.RAFT);
        assertThat(run("status")).isEqualTo(FAILED);
        assertThat(out.toString())
                .contains("native network (Raft: ordering by one party)")
                .contains("NotaryMSP-peer: stopped")
                .contains("contract: stopped")
                .contains("ledger: not ready: a process is missing")
                .contains("certificates: the first expires on ");
    }

    @Test
    void freshCertificatesAreNotRenewed() {
        define(Ordering.SMARTBFT);
        assertThat(run("renew")).isEqualTo(DONE);
        assertThat(out.toString()).contains("nothing expires within 60 days");
    }

    @Test
    void resetAsksFirst() {
        define(Ordering.SMARTBFT);
        assertThat(run("reset")).isEqualTo(FAILED);
        assertThat(err.toString()).contains("for ever").contains("--yes");
        assertThat(path.resolve("network.yaml")).exists();
    }

    @Test
    void resetDeletesWhatIsOursAndNothingElse() throws IOException {
        define(Ordering.SMARTBFT);
        Files.writeString(path.resolve("a letter"), "dear …");
        Files.createDirectories(path.resolve("ledger/NotaryMSP-peer"));
        assertThat(run("reset", "--yes", "" + path.getFileName())).isEqualTo(DONE);
        assertThat(path.resolve("a letter")).exists();
        assertThat(path).isDirectoryNotContaining(file -> !file.endsWith("a letter"));
    }

    @Test
    void resetDeletesTheFolderWhereItHoldsNothingElse() {
        define(Ordering.SMARTBFT);
        assertThat(run("reset", "--yes", "" + path.getFileName())).isEqualTo(DONE);
        assertThat(path).doesNotExist();
    }

    @Test
    void twoCommandsDoNotChangeOneNetworkAtATime() {
        define(Ordering.SMARTBFT);
        try (var _ = FolderLock.take(new NetworkFolder(path))) {
            assertThat(run("down")).isEqualTo(FAILED);
        }
        assertThat(err.toString())
                .contains("Another command is at work in " + path + ": process "
                        + ProcessHandle.current().pid() + ", since ");
        assertThat(run("down")).isEqualTo(DONE);
        assertThat(out.toString()).contains("nothing ran");
    }
}
