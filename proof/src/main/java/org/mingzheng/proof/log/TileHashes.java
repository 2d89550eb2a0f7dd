package org.mingzheng.proof.log;

import java.util.function.Function;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * The hashes of a tree out of its tiles. Not trusted: who changes a tile can only make proofs fail.
 *
 * @param size of a tree whose tiles, partial ones too, can be read
 * @param read gives a tile's bytes; asked again and again for the same tiles, so let it remember some
 */
public record TileHashes(long size, Function<Tile, Bytes> read) implements HashSource {
    /**
     * {@inheritDoc}
     *
     * @throws RejectedException with {@link Reason#TILE_LENGTH} if a tile has another number of bytes than its width asks
     */
    @Override
    public Hash hash(int level, long index) {
        int above = level % Tile.HEIGHT;
        long first = index << above;
        Tile tile = Tile.with(level / Tile.HEIGHT, first, size);
        Bytes hashes = read.apply(tile);
        if (hashes.size() != tile.width() * Hash.SIZE) {
            throw new RejectedException(Reason.TILE_LENGTH, hashes.size() + " bytes for " + tile.width() + " hashes");
        }
        return within(hashes, above, (int) (first % Tile.FULL));
    }

    private static Hash within(Bytes hashes, int level, int first) {
        if (level == 0) {
            return new Hash(hashes.slice(first * Hash.SIZE, (first + 1) * Hash.SIZE));
        }
        int half = 1 << (level - 1);
        return Hash.node(within(hashes, level - 1, first), within(hashes, level - 1, first + half));
    }
}
