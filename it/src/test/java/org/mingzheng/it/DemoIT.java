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
                .contains(
                        "certificate-a.png: unchanged proven, issuer authorised proven, status contradicted (suspended)")
                .contains("link-state")
                .contains("penalty-decision.txt: unchanged proven, issuer authorised proven, status contradicted")
                .contains("Nothing contradicts anything");
    }

    @Test
    @Order(2)
    void anAuditorReadsTheLifeOfThePenaltyAndFindsNothingToReport() throws IOException, InterruptedException {
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
        assertThat(run("report", "--format", "json")).contains("\"rows\":[]");
        assertThat(run("report")).contains("Gaps in series of numbers: 0");
    }

    @Test
    @Order(3)
    void onTheSameLedgerItComesOutAgainAlsoWithAllProcessesStopped() throws IOException, InterruptedException {
        String said = demo("--once");
        assertThat(said.substring(said.indexOf("Stop every process")))
                .contains("award.docx: unchanged proven")
                .contains("handed-out-penalty-decision.txt: unchanged proven")
                .doesNotContain("✗");
    }

    /** {@return the record that a sealed file of the demonstration is about, whatever became of it} */
    private static String record(String file) throws IOException, InterruptedException {
        try (Stream<Path> runs = Files.list(data.resolve("demo"))) {
            Path sealed = runs.sorted().findFirst().orElseThrow().resolve(file);
            String verdict = new Command(data)
                    .run("verify", "--json", "--entry-only", sealed.toString())
                    .said();
            Matcher record = Pattern.compile("\"record\":\"([^\"]+)\"").matcher(verdict);
            assertThat(record.find()).as(verdict).isTrue();
            return record.group(1);
        }
    }
}
