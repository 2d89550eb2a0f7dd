package org.mingzheng.ledger.projection;

import java.io.ByteArrayOutputStream;
import java.util.function.BiConsumer;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Tile;

/** The last entry bundle of a log, not yet full. */
final class BundleTail {
    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private long index;
    private int width;
    private boolean touched;

    void resume(long bundle, int entriesInIt, Bytes encoded) {
        index = bundle;
        width = entriesInIt;
        entries.reset();
        entries.writeBytes(encoded.unsafeArray());
    }

    void append(Bytes entry, BiConsumer<Long, Bytes> done) {
        entries.write(entry.size() >> 8);
        entries.write(entry.size());
        entries.writeBytes(entry.unsafeArray());
        width++;
        touched = true;
        if (width == Tile.FULL) {
            done.accept(index, Bytes.wrap(entries.toByteArray()));
            resume(index + 1, 0, Bytes.empty());
            touched = false;
        }
    }

    void flush(BiConsumer<Long, Bytes> partial) {
        if (touched) {
            partial.accept(index, Bytes.wrap(entries.toByteArray()));
            touched = false;
        }
    }
}
