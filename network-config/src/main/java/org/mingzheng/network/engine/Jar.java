package org.mingzheng.network.engine;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mingzheng.network.report.NetworkFault;

/** A program's jar: what runs is a copy, since a build that replaces the jar of a running program breaks the program. */
public final class Jar {
    private Jar() {}

    /**
     * Copies a jar, whole or not at all; a running program keeps the one it has.
     *
     * @param from built
     * @param to run
     */
    public static void copy(Path from, Path to) {
        if (!Files.isRegularFile(from)) {
            throw NetworkFault.of("fault.not-built", from);
        }
        try {
            Files.createDirectories(to.getParent());
            if (Files.notExists(to) || Files.mismatch(from, to) >= 0) {
                Path part = to.resolveSibling("part");
                Files.copy(from, part, REPLACE_EXISTING);
                Files.move(part, to, ATOMIC_MOVE, REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    /**
     * {@return a file's SHA-256 in hexadecimal}
     *
     * @param file any
     */
    public static String sha256(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw NetworkFault.of(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
