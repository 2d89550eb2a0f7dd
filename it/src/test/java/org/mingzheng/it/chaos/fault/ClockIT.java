package org.mingzheng.it.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzheng.it.Command;
import org.mingzheng.it.NetworkUnderTest;
import org.mingzheng.it.chaos.load.Bench;
import org.mingzheng.it.chaos.machine.Machine;
import org.mingzheng.network.definition.Kind;

/**
 * Wrong clocks: of whoever verifies, in every build; of the service and of the network with {@code -Pchaos}. A clock makes nothing
 * proven, and nothing contradicted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 1, unit = TimeUnit.HOURS)
class ClockIT {
    private static final long SEED = Long.getLong("chaos.seed", 11);
    private static final boolean LONG = Integer.getInteger("chaos.cases", 4) > 40;
    private static final List<Duration> SKEWS = List.of(
            Duration.ofMinutes(-15),
            Duration.ofMinutes(15),
            Duration.ofHours(-1),
            Duration.ofHours(1),
            Duration.ofDays(-1),
            Duration.ofDays(1));

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private Machine machine;
    private Bench bench;
    private Clocks clocks;
    private Path document;

    @BeforeAll
    void up() throws IOException, InterruptedException {
        Assumptions.assumeTrue(NetworkUnderTest.KIND == Kind.EMBEDDED);
        Assumptions.assumeFalse(Clocks.library().isEmpty(), "SKIPPED: wrong clocks: libfaketime is not installed");
        machine = new Machine(folder.resolve("ledger"), "embedded");
        clocks = new Clocks(machine, folder.resolve("clock"));
        clocks.set(Duration.ZERO);
        assertThat(machine.up()).matches(up -> up.code() == 0);
        document = Files.writeString(folder.resolve("award.txt"), "An award");
        assertThat(machine.run("seal", "" + document)).matches(seal -> seal.code() == 0);
        bench = new Bench(machine, SEED);
        TimeUnit.SECONDS.sleep(3);
        bench.stop();
    }

    @AfterAll
    void down() throws IOException, InterruptedException {
        if (machine != null) {
            var _ = machine.down();
        }
    }

    /** A little behind is no contradiction; more is unknown, with the hint; ahead, the statement is old in the end. */
    @ParameterizedTest
    @Order(1)
    @CsvSource({
        "-PT5M, status: proven",
        "-PT14M, status: proven",
        "-PT20M, status: unknown",
        "-PT1H, status: unknown",
        "-P1D, status: unknown",
        "PT15M, status: proven",
        "PT1H, status: proven",
        "P1D, status: proven",
        "P8D, status: unknown"
    })
    void whoeverVerifiesWithAWrongClockIsToldNothingFalse(Duration wrongBy, String told)
            throws IOException, InterruptedException {
        clocks.set(wrongBy);
        Command.Ended verified = new Command(machine.data(), clocks.environment()).run("verify", "" + document);
        assertThat(verified.said()).contains(told).doesNotContain("CONTRADICTED");
        boolean behind = wrongBy.compareTo(Duration.ofMinutes(-15)) < 0;
        assertThat(verified.said().contains("clock")).isEqualTo(behind);
    }

    @Test
    @Order(2)
    void aServiceWhoseClockGoesWrongLosesNothing() throws IOException, InterruptedException {
        goesWrong("ledger-service");
    }

    @Test
    @Order(3)
    void aNetworkWhoseClockGoesWrongLosesNothing() throws IOException, InterruptedException {
        goesWrong("embedded-fabric");
    }

    /** While everything runs, forward and back. */
    private void goesWrong(String program) throws IOException, InterruptedException {
        Assumptions.assumeTrue(LONG);
        clocks.set(Duration.ZERO);
        clocks.give(program);
        var _ = machine.down();
        Command.Ended up = machine.up();
        assertThat(up.code()).as(up.said()).isZero();
        for (Duration each : SKEWS) {
            goesWrong(program, each);
        }
    }

    private void goesWrong(String program, Duration by) throws IOException, InterruptedException {
        bench.begin();
        int before = bench.promised();
        TimeUnit.SECONDS.sleep(2);
        clocks.set(by);
        TimeUnit.SECONDS.sleep(8);
        int meanwhile = bench.promised();
        Set<String> refusals = bench.refusals();
        clocks.set(Duration.ZERO);
        TimeUnit.SECONDS.sleep(6);
        Set<String> _ = bench.refusals();
        List<String> wrong = bench.judge();
        int after = bench.promised() - meanwhile;
        System.out.printf(
                "| %s | %s | %d acknowledged | %d after | refused %s | %s |%n",
                program, by, meanwhile - before, after, refusals, wrong);
        assertThat(wrong).as(program + " " + by).isEmpty();
        assertThat(after).as("goes on when the clock is right again").isPositive();
    }

    /** A clock that was wrong from the start. */
    @Test
    @Order(4)
    void aLedgerThatIsStartedWithAWrongClockLosesNothing() throws IOException, InterruptedException {
        Assumptions.assumeTrue(LONG);
        for (String program : List.of("ledger-service", "embedded-fabric")) {
            for (Duration each : SKEWS.subList(4, 6)) {
                startedWrong(program, each);
            }
        }
    }

    private void startedWrong(String program, Duration by) throws IOException, InterruptedException {
        clocks.set(by);
        clocks.give(program);
        var _ = machine.down();
        Command.Ended up = machine.up();
        String last = up.said().strip().lines().reduce((_, line) -> line).orElse("");
        int before = bench.promised();
        bench.begin();
        TimeUnit.SECONDS.sleep(5);
        bench.stop();
        Set<String> refusals = bench.refusals();
        int meanwhile = bench.promised() - before;
        machine.conditions().clear();
        var _ = machine.down();
        Command.Ended again = machine.up();
        assertThat(again.code()).as(again.said()).isZero();
        List<String> wrong = bench.judge();
        System.out.printf(
                "| %s started | %s | up %d: %s | %d acknowledged | refused %s | %s |%n",
                program, by, up.code(), last, meanwhile, refusals, wrong);
        assertThat(wrong).as(program + " " + by).isEmpty();
    }
}
