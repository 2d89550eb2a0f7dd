package org.mingzheng.verifier;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium that has opened one page. */
final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-sync",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run");

    private final Process process;

    private Chromium(Process process) {
        this.process = process;
    }

    /** Aborts the test, with a line that a person will see, where no Chromium is installed. */
    static Chromium open(String url, Path profile) throws IOException {
        List<String> command = new ArrayList<>(FLAGS);
        command.addFirst(executable().orElseGet(Chromium::missing).toString());
        command.addAll(List.of("--user-data-dir=" + profile, url));
        ProcessBuilder chromium = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile());
        chromium.environment().put("TMPDIR", profile.toString()); // so that nothing is left elsewhere
        return new Chromium(chromium.start());
    }

    private static Optional<Path> executable() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROME_BIN")).map(Path::of);
        Stream<Path> onPath = Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    private static Path missing() {
        String message = "SKIPPED: no Chromium on PATH or in CHROME_BIN, so what the browser answers was not checked";
        System.out.println(message);
        return Assumptions.abort(message);
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }
}
