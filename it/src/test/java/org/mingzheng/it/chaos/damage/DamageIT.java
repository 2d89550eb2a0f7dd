package org.mingzheng.it.chaos.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.it.NetworkUnderTest;
import org.mingzheng.it.chaos.load.Bench;
import org.mingzheng.it.chaos.machine.Machine;
import org.mingzheng.network.definition.Kind;

/** What is damaged or missing is made again, or refused by name; never is it taken for something else. */
@Timeout(value = 4, unit = TimeUnit.HOURS)
class DamageIT {
    private static final long SEED = Long.getLong("chaos.seed", 11);
    private static final int CASES = Integer.getInteger("chaos.cases", 4);
    private static final int FIRST = Integer.getInteger("chaos.first", 0);
    private static final long MINUTES = Long.getLong("chaos.minutes", 3);
    private static final long LOAD_MILLIS = 8000;

    private final long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @BeforeAll
    static void embeddedAlone() {
        Assumptions.assumeTrue(NetworkUnderTest.KIND == Kind.EMBEDDED);
    }

    private Machine machine() throws IOException, InterruptedException {
        Machine machine = new Machine(folder.resolve("ledger"), "embedded");
        assertThat(machine.up()).matches(up -> up.code() == 0);
        return machine;
    }

    /** In an order that the seed gives; those first that must be refused. */
    private static List<Damage> cases() {
        List<Damage> cases = new ArrayList<>(Damage.all());
        Collections.shuffle(cases, new Random(SEED));
        cases.sort(Comparator.comparing(damage -> damage.part().answer(damage.harm())));
        return cases.subList(Math.min(FIRST, cases.size()), Math.min(FIRST + CASES, cases.size()));
    }

    private Copy copyOf(Machine machine) throws IOException, InterruptedException {
        var _ = machine.down();
        Copy copy = new Copy(machine.data(), folder.resolve("copy"));
        assertThat(copy.files()).allSatisfy(file -> assertThat(Part.of(file)).isNotNull());
        copy.take();
        return copy;
    }

    @Test
    void everyFileIsMadeAgainOrRefusedByName() throws IOException, InterruptedException {
        Machine machine = machine();
        Bench bench = new Bench(machine, SEED);
        Thread.sleep(LOAD_MILLIS);
        assertThat(bench.judge()).isEmpty();
        Copy copy = copyOf(machine);
        List<String> wrong = new ArrayList<>();
        int struck = 0;
        for (Damage each : cases()) {
            if (System.nanoTime() < deadline) {
                wrong.addAll(each.strike(machine, bench, new Random(SEED)));
                struck++;
                copy.restore();
            }
        }
        System.out.printf("| damage | %d | from %d | %d | %s |%n", SEED, FIRST, struck, wrong);
        assertThat(machine.up()).matches(up -> up.code() == 0);
        assertThat(bench.judge()).isEmpty();
        var _ = machine.down();
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyFileThatIsStruckUnderARunningLedgerIsMadeAgainOrRefusedByName() throws IOException, InterruptedException {
        Assumptions.assumeTrue(CASES > 4);
        Machine machine = machine();
        Copy copy = copyOf(machine);
        List<String> wrong = new ArrayList<>();
        int struck = 0;
        for (Damage each : cases()) {
            if (System.nanoTime() < deadline) {
                assertThat(machine.up()).matches(up -> up.code() == 0);
                wrong.addAll(each.strikeRunning(machine, new Bench(machine, SEED), new Random(SEED)));
                struck++;
                copy.restore();
            }
        }
        System.out.printf("| damage, running | %d | from %d | %d | %s |%n", SEED, FIRST, struck, wrong);
        assertThat(wrong).isEmpty();
    }
}
