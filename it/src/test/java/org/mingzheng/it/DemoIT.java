package org.mingzheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.it.mutant.RealMutants;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.sealed.SealedFile;

/** The whole story, as {@code ./mingzheng demo} tells it; and what an auditor reads of it afterwards, from the blocks alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DemoIT {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path data;

    @BeforeAll
    static void skipWithoutPrograms() {
        NetworkUnderTest.skipWithoutPrograms();
    }

    private static String demo(String... options) throws IOException, InterruptedException {
        String[] arguments = Stream.concat(
                        Stream.of("demo", "--network", NetworkUnderTest.KIND.word()), Stream.of(options))
                .toArray(String[]::new);
        Command.Ended demo = new Command(data).run(arguments);
        assertThat(demo.code()).as(demo.said()).isZero();
        return demo.said();
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        Command.Ended ended = new Command(data).run(arguments);
        assertThat(ended.code()).as(ended.said()).isZero();
        return ended.said();
    }

    @Test
    @Order(1)
    void everyUsersStoryComesOutAsItMust() throws IOException, InterruptedException {
        assertThat(demo())
                .contains("altered-award.docx: unchanged contradicted")
                .contains("process-record.json: unchanged proven, issuer authorised proven, status contradicted")
                .contains("notarial-certificate.pdf: unchanged proven, issuer authorised proven, status contradicted")
                .contains("Arbitrator, dissented")
                .contains("award.docx: unchanged proven, issuer authorised proven, status contradicted (suspended)")
                .contains("certificate-a.png: unchanged proven, issuer authorised proven, status contradicted"
                        + " (suspended)")
                .contains("link-state")
                .contains("penalty-decision.txt: unchanged proven, issuer authorised proven, status contradicted")
                .contains("Nothing contradicts anything");
    }

    @Test
    @Order(2)
    void anAuditorReadsTheLifeOfThePenaltyAndFindsOnlyWhatReliedOnTheVoid() throws IOException, InterruptedException {
        String penalty = record("officer/penalty-decision.txt.mz");
        assertThat(run("timeline", penalty))
                .contains("decided-on-the-spot", "annulment-served", "annuls this record", "now: Annulled");
        Path svg = data.resolve("penalty.svg");
        assertThat(run("timeline", penalty, "--svg", svg.toString())).contains(svg.toString());
        assertThat(Files.readString(svg))
                .startsWith("<svg")
                .contains("annulment-served")
                .endsWith("</svg>\n");
        assertThat(run("timeline", record("tribunal/award.docx.mz"), "--json"))
                .contains("\"organisation\":\"CourtMSP\"", "\"vote\":\"dissent\"", "\"state\":\"stayed\"");
        assertThat(run("report", "--format", "json"))
                .containsOnlyOnce("\"kind\":")
                .contains("\"kind\":\"reliance\"", "\"record\":\"execution-certificate/");
        assertThat(run("report")).contains("Gaps in series of numbers: 0", "Acts that relied on what did not hold: 1");
    }

    @Test
    @Order(3)
    void anExecutionCertificateFallsWithTheCertificateThatItRestsOnWhoeverHoldsWhichFile()
            throws IOException, InterruptedException {
        Path notary = runFolder().resolve("notary");
        assertThat(verify(0, "--require-status", notary.resolve("handed-out-execution.txt")))
                .contains("rests on: Notarial certificate");
        assertThat(verify(1, "--online", notary.resolve("handed-out-execution.txt")))
                .contains("no better than another one on which it rests", "Withdrawn", "Art. 39");
        assertThat(verify(1, "--json", notary.resolve("execution.txt")))
                .contains("\"code\":\"base-not-good\"", "\"standing\":\"ended\"", "\"state\":\"withdrawn\"");
        Path bare = notary.resolve("bare.mz");
        Files.write(bare, withoutBase(Files.readAllBytes(notary.resolve("execution.txt.mz"))));
        assertThat(verify(2, "--require-status", "--entry-only", bare)).contains("on which this one rests");
    }

    /** The file as its holder would like it: its own fresh statement, and nothing of what it rests on. */
    private static byte[] withoutBase(byte[] file) {
        SealedFile full = SealedFile.parse(Bytes.wrap(file)).orThrow();
        RecordId base = full.sealedEntry().parsed().links().getFirst().record();
        return new SealedFile(
                        full.leaf(),
                        full.entries().stream()
                                .filter(each -> each.parsed().links().stream()
                                        .noneMatch(link -> link.rel().equals("annuls")))
                                .toList(),
                        full.statements().stream()
                                .filter(each -> !each.id().equals(base))
                                .toList(),
                        full.definitions())
                .encoded()
                .toArray();
    }

    private static String verify(int code, Object... arguments) throws IOException, InterruptedException {
        String[] words = Stream.concat(Stream.of("verify"), Stream.of(arguments).map(Object::toString))
                .toArray(String[]::new);
        Command.Ended ended = new Command(data).run(words);
        assertThat(ended.code()).as(ended.said()).isEqualTo(code);
        return ended.said();
    }

    @Test
    @Order(4)
    void noChangeOfARealFileProvesMoreThanTheFile() throws IOException {
        assertThat(new RealMutants(data.resolve("trust/policy")).requireNoneBetter(data.resolve("demo")))
                .isGreaterThanOrEqualTo(9);
    }

    @Test
    @Order(5)
    void onTheSameLedgerItComesOutAgainAlsoWithAllProcessesStopped() throws IOException, InterruptedException {
        String said = demo("--once");
        assertThat(said.substring(said.indexOf("Stop every process")))
                .contains("award.docx: unchanged proven")
                .contains("handed-out-penalty-decision.txt: unchanged proven")
                .doesNotContain("✗");
    }

    /** {@return the record that a sealed file of the demonstration is about, whatever became of it} */
    private static String record(String file) throws IOException, InterruptedException {
        String verdict = new Command(data)
                .run(
                        "verify",
                        "--json",
                        "--entry-only",
                        runFolder().resolve(file).toString())
                .said();
        Matcher record = Pattern.compile("\"record\":\"([^\"]+)\"").matcher(verdict);
        assertThat(record.find()).as(verdict).isTrue();
        return record.group(1);
    }

    private static Path runFolder() throws IOException {
        try (Stream<Path> runs = Files.list(data.resolve("demo"))) {
            return runs.sorted().findFirst().orElseThrow();
        }
    }
}
