package org.mingzheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is killed while sealing, at whatever instant, and runs the command again, has each file sealed once and nothing left over. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledSealingIT {
    private static final int FILES = 300;
    private static final int KILLS = 20;
    private static final int LONGEST_MILLIS = 4_000;
    private static final long SEED = Long.getLong("it.seed", 17);
    private static final Pattern SIZE = Pattern.compile("notary\\.example/\\d+ .*: ([\\d,]+) entries");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path data;

    @TempDir
    private static Path folder;

    private static Command command;

    @BeforeAll
    static void up() throws IOException, InterruptedException {
        NetworkUnderTest.skipWithoutPrograms();
        command = new Command(data);
        assertThat(command.run("up", "--network", NetworkUnderTest.KIND.word()).code())
                .isZero();
    }

    @AfterAll
    static void down() throws IOException, InterruptedException {
        if (Files.exists(data.resolve("network.yaml"))) {
            Command.Ended _ = command.run("down");
        }
    }

    @Test
    void eachFileIsSealedOnceHoweverOftenTheCommandIsKilled() throws IOException, InterruptedException {
        for (int i = 0; i < FILES; i++) {
            Path _ = Files.writeString(folder.resolve("file" + i + ".txt"), "content " + i);
        }
        long before = entries();
        Random random = new Random(SEED);
        for (int i = 0; i < KILLS; i++) {
            kill(random.nextInt(LONGEST_MILLIS));
        }
        Command.Ended last = command.run("seal", "-r", folder.toString());
        assertThat(last.code()).as(last.said()).isZero();
        assertThat(entries() - before).as("seed " + SEED).isEqualTo(FILES);
        assertThat(names(".txt.mz")).hasSize(FILES);
        assertThat(names("")).hasSize(2 * FILES);
        assertThat(journals()).isEmpty();
        Command.Ended verified = command.run("verify", "-r", "-q", "--require-status", folder.toString());
        assertThat(verified.code()).as(verified.said()).isZero();
    }

    /** What the ledger was not given may be given up, and what it has is finished all the same. */
    @Test
    void whatAnotherRunBeganIsFinishedOrGivenUpOnlyWhenAsked(@TempDir Path other)
            throws IOException, InterruptedException {
        for (int i = 0; i < FILES; i++) {
            Path _ = Files.writeString(other.resolve("file" + i + ".txt"), "other " + i);
        }
        String[] wrong = {"seal", "-r", other.toString(), "--field", "title=wrong"};
        for (int millis = 1_000; journals().isEmpty() && millis < 10 * LONGEST_MILLIS; millis += 300) {
            kill(millis, wrong);
        }
        if (journals().isEmpty()) {
            return; // the machine was too quick to be interrupted
        }
        Command.Ended asked = command.run("seal", "-r", other.toString(), "--field", "title=right");
        assertThat(asked.code()).as(asked.said()).isNotZero();
        assertThat(asked.said()).contains("title=wrong", "title=right", "--finish", "--abandon");
        Command.Ended given = command.run("seal", "-r", other.toString(), "--field", "title=right", "--abandon");
        assertThat(given.code()).as(given.said()).isZero();
        assertThat(journals()).isEmpty();
        try (Stream<Path> all = Files.list(other)) {
            assertThat(all.filter(file -> file.toString().endsWith(".mz"))).hasSize(FILES);
        }
    }

    private static void kill(int millis, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("killed", ".out");
        String[] all = arguments.length > 0 ? arguments : new String[] {"seal", "-r", folder.toString()};
        Process process = command.start(output, all);
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            int _ = process.destroyForcibly().waitFor();
        }
        Files.delete(output);
    }

    private static List<Path> names(String end) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .toList();
        }
    }

    private static List<Path> journals() throws IOException {
        Path journals = Command.STATE.resolve("mingzheng/journals");
        if (Files.notExists(journals)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(journals)) {
            return all.toList();
        }
    }

    private static long entries() throws IOException, InterruptedException {
        Command.Ended status = command.run("status");
        Matcher size = SIZE.matcher(status.said());
        assertThat(size.find()).as(status.said()).isTrue();
        return Long.parseLong(size.group(1).replace(",", ""));
    }
}
