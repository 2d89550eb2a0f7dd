package org.mingzheng.fabric.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A disk that fails when told to, before or after the bytes are safe. */
final class MemoryDisk implements BlockFile.Disk {
    /** How the next {@code force} goes. */
    enum Fault {
        NONE,
        FAILED,
        FAILED_BUT_PERSISTED
    }

    private byte[] bytes;
    private byte[] safe;
    Fault fault = Fault.NONE;

    MemoryDisk(byte[] bytes) {
        this.bytes = bytes.clone();
        this.safe = bytes.clone();
    }

    /** An empty one. */
    MemoryDisk() {
        this(new byte[0]);
    }

    /** {@return what a restart finds} */
    byte[] afterCrash() {
        return safe.clone();
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public int read(ByteBuffer into, long position) {
        if (position >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(into.remaining(), bytes.length - position);
        into.put(bytes, (int) position, count);
        return count;
    }

    @Override
    public void write(ByteBuffer from, long position) {
        int end = (int) position + from.remaining();
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length, end));
        from.get(bytes, (int) position, from.remaining());
    }

    @Override
    public void force() throws IOException {
        if (fault != Fault.FAILED) {
            safe = bytes.clone();
        }
        if (fault != Fault.NONE) {
            throw new IOException("no space left on device");
        }
    }

    @Override
    public void truncate(long size) {
        bytes = Arrays.copyOf(bytes, (int) size);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
