package org.mingzheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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

/** What a person does with a file in hand, and what happens when things break meanwhile. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class MainJobIT {
    private static final String LOG = "notary.example/2026";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path data;

    @TempDir
    private Path files;

    private static Command command;

    @BeforeAll
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    static void up() throws IOException, InterruptedException {
        NetworkUnderTest.skipWithoutPrograms();
        command = new Command(data);
        Command.Ended up = command.run("up", "--network", NetworkUnderTest.KIND.word());
        assertThat(up.code()).as(up.said()).isZero();
    }

    @AfterAll
    static void down() throws IOException, InterruptedException {
        if (Files.exists(data.resolve("network.yaml"))) {
            Command.Ended _ = command.run("down");
        }
    }

    private Path file(String name, int seed) throws IOException {
        byte[] content = new byte[2_000];
        new Random(seed).nextBytes(content);
        return Files.write(files.resolve(name), content);
    }

    private static Command.Ended succeeds(String... arguments) throws IOException, InterruptedException {
        Command.Ended ended = command.run(arguments);
        assertThat(ended.code()).as(ended.said()).isZero();
        return ended;
    }

    @Test
    void aSealedFileIsProvenAndAnAlteredOneContradicted() throws IOException, InterruptedException {
        Path file = file("公证书.pdf", 1);
        Command.Ended _ = succeeds("seal", file.toString(), "--private", "holder=张三", "--field", "title=样本");
        Command.Ended _ = succeeds("verify", file.toString());
        byte[] content = Files.readAllBytes(file);
        content[1_000] ^= 1;
        Path _ = Files.write(file, content);
        assertThat(command.run("verify", file.toString()).code()).isEqualTo(1);
        assertThat(command.run("seal", file.toString()).code())
                .as("a changed file is not sealed over")
                .isEqualTo(1);
    }

    @Test
    void upAgainDoesNothingThatIsDone() throws IOException, InterruptedException {
        long before = size();
        Command.Ended again = succeeds("up");
        assertThat(again.said()).contains("registered").doesNotContain("started");
        assertThat(size()).isEqualTo(before);
    }

    @Test
    void aSealThatWasKilledGoesOnAndSealsNothingTwice() throws IOException, InterruptedException {
        int count = 700;
        for (int i = 0; i < count; i++) {
            Path _ = file("f" + i + ".bin", i);
        }
        long before = size();
        Process seal = command.start(data.resolve("seal.out"), "seal", "-r", files.toString());
        while (seal.isAlive() && sealed() == 0) {
            Thread.sleep(5);
        }
        int _ = seal.destroyForcibly().waitFor();
        assertThat(sealed()).as("killed in the middle").isLessThan(count);
        Command.Ended _ = succeeds("seal", "-r", files.toString());
        assertThat(sealed()).isEqualTo(count);
        assertThat(size() - before).as("entries in the log").isEqualTo(count);
        try (Stream<Path> left = Files.list(files)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith(".")))
                    .isEmpty();
        }
    }

    private long sealed() throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            return all.filter(path -> path.toString().endsWith(".mz")).count();
        }
    }

    @Test
    void whenTheServiceIsAwayTheCommandSaysSoAndLosesNothing() throws IOException, InterruptedException {
        Path file = file("a.pdf", 7);
        kill("ledger-service");
        Command.Ended away = command.run("seal", file.toString());
        assertThat(away.code()).isEqualTo(70);
        assertThat(away.said()).contains("./mingzheng up");
        Command.Ended _ = succeeds("up");
        Command.Ended _ = succeeds("seal", file.toString());
        Command.Ended _ = succeeds("verify", file.toString());
    }

    private static void kill(String program) throws IOException {
        String run = Files.readString(data.resolve("run/" + program + ".pid"));
        ProcessHandle.of(Long.parseLong(List.of(run.split(" ", -1)).getFirst())).ifPresent(process -> {
            boolean _ = process.destroyForcibly();
            var _ = process.onExit().join();
        });
    }

    /** {@return the entries in the notaries' log, as the service publishes them} */
    private static long size() throws IOException, InterruptedException {
        String address = Files.readString(data.resolve("service/address")).strip();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/log/" + LOG + "/checkpoint"))
                    .build();
            String checkpoint = client.send(request, BodyHandlers.ofString()).body();
            Matcher size = Pattern.compile("^[^\n]+\n(\\d+)\n").matcher(checkpoint);
            assertThat(size.find()).as(checkpoint).isTrue();
            return Long.parseLong(size.group(1));
        }
    }
}
