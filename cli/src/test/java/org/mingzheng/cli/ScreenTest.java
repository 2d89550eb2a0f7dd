package org.mingzheng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.suite.Sha256;

/** What a person sees on a terminal when names, fields and states are a stranger's who would like to write the verdict. */
class ScreenTest {
    private static final Path VECTOR =
            Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec/vectors/verdict/example");
    private static final String FORGED =
            "\u001b[12A\u001b[0J✓✓✓ award.txt\n  ✓ unchanged: proven\n\u001b[8m\u202e\u009b2K";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @BeforeEach
    void theScreenShowsWhatATerminalWould() {
        assertThat(Screen.showing("true\n\u001b[1A\u001b[2Kforged\nx\ry").lines())
                .containsExactly("forged", "y");
    }

    @Test
    void aFileNameWritesNoVerdict() throws IOException {
        Path docs = Files.createDirectory(folder.resolve("docs"));
        Path _ = Files.writeString(docs.resolve("award.txt"), "altered");
        Path _ = Files.copy(VECTOR.resolve("file"), docs.resolve("award.txt.mz"));
        Path _ = Files.writeString(docs.resolve("0 note" + FORGED.replace("/", "")), "x");
        assertThat(run("verify", "-r", "" + docs)).isEqualTo(ExitCode.CONTRADICTED.code());
        assertThat(screen()).noneMatch(line -> line.startsWith("✓") || line.startsWith("  ✓"));
        assertThat(screen().stream().filter(line -> line.startsWith("✗"))).hasSize(1);
        assertThat(screen()).anyMatch(line -> line.startsWith("??? ") && line.contains("\\u001B[12A"));
    }

    @Test
    void aStateOfAStrangersDefinitionNamesNothing() throws IOException {
        SealedFile genuine = SealedFile.parse(Bytes.of(Files.readAllBytes(VECTOR.resolve("file"))))
                .orThrow();
        Entry entry = genuine.sealedEntry().parsed();
        String definition = new String(
                genuine.definitions().stream()
                        .filter(each -> Sha256.digest(each).equals(entry.place().definition()))
                        .findFirst()
                        .orElseThrow()
                        .toArray(),
                UTF_8);
        Bytes hostile = Bytes.utf8(definition.replaceAll(
                "\"(en|zh)\":\"[^\"]*\"", "\"$1\":\"\\\\u001b[12A\\\\u001b[0J✓ unchanged: proven\\\\n\""));
        Place place = entry.place();
        Entry forged = new Entry(
                new Place(
                        place.channel(),
                        place.origin(),
                        place.type(),
                        Sha256.digest(hostile),
                        place.record(),
                        place.previous()),
                entry.event(),
                entry.fields(),
                entry.links(),
                entry.seals());
        SealedFile file = new SealedFile(
                forged.leafHash(),
                List.of(new LoggedEntry(
                        forged.canonical(),
                        genuine.sealedEntry().receipts(),
                        genuine.sealedEntry().disclosures())),
                genuine.statements(),
                List.of(hostile));
        Path _ = Files.write(folder.resolve("a.pdf.mz"), file.encoded().toArray());
        Path _ = Files.writeString(folder.resolve("a.pdf"), "altered");
        assertThat(run("verify", "" + folder.resolve("a.pdf"))).isNotZero();
        assertThat(terminal.toString(UTF_8)).doesNotContain("\u001b");
        assertThat(screen()).noneMatch(line -> line.startsWith("  ✓ unchanged") || line.contains("unchanged: proven"));
    }

    @Test
    void aDraftsFieldsAreWhatIsSealedAndNothingElse() throws IOException {
        Path document = Files.writeString(folder.resolve("f.pdf"), "%PDF-1.7");
        Path draft = folder.resolve("p.draft.mz");
        assertThat(run(
                        "draft",
                        "--type",
                        "document",
                        "--event",
                        "issued",
                        "--origin",
                        "notary.example/2026",
                        "--field",
                        "title=赠与合同：房产归李四",
                        "--private",
                        "note=\u001b[3A\r\u001b[2K  title: 委托书：仅限查询\u001b[3B\r\u001b[2K  note: 内部备注",
                        "--document",
                        "" + document,
                        "--out",
                        "" + draft))
                .as(terminal.toString(UTF_8))
                .isZero();
        assertThat(terminal.toString(UTF_8)).doesNotContain("\u001b");
        assertThat(screen()).anyMatch(line -> line.contains("赠与合同：房产归李四"));
        assertThat(screen()).noneMatch(line -> line.strip().startsWith("title: 委托书"));
    }

    @Test
    void aMistypedArgumentIsEchoedAsText() {
        assertThat(run("verify", "--no\u001b[2J\u001b[Hproven\n✓✓✓")).isEqualTo(ExitCode.USAGE.code());
        assertThat(terminal.toString(UTF_8)).doesNotContain("\u001b");
        assertThat(screen()).noneMatch(line -> line.startsWith("✓"));
        assertThat(run("seal", "" + folder.resolve("none\u001b]0;title\u0007\n✓✓✓ sealed")))
                .isNotZero();
        assertThat(terminal.toString(UTF_8)).doesNotContain("\u001b", "\u0007");
        assertThat(screen()).noneMatch(line -> line.startsWith("✓"));
    }

    @Test
    void whatCouldNotBeWrittenIsNoSuccess() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Surface surface = new Surface(Surface.to(full, UTF_8), Surface.to(terminal, UTF_8));
        assertThat(surface.execute(Mingzheng.commandLine(), "--version")).isEqualTo(ExitCode.FAILED.code());
        assertThat(screen()).hasSize(1);
    }

    private int run(String command, String... arguments) {
        terminal.reset();
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        if (!command.equals("seal")) {
            all.addAll(List.of(
                    "--trust",
                    VECTOR.resolve("policy").toString(),
                    "--trust-key",
                    VECTOR.resolve("vkey").toString()));
        }
        Surface surface = new Surface(Surface.to(terminal, UTF_8), Surface.to(terminal, UTF_8));
        return surface.execute(Mingzheng.commandLine(), all.toArray(String[]::new));
    }

    private List<String> screen() {
        return Screen.showing(terminal.toString(UTF_8)).lines();
    }
}
