package org.mingzheng.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.report.Steps;

class OwnersAloneTest {
    private static final String OPEN = "rw-r--r--";

    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void isTheOwnersAlone() throws IOException {
        var _ = Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private void tidy() {
        Steps steps = new Steps(new PrintWriter(said, true), Clock.systemUTC());
        new OwnersAlone(new NetworkFolder(folder), steps).tidy();
    }

    private Path file(String name, String permissions) throws IOException {
        Path file = folder.resolve(name);
        var _ = Files.createDirectories(file.getParent());
        var _ = Files.writeString(file, "secret");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void anOpenFolderIsClosedAndSaidSo() throws IOException {
        var _ = Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        tidy();
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(said.toString()).contains("closed now: " + folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crypto/NotaryMSP/log/notary.example_2026.key",
                "crypto/NotaryMSP/ca/ca.key",
                "crypto/NotaryMSP/client/msp/keystore/key.pem",
                "crypto/NotaryMSP/peer/tls/server.key",
                "keys/NotaryMSP.p12",
                "keys/NotaryMSP.p12.new",
                "keys/NotaryMSP.password",
                "service/demo.jwk",
                "trust/policy.key"
            })
    void eachSecretThatOthersCouldReadIsClosedAndNamed(String name) throws IOException {
        Path secret = file(name, OPEN);
        tidy();
        assertThat(permissions(secret)).isEqualTo("rw-------");
        assertThat(said.toString()).contains(secret.toString());
    }

    @Test
    void whatEverybodyMayReadStaysAndNothingIsSaidWhereAllIsWell() throws IOException {
        Path certificate = file("crypto/NotaryMSP/ca/ca.pem", OPEN);
        Path _ = file("keys/NotaryMSP.p12", "rw-------");
        tidy();
        assertThat(permissions(certificate)).isEqualTo(OPEN);
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void whatAKilledCommandDidNotFinishGoesAndNothingElse() throws IOException {
        Path unfinished = file("service/part3582", OPEN);
        Path kept = file("service/partner", OPEN);
        Path ledgers = file("ledger/embedded/part1", OPEN);
        tidy();
        assertThat(unfinished).doesNotExist();
        assertThat(kept).exists();
        assertThat(ledgers).exists();
        assertThat(said.toString()).contains("removed 1 unfinished files");
    }
}
