package org.mingzheng.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The service as a process of its own, which can be killed. */
final class ServiceProcess {
    private ServiceProcess() {}

    static Process start(Map<String, Object> settings, Path output, String... options) {
        List<String> all = new ArrayList<>(List.of("-XX:+ExitOnOutOfMemoryError"));
        all.addAll(List.of(options));
        return of(LedgerService.class, settings, output, all.toArray(String[]::new));
    }

    static Process of(Class<?> program, Map<String, Object> settings, Path output, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            Files.createDirectories(output.getParent());
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
