package org.mingzheng.fabric.ledger;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Append-only records, each with its length and checksum (CRC-32C). Trusted: whoever can write this file can rewrite history,
 * and only the signatures inside the blocks would tell.
 *
 * <p>Record: mark (4 bytes), length (4), checksum of length and content (4), content. All numbers big-endian.
 */
final class BlockFile implements AutoCloseable {
    private static final int MARK = 0x4d5a4246;
    private static final int HEADER = 12;

    /** Larger than any block: the largest message plus room for signatures. */
    static final int MAX_RECORD = 256 * 1024 * 1024;

    /** The operations that reach the disk, apart so that tests can make them fail. */
    interface Disk extends AutoCloseable {
        long size() throws IOException;

        int read(ByteBuffer into, long position) throws IOException;

        void write(ByteBuffer from, long position) throws IOException;

        void force() throws IOException;

        void truncate(long size) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Where bytes are kept that are cut off. */
    interface Aside {
        /** {@return the name of the file that holds them now, on disk} */
        String keep(ByteBuffer cut) throws IOException;
    }

    private final Disk disk;
    private final Aside aside;
    private volatile long end;

    BlockFile(Disk disk, Aside aside) {
        this.disk = disk;
        this.aside = aside;
    }

    boolean isEmpty() throws IOException {
        return disk.size() == 0;
    }

    /** {@return where the last record ends} */
    long end() {
        return end;
    }

    /**
     * Reads all records in order. A torn tail behind what was ever confirmed is cut, kept aside, and said through
     * {@code notice}.
     *
     * @param confirmed where the last record ends of which anybody was told; the whole file if that is not known
     */
    void replay(Consumer<Entry> reader, long confirmed, Consumer<String> notice) throws IOException {
        long size = disk.size();
        while (end < size) {
            ByteString content = content(end, size);
            if (content == null) {
                cut(size, confirmed, notice);
                return;
            }
            reader.accept(new Entry(end, content));
            end = end + HEADER + content.size();
        }
    }

    /** One record: where it starts, and what it holds. */
    record Entry(long position, ByteString content) {}

    /** {@return where the record starts} It is on disk when this returns; when it throws, it may or may not be. */
    long append(ByteString content) throws IOException {
        long position = end;
        ByteBuffer header = header(content);
        disk.write(header, position);
        long at = position + HEADER;
        for (ByteBuffer part : content.asReadOnlyByteBufferList()) {
            int length = part.remaining();
            disk.write(part, at);
            at += length;
        }
        disk.force();
        end = at;
        return position;
    }

    ByteString read(long position) throws IOException {
        ByteString content = content(position, end);
        if (content == null) {
            throw new IOException("the record at byte " + position + " is damaged");
        }
        return content;
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }

    private static ByteBuffer header(ByteString content) {
        return ByteBuffer.allocate(HEADER)
                .putInt(MARK)
                .putInt(content.size())
                .putInt(checksum(content.size(), content.asReadOnlyByteBufferList()))
                .flip();
    }

    private static int checksum(int length, List<ByteBuffer> content) {
        CRC32C checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(4).putInt(length).flip());
        content.forEach(checksum::update);
        return (int) checksum.getValue();
    }

    private @Nullable ByteString content(long position, long size) throws IOException {
        if (size - position < HEADER) {
            return null;
        }
        ByteBuffer header = fully(position, HEADER);
        int mark = header.getInt();
        int length = header.getInt();
        int checksum = header.getInt();
        if (mark != MARK || length < 0 || length > Math.min(MAX_RECORD, size - position - HEADER)) {
            return null;
        }
        ByteBuffer content = fully(position + HEADER, length);
        return checksum == checksum(length, List.of(content.duplicate()))
                ? UnsafeByteOperations.unsafeWrap(content)
                : null;
    }

    private ByteBuffer fully(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (disk.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("the file ends at byte " + (position + buffer.position()));
            }
        }
        return buffer.flip();
    }

    // A crash can only tear the last record, and nobody has been told of that one. Any other damage is not a crash's.
    private void cut(long size, long confirmed, Consumer<String> notice) throws IOException {
        long whole = size - end > MAX_RECORD + HEADER ? end : nextWhole(size);
        if (whole >= 0) {
            throw new IOException("the ledger is damaged at byte " + end + ", and whole blocks follow at byte " + whole
                    + ". Restore it from a copy; it is not changed.");
        }
        if (end < confirmed) {
            throw new IOException("the ledger is damaged at byte " + end + ", in a block that may have been confirmed."
                    + " Restore ledger/ from a copy that is not older; it is not changed.");
        }
        String kept = aside.keep(fully(end, (int) (size - end)));
        notice.accept(
                "cut a torn tail of " + (size - end) + " bytes, kept in " + kept + ": nobody was told of that block");
        disk.truncate(end);
        disk.force();
    }

    private long nextWhole(long size) throws IOException {
        ByteBuffer tail = fully(end, (int) Math.min(MAX_RECORD, size - end));
        for (int i = 1; i <= tail.limit() - HEADER; i++) {
            if (tail.getInt(i) == MARK && content(end + i, size) != null) {
                return end + i;
            }
        }
        return -1;
    }
}
