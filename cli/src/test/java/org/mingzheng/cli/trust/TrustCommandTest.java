package org.mingzheng.cli.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.cli.report.Fault;
import picocli.CommandLine;

class TrustCommandTest {
    private static final Path VECTOR =
            Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec/vectors/trust-policy/example");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void pinsAPolicyAndFindsItAgain() {
        PinnedFolder pinned = new PinnedFolder(folder.resolve("config/trust"));
        assertThat(pinned.policy()).isEmpty();
        assertThat(pin(
                        pinned,
                        VECTOR.resolve("note").toString(),
                        "--key",
                        VECTOR.resolve("vkey").toString()))
                .isZero();
        assertThat(pinned.policy().orElseThrow().policy().quorum()).isEqualTo(2);
        assertThat(out.toString()).contains("notary.example/2026", "JusticeMSP", "policy.example+");
    }

    @Test
    void goesBackToAnOlderPolicyOrToAnotherSignerOnlyIfAsked() throws IOException {
        PinnedFolder pinned = new PinnedFolder(folder.resolve("trust"));
        String own = make("own", "office.example").toString();
        assertThat(pin(pinned, own)).isZero();
        String[] original = {
            VECTOR.resolve("note").toString(), "--key", VECTOR.resolve("vkey").toString()
        };
        assertThat(pin(pinned, original)).isEqualTo(1);
        assertThat(pin(pinned, original[0], original[1], original[2], "--replace"))
                .isZero();
        assertThat(pin(pinned, own)).isEqualTo(1);
    }

    @Test
    void makesAStricterPolicySignedWithAnOwnKey() {
        Path made = make("strict", "office.example");
        PolicyFile policy = PolicyFile.read(made, Optional.empty());
        assertThat(policy.policy().quorum()).isEqualTo(3);
        assertThat(policy.policy().maxStatementAge()).isEqualTo(86_400);
        assertThat(policy.signer().key().name()).isEqualTo("office.example");
    }

    @Test
    void refusesAPolicyWithoutItsKey() throws IOException {
        Path lonely = Files.copy(VECTOR.resolve("note"), folder.resolve("policy"));
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> PolicyFile.read(lonely, Optional.empty()))
                .withMessageContaining("policy.vkey");
    }

    @Test
    void thePinnedPolicyLiesWhereTheEnvironmentSays() {
        assertThat(PinnedFolder.of(Map.of("MINGZHENG_TRUST", "/t")).path()).isEqualTo(Path.of("/t"));
        assertThat(PinnedFolder.of(Map.of("XDG_CONFIG_HOME", "/c")).path()).isEqualTo(Path.of("/c/mingzheng/trust"));
        assertThat(PinnedFolder.of(Map.of()).path().toString()).endsWith(".config/mingzheng/trust");
    }

    private Path make(String name, String signer) {
        Path file = folder.resolve(name);
        int code = new CommandLine(new MakeCommand())
                .setOut(new PrintWriter(out))
                .execute(
                        "--trust",
                        VECTOR.resolve("note").toString(),
                        "--trust-key",
                        VECTOR.resolve("vkey").toString(),
                        "--out",
                        file.toString(),
                        "--signer",
                        signer,
                        "--signing-key",
                        folder.resolve("key.pem").toString(),
                        "--quorum",
                        "3",
                        "--max-age",
                        "24");
        assertThat(code).isZero();
        return file;
    }

    private int pin(PinnedFolder pinned, String... arguments) {
        return new CommandLine(new PinCommand(pinned))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }
}
