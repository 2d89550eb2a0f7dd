package org.mingzheng.cli.evidence;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;

/** Sealed files on disk: written whole or not at all, and there to stay once written. */
public final class SealedFiles {
    private static final String PREFIX = ".mingzheng-part-";
    private static final String SUFFIX = ".part";
    private static final FileAttribute<?> SECRET =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private SealedFiles() {}

    /**
     * {@return the sealed file at a path, or why it is none}
     *
     * @param path of a file of any size
     */
    public static Result<SealedFile> read(Path path) {
        // A pipe would be waited for, for ever.
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw Fault.of(SealedFiles.class, "evidence.unreadable", path);
        }
        try (var in = Files.newInputStream(path)) {
            return SealedFile.parse(Bytes.wrap(in.readNBytes(SealedFile.MAX_SIZE + 1)));
        } catch (IOException e) {
            throw Fault.of(SealedFiles.class, "evidence.unreadable", path);
        }
    }

    /**
     * {@return the sealed file at a path}
     *
     * @param path of a file of any size
     * @throws Fault if it is none
     */
    public static SealedFile good(Path path) {
        return Fault.unless(read(path), SealedFiles.class, "evidence.no-sealed-file", path);
    }

    /**
     * Writes a sealed file: a new one for its owner alone, since it has everything that is private; one that is there keeps its
     * permissions.
     *
     * @param path replaced if it exists
     * @param file its content
     * @throws IOException if the file system refuses
     */
    public static void write(Path path, SealedFile file) throws IOException {
        boolean there = Files.exists(path);
        Set<PosixFilePermission> before = there ? Files.getPosixFilePermissions(path) : Set.of();
        write(path, file.encoded().unsafeArray(), SECRET);
        if (there) {
            Path _ = Files.setPosixFilePermissions(path, before);
        }
    }

    /**
     * Writes bytes that only their owner may read.
     *
     * @param path replaced if it exists
     * @param bytes its content
     * @throws IOException if the file system refuses
     */
    public static void writeSecret(Path path, byte[] bytes) throws IOException {
        write(path, bytes, SECRET);
    }

    /**
     * Removes half-written files that a killed command left in a folder.
     *
     * @param folder where sealed files are written
     * @param before when the commands began that are known to run: what is older is nobody's
     * @throws IOException if the file system refuses
     */
    public static void sweep(Path folder, Instant before) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    boolean _ = Files.deleteIfExists(part);
                }
            }
        }
    }

    private static void write(Path path, byte[] bytes, FileAttribute<?>... permissions) throws IOException {
        String name = PREFIX + UUID.randomUUID() + SUFFIX;
        Path part = path.toAbsolutePath().resolveSibling(name);
        try (FileChannel channel =
                FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), permissions)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                int _ = channel.write(left);
            }
            channel.force(true);
        }
        var _ = Files.move(part, path, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
