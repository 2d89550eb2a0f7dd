package org.mingzheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The whole story, as {@code ./mingzheng demo} tells it. */
class DemoIT {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path data;

    @BeforeAll
    static void skipWithoutPrograms() {
        NetworkUnderTest.skipWithoutPrograms();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void everyClaimComesOutAsItMustAlsoWithAllProcessesStopped() throws IOException, InterruptedException {
        Command.Ended demo = new Command(data).run("demo", "--once", "--network", NetworkUnderTest.KIND.word());
        assertThat(demo.code()).as(demo.said()).isZero();
        assertThat(demo.said())
                .contains("altered-award.docx: unchanged contradicted")
                .contains("process-record.json: unchanged proven, issuer authorised proven, status contradicted")
                .contains("Nothing contradicts anything")
                .contains("Stop every process");
    }
}
