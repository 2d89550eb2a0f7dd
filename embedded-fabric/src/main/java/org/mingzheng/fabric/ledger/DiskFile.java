package org.mingzheng.fabric.ledger;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that one process at a time may open. Read through the file itself, not through its channel: a channel is closed for
 * everybody when one of its readers is interrupted.
 */
final class DiskFile implements BlockFile.Disk {
    private final RandomAccessFile file;

    private DiskFile(RandomAccessFile file) {
        this.file = file;
    }

    static DiskFile open(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        if (!locked(file)) {
            file.close();
            throw new IOException("another process has the ledger " + path + " open. Stop it first.");
        }
        return new DiskFile(file);
    }

    /** {@return what keeps cut bytes in files of their own, in this folder} */
    static BlockFile.Aside aside(Path folder) {
        return cut -> {
            String time = Instant.now().toString().replace(':', '-');
            Path file = folder.resolve("blocks.cut-" + time);
            try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
                while (cut.hasRemaining()) {
                    var _ = channel.write(cut);
                }
                channel.force(true);
            }
            return file.toString();
        };
    }

    private static boolean locked(RandomAccessFile file) throws IOException {
        try {
            FileLock lock = file.getChannel().tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public long size() throws IOException {
        return file.length();
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) throws IOException {
        file.seek(position);
        int count = file.read(into.array(), into.arrayOffset() + into.position(), into.remaining());
        if (count > 0) {
            into.position(into.position() + count);
        }
        return count;
    }

    @Override
    public void write(ByteBuffer from, long position) throws IOException {
        long at = position;
        while (from.hasRemaining()) {
            at += file.getChannel().write(from, at);
        }
    }

    @Override
    public void force() throws IOException {
        file.getChannel().force(false);
    }

    @Override
    public void truncate(long size) throws IOException {
        file.setLength(size);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
