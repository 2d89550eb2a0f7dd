package org.mingzheng.cli.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.suite.SignatureSuite;

class SealKeyTest {
    private static final Bytes MESSAGE = Bytes.utf8("entry");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"ES256", "SM2"})
    void aKeyComesBackFromItsFileAndSigns(SignatureSuite suite) {
        Path file = folder.resolve("seal.p12");
        Password password = Password.readOrMake(Password.fileOf(file));
        SealKey made = SealKey.create(file, suite, "notary.example", password);
        SealKey read = SealKey.open(file, Password.read(folder.resolve("seal.password")));
        assertThat(read.key().publicKey()).isEqualTo(made.key().publicKey());
        assertThat(read.key().publicKey().suite()).isEqualTo(suite);
        assertThat(read.key()
                        .publicKey()
                        .verify(MESSAGE, made.key().sign(MESSAGE))
                        .orThrow())
                .isNotNull();
    }

    @Test
    void theFileAndItsPasswordAreTheOwnersAlone() throws IOException {
        Path file = folder.resolve("seal.p12");
        SealKey _ = SealKey.create(file, SignatureSuite.ES256, "x", Password.readOrMake(Password.fileOf(file)));
        for (Path secret : new Path[] {file, Password.fileOf(file)}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void neverOverwritesAKey() {
        Path file = folder.resolve("seal.p12");
        Password password = Password.readOrMake(Password.fileOf(file));
        SealKey _ = SealKey.create(file, SignatureSuite.ES256, "x", password);
        assertThatThrownBy(() -> SealKey.create(file, SignatureSuite.ES256, "x", password))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("seal.p12");
    }

    @Test
    void refusesAWrongPasswordWithoutShowingIt() throws IOException {
        Path file = folder.resolve("seal.p12");
        SealKey _ = SealKey.create(file, SignatureSuite.ES256, "x", Password.readOrMake(Password.fileOf(file)));
        Path wrong = Files.writeString(folder.resolve("wrong"), "swordfish\n");
        assertThatThrownBy(() -> SealKey.open(file, Password.read(wrong)))
                .isInstanceOf(Fault.class)
                .hasMessageNotContaining("swordfish");
    }

    @Test
    void neverShowsTheSecret() {
        Path file = folder.resolve("seal.p12");
        Password password = Password.readOrMake(Password.fileOf(file));
        SealKey key = SealKey.create(file, SignatureSuite.ES256, "x", password);
        assertThat(key + "" + password)
                .doesNotContain(key.key().secret().hex())
                .doesNotContain(new String(password.chars()));
    }
}
