package org.mingzheng.cli.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.home.Environment;
import org.mingzheng.proof.note.VerifierKey;

class TrustCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each
    private TrustCommands commands;

    @BeforeEach
    void commands() {
        commands = new TrustCommands(folder);
    }

    @Test
    void pinsAPolicyWhoseKeyIsNamedAndFindsItAgain() {
        assertThat(commands.pinned().policy()).isEmpty();
        assertThat(commands.pin(TrustCommands.NOTE, "--key", TrustCommands.KEY)).isZero();
        PolicyFile pinned = commands.pinned().policy().orElseThrow();
        assertThat(pinned.policy().quorum()).isEqualTo(2);
        assertThat(pinned.grounds()).isEqualTo(Grounds.PINNED);
        assertThat(commands.out())
                .contains("notary.example/2026", "JusticeMSP", "policy.example+", pinned.fingerprint());
    }

    @Test
    void aKeyThatLiesBesideThePolicyIsShownAndAskedAbout() {
        String made = commands.make("own", "office.example").toString();
        commands.answer(false);
        assertThat(commands.pin(made)).isEqualTo(1);
        assertThat(commands.pinned().policy()).isEmpty();
        String fingerprint = PolicyFile.read(Path.of(made), Optional.empty()).fingerprint();
        assertThat(commands.question()).contains("office.example", fingerprint, made + ".vkey");
        commands.answer(true);
        assertThat(commands.pin(made)).isZero();
        assertThat(commands.pinned().policy()).isPresent();
    }

    @Test
    void aKeyThatLiesBesideThePolicyIsRefusedWhereNobodyCanBeAsked() {
        String made = commands.make("own", "office.example").toString();
        assertThat(commands.pin(made)).isEqualTo(1);
        assertThat(commands.error()).contains("--key", "office.example");
        assertThat(commands.pinned().policy()).isEmpty();
    }

    @Test
    void aLaterPolicyOfTheSameNameAndSignerReplacesWithoutAQuestion() {
        commands.answer(true);
        assertThat(commands.pin(commands.make("first", "office.example").toString()))
                .isZero();
        commands.nobodyAnswers();
        assertThat(commands.pin(commands.make("second", "office.example", "--max-age", "5")
                        .toString()))
                .isZero();
        assertThat(commands.pinned().policy().orElseThrow().policy().maxStatementAge())
                .isEqualTo(5 * 3600);
    }

    @Test
    void goesBackToAnOlderPolicyOrToAnotherSignerOnlyIfAsked() {
        String own = commands.make("own", "office.example").toString();
        String ownKey = own + ".vkey";
        assertThat(commands.pin(own, "--key", ownKey)).isZero();
        String[] other = {TrustCommands.NOTE, "--key", TrustCommands.KEY};
        assertThat(commands.pin(other)).isEqualTo(1);
        assertThat(commands.error()).contains("office.example", "policy.example");
        assertThat(commands.pin(other[0], other[1], other[2], "--replace")).isZero();
        assertThat(commands.out()).contains("Replaced");
        assertThat(commands.pin(own, "--key", ownKey)).isEqualTo(1);
    }

    @Test
    void anotherSignersKeyIsComparedEvenIfItShallReplace() {
        assertThat(commands.pin(TrustCommands.NOTE, "--key", TrustCommands.KEY)).isZero();
        String own = commands.make("own", "office.example").toString();
        assertThat(commands.pin(own, "--replace")).isEqualTo(1);
        assertThat(commands.pinned().policy().orElseThrow().signer().key().name())
                .isEqualTo("policy.example");
    }

    @Test
    void anotherNameOfAKnownSignerReplacesOnlyIfAsked() {
        commands.answer(true);
        assertThat(commands.pin(commands.make("own", "office.example").toString()))
                .isZero();
        String other =
                commands.make("other", "office.example", "--name", "Another").toString();
        assertThat(commands.pin(other)).isEqualTo(1);
        assertThat(commands.error()).contains("Another", "--replace");
        assertThat(commands.pin(other, "--replace")).isZero();
    }

    @Test
    void aPolicyFromTheFutureOrOneThatEndedIsNotPinned() throws IOException {
        assertThat(commands.pinTerm("2999-01-01T00:00:00Z", "2999-12-31T00:00:00Z"))
                .isEqualTo(1);
        assertThat(commands.error()).contains("2999-01-01T00:00:00Z");
        assertThat(commands.pinTerm("2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z"))
                .isEqualTo(1);
        assertThat(commands.error()).contains("2021-01-01T00:00:00Z");
        assertThat(commands.pinned().policy()).isEmpty();
    }

    @Test
    void aPolicyIsReadOnceSoThatAPipeIsPinnedAsItIs() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Thread writer = Thread.ofVirtual().start(() -> copy(Path.of(TrustCommands.NOTE), pipe));
        assertThat(commands.pin(pipe.toString(), "--key", TrustCommands.KEY)).isZero();
        writer.join();
        assertThat(Files.mismatch(commands.pinned().path().resolve("policy"), Path.of(TrustCommands.NOTE)))
                .isEqualTo(-1);
    }

    private static void copy(Path from, Path to) {
        try {
            Files.write(to, Files.readAllBytes(from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDamagedPinIsNoMissingOne() throws IOException {
        assertThat(commands.pin(TrustCommands.NOTE, "--key", TrustCommands.KEY)).isZero();
        Files.writeString(commands.pinned().path().resolve("policy"), "");
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> commands.pinned().policy())
                .withMessageContaining("unpin");
        assertThat(commands.pin(TrustCommands.NOTE, "--key", TrustCommands.KEY)).isEqualTo(1);
        assertThat(commands.pin(TrustCommands.NOTE, "--key", TrustCommands.KEY, "--replace"))
                .isZero();
        Files.delete(commands.pinned().path().resolve("policy.vkey"));
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> commands.pinned().policy());
    }

    @Test
    void unpinsWhatWasPinned() {
        assertThat(commands.pin(TrustCommands.NOTE, "--key", TrustCommands.KEY)).isZero();
        assertThat(commands.unpin()).isZero();
        assertThat(commands.pinned().policy()).isEmpty();
        assertThat(commands.out()).contains("Was pinned: 示例省司法行政证据链");
        assertThat(commands.unpin()).isZero();
        assertThat(commands.out()).contains("Nothing is pinned");
    }

    @Test
    void exportsPolicyAndKeyAndShowsTheFingerprint() throws IOException {
        Path target = folder.resolve("handed-on");
        assertThat(commands.export(target)).isZero();
        PolicyFile exported = PolicyFile.read(target, Optional.empty());
        assertThat(Files.mismatch(target, Path.of(TrustCommands.NOTE))).isEqualTo(-1);
        assertThat(commands.out()).contains(exported.fingerprint());
        assertThat(commands.export(target)).as("it is not written over").isEqualTo(1);
    }

    @Test
    void theFingerprintIsOfTheWholeKey() {
        VerifierKey key = TrustFiles.key(Path.of(TrustCommands.KEY));
        assertThat(Fingerprint.of(key)).matches("([0-9a-f]{4} ){7}[0-9a-f]{4}");
        VerifierKey other = PolicyFile.read(commands.make("own", "policy.example"), Optional.empty())
                .signer();
        assertThat(Fingerprint.of(other)).isNotEqualTo(Fingerprint.of(key));
    }

    @Test
    void aPolicyNamedBesideAnotherPinnedOneSaysWhoseItIs() {
        PolicyFile pinned = PolicyFile.read(Path.of(TrustCommands.NOTE), Optional.of(TrustFiles.key(TrustCommands.KEY)))
                .on(Grounds.PINNED);
        Path made = commands.make("own", "office.example");
        PolicyFile named = PolicyFile.read(made, Optional.empty()).beside(Optional.of(pinned));
        assertThat(named.grounds()).isEqualTo(Grounds.KEY_BESIDE);
        assertThat(named.pinned()).contains(pinned.signer());
        PolicyFile again = PolicyFile.read(made, Optional.empty()).beside(Optional.of(named));
        assertThat(again.grounds()).isEqualTo(Grounds.KEY_PINNED);
        assertThat(again.pinned()).isEmpty();
    }

    @Test
    void refusesAPolicyWithoutItsKey() throws IOException {
        Path lonely = Files.copy(Path.of(TrustCommands.NOTE), folder.resolve("policy"));
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> PolicyFile.read(lonely, Optional.empty()))
                .withMessageContaining("policy.vkey");
    }

    @Test
    void thePinnedPolicyLiesWhereTheEnvironmentSays() {
        assertThat(path(Map.of("MINGZHENG_TRUST", "/t"))).isEqualTo(Path.of("/t"));
        assertThat(path(Map.of("XDG_CONFIG_HOME", "/c"))).isEqualTo(Path.of("/c/mingzheng/trust"));
        assertThat(path(Map.of("HOME", "/h"))).isEqualTo(Path.of("/h/.config/mingzheng/trust"));
        assertThat(path(Map.of())).isAbsolute();
    }

    @Test
    void anEmptyVariableIsNoneAndTheWorkingFolderIsNeverTrusted() {
        Map<String, String> empty = Map.of("MINGZHENG_TRUST", "", "XDG_CONFIG_HOME", "", "HOME", "");
        assertThat(path(empty)).isEqualTo(path(Map.of())).isAbsolute();
        assertThat(path(Map.of("HOME", ".", "XDG_CONFIG_HOME", "config"))).isAbsolute();
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> path(Map.of("MINGZHENG_TRUST", ".")))
                .withMessageContaining("MINGZHENG_TRUST");
    }

    private static Path path(Map<String, String> variables) {
        return PinnedFolder.of(new Environment(variables)).path();
    }
}
