package org.mingzheng.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.it.Command;
import org.mingzheng.it.NetworkUnderTest;
import org.mingzheng.it.chaos.judge.Reader;
import org.mingzheng.it.chaos.machine.Machine;

/** A command that is killed while it seals, at any moment, as often as you like: run again it finishes, and seals nothing twice; with {@code -Pchaos}. */
@Timeout(value = 4, unit = TimeUnit.HOURS)
class SealKillsIT {
    private static final long SEED = Long.getLong("chaos.seed", 11);
    private static final int ROUNDS = Integer.getInteger("chaos.seal-rounds", 0);
    private static final int DOCUMENTS = 150;
    private static final int MOST_KILLS = 6;
    private static final int MOST_MILLIS = 5000;
    private static final String LOG = "notary.example/2026";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private @Nullable Machine machine;
    private int killed;

    @AfterEach
    void down() throws IOException, InterruptedException {
        if (machine != null) {
            var _ = machine.down();
        }
    }

    @Test
    void howeverOftenItIsKilledEachDocumentIsSealedOnce() throws IOException, InterruptedException {
        Assumptions.assumeTrue(ROUNDS > 0);
        NetworkUnderTest.skipWithoutPrograms();
        Machine ledger = new Machine(folder.resolve("ledger"), NetworkUnderTest.KIND.word());
        machine = ledger;
        assertThat(ledger.up()).matches(up -> up.code() == 0);
        ledger.mint();
        Random random = new Random(SEED);
        List<String> stages = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            stages.add(round(ledger, random, Files.createDirectories(folder.resolve("documents-" + round))));
        }
        System.out.printf(
                "| seal | %d | %d kills in %d rounds | sealed at each kill %s |%n", SEED, killed, ROUNDS, stages);
    }

    private String round(Machine ledger, Random random, Path documents) throws IOException, InterruptedException {
        for (int i = 0; i < DOCUMENTS; i++) {
            var _ = Files.writeString(documents.resolve(i + ".txt"), documents + " " + i);
        }
        int before = entries(ledger);
        List<Long> stages = new ArrayList<>();
        for (int i = 1 + random.nextInt(MOST_KILLS); i > 0; i--) {
            kill(ledger, random, documents);
            stages.add(sealed(documents));
        }
        Command.Ended last = ledger.run("seal", "-r", "" + documents);
        assertThat(last.code()).as(last.said()).isZero();
        assertThat(sealed(documents)).isEqualTo(DOCUMENTS);
        assertThat(entries(ledger) - before).as("entries in the log").isEqualTo(DOCUMENTS);
        assertThat(left(documents)).as("half a file is left").isEmpty();
        assertThat(left(Command.STATE)).as("a journal is left").noneMatch(each -> each.endsWith(".json"));
        return "" + stages;
    }

    /** Kills the command, and every third time the service under it. */
    private void kill(Machine ledger, Random random, Path documents) throws IOException, InterruptedException {
        Path output = Files.createTempFile("chaos", ".out");
        Process seal = ledger.start(output, "seal", "-r", "" + documents);
        if (!seal.waitFor(random.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS)) {
            if (random.nextInt(3) == 0) {
                ProcessHandle service =
                        Objects.requireNonNull(ledger.processes().get("ledger-service"));
                assertThat(service.destroyForcibly()).isTrue();
            }
            var _ = seal.destroyForcibly().waitFor();
            killed++;
            assertThat(ledger.up()).matches(up -> up.code() == 0);
        }
        Files.delete(output);
    }

    private static int entries(Machine ledger) throws IOException, InterruptedException {
        return new Reader(ledger, LOG).size();
    }

    private static long sealed(Path documents) throws IOException {
        return left(documents, ".mz").size();
    }

    private static List<String> left(Path folder) throws IOException {
        return left(folder, "").stream()
                .filter(name -> name.startsWith(".") || name.endsWith(".json"))
                .toList();
    }

    private static List<String> left(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .toList();
        }
    }
}
