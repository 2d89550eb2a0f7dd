package org.mingzheng.it.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.it.NetworkUnderTest;
import org.mingzheng.it.chaos.load.Bench;
import org.mingzheng.it.chaos.machine.Machine;
import org.mingzheng.network.definition.Kind;

/**
 * A machine that takes from a ledger what it needs, under load: nothing acknowledged is lost or doubled, and what does not work says why.
 * One fault in every build, all of them with {@code -Pchaos}; {@code -Dchaos.faults=NAME,NAME} tries some.
 */
@Timeout(value = 4, unit = TimeUnit.HOURS)
class FaultsIT {
    private static final long SEED = Long.getLong("chaos.seed", 11);
    private static final String NAMED = System.getProperty("chaos.faults", Fault.CONNECTIONS_CUT.name());

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private static List<Fault> chosen() {
        return Stream.of(Fault.values())
                .filter(fault ->
                        NAMED.equals("all") || List.of(NAMED.split(",", -1)).contains(fault.name()))
                .toList();
    }

    private Disk disk() throws InterruptedException {
        try {
            return Disk.make(folder.resolve("image"), folder.resolve("disk"));
        } catch (IOException e) {
            String notice = "SKIPPED: faults of the machine: this user may mount no disk: " + e.getMessage();
            System.err.println(notice);
            return Assumptions.abort(notice);
        }
    }

    @Test
    void whateverTheMachineTakesNothingAcknowledgedIsLostOrDoubled() throws IOException, InterruptedException {
        Assumptions.assumeTrue(NetworkUnderTest.KIND == Kind.EMBEDDED);
        Disk disk = disk();
        Machine machine = new Machine(folder.resolve("disk/ledger"), "embedded");
        try {
            assertThat(machine.up()).matches(up -> up.code() == 0);
            Trial trial = new Trial(machine, disk, new Bench(machine, SEED), SEED);
            for (Fault fault : chosen()) {
                trial(trial, fault);
            }
            assertThat(trial.wrong()).isEmpty();
        } finally {
            var _ = machine.down();
            machine.killAll();
            disk.leave();
        }
    }

    private static void trial(Trial trial, Fault fault) throws IOException, InterruptedException {
        long began = System.nanoTime();
        int before = trial.bench().promised();
        trial.bench().stop();
        trial.bench().begin();
        trial.load();
        fault.strike(trial);
        trial.load();
        trial.judge(fault.name());
        System.out.printf(
                "| %s | %d s | %d acknowledged, %s | %d wrong |%n",
                fault,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began),
                trial.bench().promised() - before,
                trial.bench().figures(),
                trial.wrong().size());
    }
}
