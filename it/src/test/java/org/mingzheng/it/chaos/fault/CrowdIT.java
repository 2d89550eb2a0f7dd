package org.mingzheng.it.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.it.NetworkUnderTest;
import org.mingzheng.it.chaos.load.Bench;
import org.mingzheng.it.chaos.machine.Machine;
import org.mingzheng.network.definition.Kind;

/** A crowd that reads, and one that trickles, beside eight writers; with {@code -Pchaos}. */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class CrowdIT {
    private static final long SEED = Long.getLong("chaos.seed", 11);
    private static final int WRITERS = 8;
    private static final int CROWD = Integer.getInteger("chaos.crowd", 0);
    private static final int READERS_OF_CROWD = 5;
    private static final long SECONDS = Long.getLong("chaos.crowd-seconds", 20);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path data;

    @Test
    void noWriterIsTurnedAwayWhateverACrowdDoes() throws IOException, InterruptedException {
        Assumptions.assumeTrue(NetworkUnderTest.KIND == Kind.EMBEDDED && CROWD > 0);
        Machine machine = new Machine(data.resolve("ledger"), "embedded");
        assertThat(machine.up()).matches(up -> up.code() == 0);
        Bench bench = new Bench(machine, SEED, WRITERS);
        try {
            TimeUnit.SECONDS.sleep(SECONDS);
            measure(bench, "quiet", new Crowd(machine.address()));
            Crowd crowd = new Crowd(machine.address());
            crowd.read(CROWD / READERS_OF_CROWD);
            crowd.trickle(CROWD, List.of("127.0.0.9"));
            measure(bench, "a crowd, trickling from one address", crowd);
            Crowd many = new Crowd(machine.address());
            many.read(CROWD / READERS_OF_CROWD);
            many.trickle(
                    CROWD,
                    IntStream.rangeClosed(10, 19).mapToObj(i -> "127.0.0." + i).toList());
            measure(bench, "a crowd, trickling from ten addresses", many);
            assertThat(bench.judge()).isEmpty();
        } finally {
            bench.stop();
            var _ = machine.down();
        }
    }

    private static void measure(Bench bench, String when, Crowd crowd) throws InterruptedException {
        bench.waits().clear();
        try {
            TimeUnit.SECONDS.sleep(SECONDS);
            List<String> turnedAway = bench.waits().turnedAway();
            System.out.printf(
                    "| %s | %d s | %d acknowledged, p95 %d ms | %d turned away | readers %s |%n",
                    when, SECONDS, bench.waits().count(), bench.waits().p95(), turnedAway.size(), crowd.answers());
            assertThat(turnedAway).as(when).isEmpty();
        } finally {
            crowd.leave();
        }
    }
}
