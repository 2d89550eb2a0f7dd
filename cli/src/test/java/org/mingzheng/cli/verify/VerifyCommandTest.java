package org.mingzheng.cli.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import picocli.CommandLine;

/** The vector {@code verdict/example} as files. Its statement ages as the clock of this machine goes on; nothing here asks for its age. */
class VerifyCommandTest {
    private static final Path VECTOR =
            Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec/vectors/verdict/example");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void aDocumentWithItsSealedFileBesideIt() throws IOException {
        Path _ = Files.copy(VECTOR.resolve("policy"), folder.resolve(".policy"));
        Path _ = Files.copy(VECTOR.resolve("vkey"), folder.resolve(".policy.vkey"));
        Path _ = Files.copy(VECTOR.resolve("document"), folder.resolve("a.pdf"));
        Path _ = Files.copy(VECTOR.resolve("file"), folder.resolve("a.pdf.mz"));
    }

    @Test
    void provesADocumentByTheSealedFileBesideIt() {
        assertThat(verify("a.pdf")).isEqualTo(ExitCode.OK.code());
        assertThat(out.toString()).contains("公证一处", "JusticeMSP", "notary.example/2026");
    }

    @Test
    void contradictsAnAlteredDocumentAndSaysWhatToDo() throws IOException {
        Path altered = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7 公证事\n");
        assertThat(verify(altered.getFileName().toString())).isEqualTo(ExitCode.CONTRADICTED.code());
        assertThat(out.toString()).contains("✗").doesNotContain("document-sha256");
    }

    @Test
    void aSealedFileAloneProvesTheEntryOnlyIfThatIsAsked() throws IOException {
        Files.delete(folder.resolve("a.pdf"));
        assertThat(verify("a.pdf.mz")).isEqualTo(ExitCode.UNPROVEN.code());
        assertThat(verify("a.pdf.mz", "--entry-only")).isEqualTo(ExitCode.OK.code());
    }

    @Test
    void withoutSealedFileOrWithADamagedOneNothingIsProven() throws IOException {
        Path _ = Files.writeString(folder.resolve("b.pdf"), "b");
        assertThat(verify("b.pdf")).isEqualTo(ExitCode.UNPROVEN.code());
        byte[] damaged = Files.readAllBytes(folder.resolve("a.pdf.mz"));
        damaged[200] ^= 1;
        Path _ = Files.write(folder.resolve("a.pdf.mz"), damaged);
        assertThat(verify("a.pdf")).isEqualTo(ExitCode.UNPROVEN.code());
        assertThat(out.toString()).contains("zip-checksum");
        assertThat(verify("none.pdf")).isEqualTo(ExitCode.UNPROVEN.code());
    }

    @Test
    void anInstantBeforeTheDocumentWasIssuedContradictsItsStatus() {
        assertThat(verify("a.pdf", "--at", "2026-11-01T00:00:00Z")).isEqualTo(ExitCode.CONTRADICTED.code());
        assertThat(verify("a.pdf", "--at", "2026-11-24T08:30:01Z")).isEqualTo(ExitCode.OK.code());
        assertThat(verify("a.pdf", "--at", "yesterday")).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void walksAFolderWhoseSealedFilesLieElsewhereAndCounts() throws IOException {
        Path documents = Files.createDirectories(folder.resolve("documents/deep"));
        Path sealed = Files.createDirectories(folder.resolve("sealed/deep"));
        for (int i = 0; i < 40; i++) {
            Path _ = Files.copy(VECTOR.resolve("document"), documents.resolve(i + ".pdf"));
            Path _ = Files.copy(VECTOR.resolve("file"), sealed.resolve(i + ".pdf.mz"));
        }
        Path _ = Files.writeString(documents.resolve("7.pdf"), "another");
        assertThat(verify(
                        "documents",
                        "-r",
                        "--receipts",
                        folder.resolve("sealed").toString()))
                .isEqualTo(ExitCode.UNPROVEN.code());
        assertThat(out.toString()).contains("40").contains("39").contains("documents/deep/7.pdf");
        assertThat(verify("documents")).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void aSealedFileIsFoundByTheContentItIsAboutAndNeverByItsNameAlone() throws IOException {
        Path sub = Files.createDirectories(folder.resolve("case/2026/sub"));
        Path sealed = Files.createDirectories(folder.resolve("sealed/sub"));
        Path _ = Files.writeString(sub.resolve("../a.pdf"), "another document of the same name");
        Path _ = Files.copy(VECTOR.resolve("document"), sub.resolve("a.pdf"));
        Path _ = Files.copy(VECTOR.resolve("file"), sealed.resolve("a.pdf.mz"));
        assertThat(verify("case", "-r", "--receipts", folder.resolve("sealed").toString()))
                .isEqualTo(ExitCode.UNPROVEN.code());
        assertThat(out.toString())
                .containsPattern("✓✓[✓?] " + Pattern.quote("" + folder.resolve("case/2026/sub/a.pdf")))
                .contains("? " + folder.resolve("case/2026/a.pdf"))
                .doesNotContain("✗✓", "✗ /");
    }

    @Test
    void severalSealedFilesOfOneContentAreNotChosenFrom() throws IOException {
        Path sealed = Files.createDirectories(folder.resolve("sealed"));
        Path _ = Files.copy(VECTOR.resolve("file"), sealed.resolve("one.mz"));
        Path _ = Files.copy(VECTOR.resolve("file"), sealed.resolve("two.mz"));
        assertThat(verify("a.pdf", "--receipts", sealed.toString())).isEqualTo(ExitCode.UNPROVEN.code());
        Path _ = Files.copy(VECTOR.resolve("file"), sealed.resolve("a.pdf.mz"));
        assertThat(verify("a.pdf", "--receipts", sealed.toString())).isEqualTo(ExitCode.OK.code());
        assertThat(verify("a.pdf", "--receipts", sealed.resolve("two.mz").toString()))
                .isEqualTo(ExitCode.OK.code());
    }

    @Test
    void aDocumentAndASealedFileNamedTogetherBelongTogether() throws IOException {
        Path _ = Files.move(folder.resolve("a.pdf"), folder.resolve("renamed (1).pdf"));
        assertThat(verify("renamed (1).pdf")).isEqualTo(ExitCode.UNPROVEN.code());
        assertThat(verify("renamed (1).pdf", folder.resolve("a.pdf.mz").toString()))
                .isEqualTo(ExitCode.OK.code());
        Path _ = Files.writeString(folder.resolve("renamed (1).pdf"), "altered");
        assertThat(verify("renamed (1).pdf", folder.resolve("a.pdf.mz").toString()))
                .isEqualTo(ExitCode.CONTRADICTED.code());
    }

    @Test
    void whatCannotBeJudgedInAFolderIsSaidAndTheRestIsJudged() throws IOException, InterruptedException {
        Path docs = Files.createDirectories(folder.resolve("docs"));
        Path _ = Files.move(folder.resolve("a.pdf"), docs.resolve("a.pdf"));
        Path _ = Files.move(folder.resolve("a.pdf.mz"), docs.resolve("a.pdf.mz"));
        Path _ = Files.createSymbolicLink(docs.resolve("broken"), Path.of("nowhere"));
        Path _ = Files.createSymbolicLink(docs.resolve("folder"), Files.createDirectory(folder.resolve("elsewhere")));
        assertThat(new ProcessBuilder(
                                "mkfifo",
                                docs.resolve("pipe").toString(),
                                docs.resolve("b.pdf.mz").toString())
                        .start()
                        .waitFor())
                .isZero();
        Path _ = Files.writeString(docs.resolve("b.pdf"), "b");
        assertThat(verify("docs", "-r")).isEqualTo(ExitCode.UNPROVEN.code());
        assertThat(out.toString())
                .containsPattern("✓✓[✓?] " + Pattern.quote("" + docs.resolve("a.pdf")))
                .contains(
                        "??? " + docs.resolve("broken"), "??? " + docs.resolve("folder"), "??? " + docs.resolve("pipe"))
                .contains("??? " + docs.resolve("b.pdf"))
                .doesNotContain("Exception");
        assertThat(verify("docs", "-r", "--quiet")).isEqualTo(ExitCode.UNPROVEN.code());
        assertThat(out.toString()).doesNotContain("✓✓✓ ", "✓✓? ").contains("??? " + docs.resolve("broken"));
    }

    @Test
    void saysWhatWasSealedWhatIsTrueNowAndByWhoseRules() {
        assertThat(verify("a.pdf")).isEqualTo(ExitCode.OK.code());
        assertThat(out.toString()).contains("document/2026-1234", "示例省司法行政证据链", "policy.example");
        assertThat(out.toString()).containsPattern("(NOT compared|未经核对)");
        assertThat(out.toString()).containsPattern("(now, at|现在（)");
        assertThat(verify("a.pdf", "--at", "2026-11-24T08:30:01Z")).isEqualTo(ExitCode.OK.code());
        assertThat(out.toString()).containsPattern("(the instant asked|所问时刻)");
    }

    @Test
    void saysEachVerdictInOneLineOfJson() {
        assertThat(verify("a.pdf", "--json")).isEqualTo(ExitCode.OK.code());
        JsonObject json = (JsonObject)
                Json.parse(Bytes.utf8(out.toString().strip()), 1 << 20).orThrow();
        assertThat(json.text("format")).isEqualTo("mingzheng/verdict/v1");
        assertThat(json.text("file")).endsWith("a.pdf");
        assertThat(json.object("unchanged").text("outcome")).isEqualTo("proven");
        assertThat(new String(json.canonical().toArray(), UTF_8))
                .isEqualTo(out.toString().strip());
    }

    @Test
    void judgesByNoPolicyThatAnotherKeySigned() throws IOException {
        String stranger = Files.readString(VECTOR.resolve("vkey")).replace("policy.example", "stranger.example");
        Path _ = Files.writeString(folder.resolve(".policy.vkey"), stranger);
        assertThat(verify("a.pdf")).isEqualTo(ExitCode.FAILED.code());
    }

    private int verify(String file, String... more) {
        out.getBuffer().setLength(0);
        String[] named = {
            folder.resolve(file).toString(),
            "--trust",
            folder.resolve(".policy").toString()
        };
        String[] all = Stream.of(named, more).flatMap(Arrays::stream).toArray(String[]::new);
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .setExitCodeExceptionMapper(failure -> failure instanceof CommandLine.ParameterException
                        ? ExitCode.USAGE.code()
                        : ExitCode.FAILED.code())
                .setParameterExceptionHandler((failure, args) -> ExitCode.USAGE.code())
                .execute(all);
    }
}
