package org.mingzheng.network.file;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.mingzheng.network.report.NetworkFault;
import org.mingzheng.network.report.Texts;

/** Writes files whole or not at all, whenever the program is killed; folders above are made. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a text that everyone may read.
     *
     * @param file replaced if it exists
     * @param text its content, in UTF-8
     */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8), "rw-r--r--");
    }

    /**
     * Writes a text that only its owner may read, from the first byte on.
     *
     * @param file replaced if it exists
     * @param text its content, in UTF-8
     */
    public static void writeSecret(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8), "rw-------");
    }

    /**
     * Writes bytes that only their owner may read, from the first byte on.
     *
     * @param file replaced if it exists
     * @param bytes its content
     */
    public static void writeSecret(Path file, byte[] bytes) {
        write(file, bytes, "rw-------");
    }

    /**
     * Writes a program.
     *
     * @param file replaced if it exists
     * @param text its content, in UTF-8
     */
    public static void writeProgram(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8), "rwxr-xr-x");
    }

    /**
     * Writes bytes that everyone may read.
     *
     * @param file replaced if it exists
     * @param bytes its content
     */
    public static void write(Path file, byte[] bytes) {
        write(file, bytes, "rw-r--r--");
    }

    /**
     * Refuses to go on without a file.
     *
     * @param file that must be there
     */
    public static void require(Path file) {
        if (Files.notExists(file)) {
            throw gone(file);
        }
    }

    /**
     * {@return the fault of a file that is not there any more}
     *
     * @param file of a network that has begun
     */
    public static NetworkFault gone(Path file) {
        return wrong("fault.gone", file);
    }

    /**
     * {@return the fault of a file that is not what it was}
     *
     * @param key of the text that says what is wrong
     * @param arguments what it has a place for
     */
    public static NetworkFault wrong(String key, Object... arguments) {
        return NetworkFault.of("fault.nothing-changed", Texts.text(NetworkFault.class, key, arguments));
    }

    /**
     * Gives a file another name in its folder.
     *
     * @param file that is there
     * @param name replaced if it exists
     */
    public static void move(Path file, Path name) {
        try {
            Files.move(file, name, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    private static void write(Path file, byte[] bytes, String permissions) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // Its owner's alone until it has its own permissions.
            Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "part", "");
            Files.write(part, bytes);
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString(permissions));
            Files.move(part, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }
}
