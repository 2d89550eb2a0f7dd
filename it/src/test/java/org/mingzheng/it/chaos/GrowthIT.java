package org.mingzheng.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.it.NetworkUnderTest;
import org.mingzheng.it.chaos.load.Bench;
import org.mingzheng.it.chaos.machine.Growth;
import org.mingzheng.it.chaos.machine.Machine;
import org.mingzheng.it.chaos.machine.Plot;
import org.mingzheng.network.definition.Kind;

/** A load that goes on leaves threads and descriptors as they were; memory is drawn beside them. Short in a build, ten minutes with {@code -Pchaos}. */
@Timeout(value = 4, unit = TimeUnit.HOURS)
class GrowthIT {
    private static final long SEED = Long.getLong("chaos.seed", 11);
    private static final long SECONDS = Long.getLong("chaos.load-seconds", 60);
    private static final long PAUSE_MILLIS = 2000;
    /** What a third of the run may have more than the one before: a pool's few, no leak's many. */
    private static final long MORE = 12;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path data;

    @Test
    void aLoadThatGoesOnLeavesThreadsAndDescriptorsFlat() throws IOException, InterruptedException {
        Assumptions.assumeTrue(NetworkUnderTest.KIND == Kind.EMBEDDED);
        Machine machine = new Machine(data, "embedded");
        assertThat(machine.up()).matches(up -> up.code() == 0);
        Growth growth = new Growth();
        Bench bench = new Bench(machine, SEED);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (System.nanoTime() < end) {
                growth.sample(machine);
                Thread.sleep(PAUSE_MILLIS);
            }
            assertThat(bench.judge()).isEmpty();
        } finally {
            bench.stop();
            var _ = machine.run("down");
        }
        var _ = Files.writeString(Machine.ROOT.resolve("it/target/growth.svg"), Plot.of(growth));
        System.out.println("| growth | " + SECONDS + " s | " + bench.figures() + " | " + medians(growth) + " |");
        assertThat(growth.of(Growth.Quantity.THREADS).values()).allMatch(GrowthIT::isFlat);
        assertThat(growth.of(Growth.Quantity.DESCRIPTORS).values()).allMatch(GrowthIT::isFlat);
    }

    private static boolean isFlat(List<Long> values) {
        return Growth.median(values, 2) <= Growth.median(values, 1) + MORE;
    }

    private static String medians(Growth growth) {
        StringBuilder said = new StringBuilder();
        for (Growth.Quantity quantity : Growth.Quantity.values()) {
            growth.of(quantity)
                    .forEach((name, values) -> said.append(quantity + " " + name + " " + Growth.median(values, 0) + ", "
                            + Growth.median(values, 1) + ", " + Growth.median(values, 2) + "; "));
        }
        return said.toString();
    }
}
