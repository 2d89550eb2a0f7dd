package org.mingzheng.network.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzheng.network.report.NetworkFault;

/**
 * A program to be run as a process that outlives the command.
 *
 * @param name names the process, its log and its record
 * @param command the program and its arguments
 * @param environment added to the few variables every program gets
 * @param ports where it listens on 127.0.0.1 once it is at work
 * @param reads files and folders that it reads at its start: when one changes it must start again
 */
public record Program(
        String name, List<String> command, Map<String, String> environment, List<Integer> ports, List<Path> reads) {
    /** {@return a digest of everything that the running program was started with} */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            update(digest, command + " " + new TreeMap<>(environment));
            for (Path path : reads) {
                updateAll(digest, path);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw NetworkFault.of(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void updateAll(MessageDigest digest, Path path) throws IOException {
        try (var files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                update(digest, file.toString());
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
