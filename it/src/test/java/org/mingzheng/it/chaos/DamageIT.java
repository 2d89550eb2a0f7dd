package org.mingzheng.it.chaos;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.it.NetworkUnderTest;
import org.mingzheng.network.definition.Kind;

/** What is damaged or missing is made again, or refused by name; never is it taken for something else. */
@Timeout(value = 4, unit = TimeUnit.HOURS)
class DamageIT {
    private static final long SEED = Long.getLong("chaos.seed", 11);
    private static final int CASES = Integer.getInteger("chaos.cases", 4);
    private static final long MINUTES = Long.getLong("chaos.minutes", 3);
    private static final long LOAD_MILLIS = 8000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void everyFileIsMadeAgainOrRefusedByName() throws IOException, InterruptedException {
        Assumptions.assumeTrue(NetworkUnderTest.KIND == Kind.EMBEDDED);
        Machine machine = new Machine(folder.resolve("ledger"), "embedded");
        assertThat(machine.up()).matches(up -> up.code() == 0);
        Bench bench = new Bench(machine, SEED);
        Thread.sleep(LOAD_MILLIS);
        assertThat(bench.judge()).isEmpty();
        var _ = machine.run("down");
        Copy copy = new Copy(machine.data(), folder.resolve("copy"));
        assertThat(copy.files()).allSatisfy(file -> assertThat(Part.of(file)).isNotNull());
        copy.take();
        List<Damage> cases = new ArrayList<>(Damage.all());
        Collections.shuffle(cases, new Random(SEED));
        cases.sort(Comparator.comparing(damage -> damage.part().answer(damage.harm())));
        List<String> wrong = new ArrayList<>();
        int struck = 0;
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (struck < Math.min(CASES, cases.size()) && System.nanoTime() < deadline) {
            wrong.addAll(cases.get(struck++).strike(machine, copy, bench, new Random(SEED)));
            copy.restore();
        }
        System.out.printf("| damage | %d | %d | %s |%n", SEED, struck, wrong);
        assertThat(machine.up()).matches(up -> up.code() == 0);
        assertThat(bench.judge()).isEmpty();
        var _ = machine.run("down");
        assertThat(wrong).isEmpty();
    }
}
