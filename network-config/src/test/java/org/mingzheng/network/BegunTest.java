package org.mingzheng.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.network.certificate.Certificates;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Ordering;
import org.mingzheng.network.genesis.Genesis;
import org.mingzheng.network.process.NetworkFolder;
import picocli.CommandLine;

/** What {@code up} says to a folder in which a ledger has begun, and of which one file is missing, damaged or another's. */
class BegunTest {
    /** Copies of what the authorities say, and of programs: made again. */
    private static final List<String> MADE_AGAIN = List.of("cacerts/ca.pem", "tls/ca.crt", "config.yaml");

    @TempDir
    Path path;

    private NetworkFolder folder;

    @BeforeEach
    void begin() throws IOException {
        folder = new NetworkFolder(path);
        NetworkDefinition ours = NetworkDefinition.ours();
        NetworkDefinition network = ours.resolved(Kind.EMBEDDED, Ordering.SMARTBFT, ours.organisations());
        network.write(folder.definition());
        new Certificates(network, folder.crypto(), Clock.systemUTC()).complete();
        Genesis.complete(folder, network);
        Path blocks = folder.ledger("embedded").resolve("blocks");
        Files.createDirectories(blocks.getParent());
        Files.writeString(blocks, "blocks");
        Files.write(folder.mark(), new byte[512]);
    }

    private String up() {
        StringWriter said = new StringWriter();
        CommandLine command =
                NetworkCommand.commandLine().setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        assertThat(command.execute("up", "--contract", "none.jar", "--embedded", "none.jar", "--data", path.toString()))
                .isEqualTo(1);
        return said.toString();
    }

    private Map<String, Long> files() throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(path.relativize(file).toString(), Files.size(file));
            }
        }
        files.remove("lock");
        return files;
    }

    @Test
    void nothingThatIsMissingIsMadeAnewUnderTheOldNames() throws IOException {
        for (String name : files().keySet()) {
            if (name.equals("ledger.mark")) {
                continue; // The embedded network itself takes whole blocks without it.
            }
            Path file = path.resolve(name);
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            Map<String, Long> before = files();
            String said = up();
            if (MADE_AGAIN.stream().anyMatch(name::endsWith)) {
                assertThat(said).as(name).contains("There is no none.jar");
            } else {
                assertThat(said)
                        .as(name)
                        .contains(file.toString())
                        .contains("Restore it")
                        .doesNotContain("reset");
                assertThat(files()).as(name).isEqualTo(before);
            }
            Files.write(file, content);
        }
    }

    @Test
    void keysAndCertificatesThatAreDamagedOrAnothersAreNamed() throws IOException {
        for (String name : files().keySet()) {
            if (name.startsWith("crypto/")
                    && MADE_AGAIN.stream().noneMatch(name::endsWith)
                    && !name.contains("/log/")) {
                Path file = path.resolve(name);
                byte[] content = Files.readAllBytes(file);
                Files.write(file, java.util.Arrays.copyOf(content, content.length / 2));
                assertThat(up())
                        .as(name + " cut in half")
                        .contains(file.toString())
                        .contains("Restore it");
                Files.write(file, content);
            }
        }
        Path key = folder.tls("NotaryMSP", "peer").resolve("server.key");
        Files.copy(
                folder.tls("JusticeMSP", "peer").resolve("server.key"),
                key,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(up()).contains(key.toString()).contains("do not belong together");
    }

    @Test
    void aGenesisOfAnotherNetworkIsRefused() throws IOException {
        Files.writeString(
                folder.governance(), Files.readString(folder.governance()).replace("NotaryMSP", "OtherMSP"));
        assertThat(up()).contains("is not the genesis of");
    }

    @Test
    void aMissingLedgerIsRefusedWhateverElseIsLeft() throws IOException {
        Files.delete(folder.ledger("embedded").resolve("blocks"));
        assertThat(up()).contains("its " + folder.ledger("embedded").resolve("blocks") + " is gone");
        Files.delete(folder.mark());
        Files.createDirectories(path.resolve("service/database/rows/base"));
        assertThat(up()).contains("is gone");
        Files.delete(path.resolve("service/database/rows/base"));
        Files.createDirectories(path.resolve("trust"));
        Files.writeString(path.resolve("trust/policy"), "policy");
        assertThat(up()).contains("is gone");
    }

    @Test
    void aFirstUpThatWasKilledBeforeTheFirstBlockGoesOn() throws IOException {
        Files.delete(folder.ledger("embedded").resolve("blocks"));
        Files.write(folder.mark(), new byte[256]);
        Files.delete(folder.governance());
        assertThat(up()).contains("There is no none.jar");
        assertThat(folder.governance()).exists();
    }
}
