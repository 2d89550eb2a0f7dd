package org.mingzheng.cli.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.file.SmallFile;
import org.mingzheng.network.home.Environment;
import org.mingzheng.proof.bytes.Bytes;

/**
 * The user's folder for state, and the key by which this user's programs know what they wrote.
 *
 * @param path made when it is needed, for its owner alone
 */
public record StateFolder(Path path) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_SIZE = 32;
    private static final FileAttribute<?> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** {@return that of the user} */
    public static StateFolder own() {
        return new StateFolder(Environment.own().state());
    }

    Path folder(String name) throws IOException {
        return Files.createDirectories(path.resolve(name), FOLDER);
    }

    FileChannel file(String name) throws IOException {
        return FileChannel.open(
                folder("").resolve(name), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), FILE);
    }

    /** HMAC-SHA-256 with a key that never leaves this folder. */
    Bytes authenticator(Bytes content) throws IOException {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return Bytes.wrap(mac.doFinal(content.toArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() throws IOException {
        Path file = folder("").resolve("journal.key");
        if (Files.notExists(file)) {
            make(file);
        }
        byte[] key = SmallFile.bytes(file);
        if (key.length != KEY_SIZE) {
            throw Fault.of(StateFolder.class, "journal.bad-key", file);
        }
        return key;
    }

    /** Two programs may make it at once: the first one's stays. */
    private static void make(Path file) throws IOException {
        byte[] key = new byte[KEY_SIZE];
        new SecureRandom().nextBytes(key);
        Path part = file.resolveSibling("journal.key." + UUID.randomUUID());
        try (FileChannel channel =
                FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE)) {
            int _ = channel.write(ByteBuffer.wrap(key));
            channel.force(true);
        }
        try {
            Path _ = Files.createLink(file, part);
        } catch (FileAlreadyExistsException e) {
            // another program was faster, and its key is as good
        } finally {
            Files.delete(part);
        }
    }
}
