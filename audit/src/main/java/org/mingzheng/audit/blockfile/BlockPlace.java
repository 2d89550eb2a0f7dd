package org.mingzheng.audit.blockfile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.mingzheng.proof.bytes.Bytes;

/**
 * Where a block lies.
 *
 * @param file which holds it
 * @param from its first byte
 * @param length in bytes
 * @param stored whether it is encoded as Fabric stores it, else as it is sent
 */
record BlockPlace(Path file, long from, int length, boolean stored) {
    /** The block as it is sent. */
    Bytes read() throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[length];
            in.seek(from);
            in.readFully(bytes);
            return stored ? StoredBlock.sent(bytes) : Bytes.wrap(bytes);
        }
    }
}
