package org.mingzheng.audit.blockfile;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingzheng.proof.block.Block;

/**
 * One file with blocks: one as {@code peer channel fetch} writes it, or all those in a file of a peer's own ledger.
 *
 * @param path of the file
 */
record BlockFile(Path path) {
    /** How Fabric calls a ledger's files. */
    private static final String STORED = "blockfile_";
    /** How each record of the embedded network's ledger begins. */
    private static final int EMBEDDED = 0x4d5a4246;

    private static final int EMBEDDED_HEADER = 12;

    /** Takes one block after the other. */
    @FunctionalInterface
    interface Taker {
        void take(long number, BlockPlace place) throws IOException;
    }

    /** Tells where which block is; an {@link IOException} at the first thing that is no block. */
    void read(Taker taker) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 20))) {
            if (("" + path.getFileName()).startsWith(STORED)) {
                stored(in, taker);
            } else if (begins(in)) {
                embedded(in, taker);
            } else {
                single(in, taker);
            }
        }
    }

    private static boolean begins(DataInputStream in) throws IOException {
        in.mark(Integer.BYTES);
        byte[] first = in.readNBytes(Integer.BYTES);
        in.reset();
        return first.length == Integer.BYTES && ByteBuffer.wrap(first).getInt() == EMBEDDED;
    }

    private void single(InputStream in, Taker taker) throws IOException {
        byte[] bytes = in.readNBytes(Block.MAX_SIZE + 1);
        taker.take(sentNumber(bytes), new BlockPlace(path, 0, bytes.length, false));
    }

    private void embedded(DataInputStream in, Taker taker) throws IOException {
        long at = 0;
        for (in.mark(1); in.read() >= 0; in.mark(1)) {
            in.reset();
            in.skipNBytes(Integer.BYTES);
            int length = in.readInt();
            in.skipNBytes(Integer.BYTES);
            taker.take(sentNumber(bytes(in, length)), new BlockPlace(path, at + EMBEDDED_HEADER, length, false));
            at += EMBEDDED_HEADER + (long) length;
        }
    }

    private void stored(DataInputStream in, Taker taker) throws IOException {
        long at = 0;
        for (in.mark(1); in.read() >= 0; in.mark(1)) {
            in.reset();
            int size = 0;
            int length = 0;
            int next;
            do {
                next = in.readUnsignedByte();
                length |= (next & 0x7f) << (7 * size++);
            } while (next > 0x7f && size < 5);
            byte[] bytes = bytes(in, length);
            taker.take(StoredBlock.number(bytes), new BlockPlace(path, at + size, length, true));
            at += size + (long) length;
        }
    }

    private static byte[] bytes(InputStream in, int length) throws IOException {
        if (length < 0 || length > Block.MAX_SIZE) {
            throw new IOException("a length that no block has");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("cut off");
        }
        return bytes;
    }

    private static long sentNumber(byte[] bytes) throws IOException {
        var block = org.hyperledger.fabric.protos.common.Block.parseFrom(bytes);
        if (!block.hasHeader()) {
            throw new IOException("no header");
        }
        return block.getHeader().getNumber();
    }
}
