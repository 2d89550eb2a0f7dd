package org.mingzheng.cli.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.statement.EndedKey;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.trust.TrustPolicy;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class PolicyChangesTest {
    private static final String KEY = "ab".repeat(32);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void makesAStricterPolicySignedWithAnOwnKey() {
        Path made = new TrustCommands(folder).make("strict", "office.example", "--quorum", "3", "--max-age", "24");
        PolicyFile file = PolicyFile.read(made, Optional.empty());
        assertThat(file.policy().quorum()).isEqualTo(3);
        assertThat(file.policy().maxStatementAge()).isEqualTo(86_400);
        assertThat(file.signer().key().name()).isEqualTo("office.example");
    }

    @Test
    void writesEveryEnd() {
        TrustPolicy policy = made(
                "--until",
                "2030-01-01T00:00:00Z",
                "--end-peer",
                KEY + "@2027-01-01T00:00:00Z",
                "--end-organisation",
                "JusticeMSP@2028-01-01T00:00:00Z",
                "--end-log",
                "notary.example/2026@1200");
        assertThat(policy.until()).isEqualTo(time("2030-01-01T00:00:00Z"));
        Bytes key = Bytes.ofHex(KEY).orThrow();
        assertThat(policy.ended()).containsExactly(new EndedKey(key, time("2027-01-01T00:00:00Z"), false));
        assertThat(policy.organisation("JusticeMSP").orElseThrow().until()).contains(time("2028-01-01T00:00:00Z"));
        assertThat(policy.organisation("NotaryMSP").orElseThrow().until()).isEmpty();
        assertThat(policy.logs()).filteredOn(log -> log.until().isPresent()).hasSize(1);
    }

    @Test
    void aKeyThatWasEndedCanLaterBeCalledCompromised() {
        Path first =
                new TrustCommands(folder).make("first", "office.example", "--end-peer", KEY + "@2027-01-01T00:00:00Z");
        PolicyFile file = PolicyFile.read(first, Optional.empty());
        PolicyChanges changes = new PolicyChanges();
        new CommandLine(changes(changes)).parseArgs("--compromised-peer", KEY + "@2026-06-01T00:00:00Z");
        TrustPolicy second = changes.of(file.policy(), time("2026-12-01T00:00:00Z"));
        assertThat(second.ended())
                .containsExactly(new EndedKey(Bytes.ofHex(KEY).orThrow(), time("2026-06-01T00:00:00Z"), true));
    }

    @ParameterizedTest
    @CsvSource({
        "--end-organisation, NobodyMSP@2027-01-01T00:00:00Z, NobodyMSP",
        "--end-organisation, JusticeMSP, WHAT@WHEN",
        "--end-organisation, JusticeMSP@soon, soon",
        "--end-log, notary.example/2026@many, many",
        "--end-peer, no-such-file.pem@2027-01-01T00:00:00Z, no-such-file.pem",
        "--until, 2026-01-01T00:00:00Z, end",
        "--until, 2099-01-01T00:00:00Z, 10 years",
        "--quorum, 4, quorum"
    })
    void refusesWhatCannotBeWithASentence(String option, String value, String said) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> made(option, value))
                .withMessageContaining(said);
    }

    private TrustPolicy made(String... arguments) {
        Path made = new TrustCommands(folder).make("made", "office.example", arguments);
        return PolicyFile.read(made, Optional.empty()).policy();
    }

    private static UtcTime time(String text) {
        return UtcTime.parse(text).orThrow();
    }

    /** A command of nothing but these options. */
    private static CommandSpec changes(PolicyChanges changes) {
        return CommandSpec.create().addMixin("changes", CommandSpec.forAnnotatedObject(changes));
    }
}
