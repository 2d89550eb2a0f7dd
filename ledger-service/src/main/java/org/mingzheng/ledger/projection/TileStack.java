package org.mingzheng.ledger.projection;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Tile;
import org.mingzheng.proof.suite.Sha256;

/** The last tile of each level of a log, not yet full. A full one is handed over, and its hash goes one level up. */
final class TileStack {
    static final int LEVELS = 8;
    private static final int TILE_BYTES = Tile.FULL * Hash.SIZE;

    private final byte[][] hashes = new byte[LEVELS][TILE_BYTES];
    private final int[] widths = new int[LEVELS];
    private final long[] full = new long[LEVELS];
    private final boolean[] touched = new boolean[LEVELS];
    private final Sha256 digest = new Sha256();
    private final byte[] folding = new byte[TILE_BYTES];

    /** Takes up a tile that was stored. */
    void resume(int level, long fullTiles, Bytes partial) {
        full[level] = fullTiles;
        widths[level] = partial.size() / Hash.SIZE;
        hashes[level] = Arrays.copyOf(partial.unsafeArray(), TILE_BYTES);
    }

    /** A place of a tile, and its hashes so far. */
    interface Sink extends BiConsumer<Place, Bytes> {}

    record Place(int level, long index) {}

    void append(Hash leaf, Sink done) {
        append(0, leaf.value().unsafeArray(), done);
    }

    private void append(int level, byte[] hash, Sink done) {
        byte[] tile = hashes[level];
        System.arraycopy(hash, 0, tile, widths[level] * Hash.SIZE, Hash.SIZE);
        widths[level]++;
        touched[level] = true;
        if (widths[level] == Tile.FULL) {
            done.accept(new Place(level, full[level]), Bytes.of(tile));
            full[level]++;
            widths[level] = 0;
            touched[level] = false;
            if (level + 1 < LEVELS) {
                append(level + 1, folded(tile), done);
            }
        }
    }

    /** The hash of the subtree over a full tile. */
    private byte[] folded(byte[] tile) {
        System.arraycopy(tile, 0, folding, 0, TILE_BYTES);
        byte[] node = {1};
        for (int width = Tile.FULL; width > 1; width /= 2) {
            for (int i = 0; i < width / 2; i++) {
                digest.update(node, 0, 1);
                digest.update(folding, 2 * i * Hash.SIZE, 2 * Hash.SIZE);
                digest.digest(folding, i * Hash.SIZE);
            }
        }
        return Arrays.copyOf(folding, Hash.SIZE);
    }

    /** Hands over the tiles that grew and are not full. */
    void flush(Sink partial) {
        for (int level = 0; level < LEVELS; level++) {
            if (touched[level]) {
                partial.accept(
                        new Place(level, full[level]),
                        Bytes.wrap(Arrays.copyOf(hashes[level], widths[level] * Hash.SIZE)));
                touched[level] = false;
            }
        }
    }
}
