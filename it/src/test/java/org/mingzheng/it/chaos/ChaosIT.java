package org.mingzheng.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.it.NetworkUnderTest;
import org.mingzheng.it.chaos.load.Bench;
import org.mingzheng.it.chaos.machine.Machine;

/**
 * The chaos bench, short: what it does for hours is done for a minute in every build. {@code -Pchaos -Dchaos.seed=N -Dchaos.kills=N
 * -Dchaos.minutes=N} makes it long; docs/design/reliability.md has the figures.
 */
@Timeout(value = 4, unit = TimeUnit.HOURS)
class ChaosIT {
    private static final long SEED = Long.getLong("chaos.seed", 11);
    private static final int KILLS = Integer.getInteger("chaos.kills", 6);
    private static final long MINUTES = Long.getLong("chaos.minutes", 3);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path data;

    private @Nullable Machine machine;

    @AfterEach
    void down() throws IOException, InterruptedException {
        if (machine != null) {
            var _ = machine.run("down");
        }
    }

    @Test
    void whateverIsKilledNothingAcknowledgedIsLostOrDoubledAndUpMendsIt() throws IOException, InterruptedException {
        NetworkUnderTest.skipWithoutPrograms();
        Machine stack = new Machine(data, NetworkUnderTest.KIND.word());
        machine = stack;
        assertThat(stack.up()).matches(up -> up.code() == 0);
        Kills kills = new Kills(stack, SEED);
        Bench bench = new Bench(stack, SEED);
        try {
            kills.run(KILLS, System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES));
            assertThat(stack.up()).matches(up -> up.code() == 0);
            assertThat(bench.judge()).isEmpty();
        } finally {
            bench.stop();
            System.out.printf(
                    "| %s | %d | %d | %s | %s |%n", stack.kind(), SEED, kills.count(), kills.killed(), bench.figures());
        }
        assertThat(kills.findings()).isEmpty();
    }
}
