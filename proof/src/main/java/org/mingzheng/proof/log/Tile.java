package org.mingzheng.proof.log;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.bytes.Parts;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/**
 * Names up to 256 consecutive hashes of a log, or the entries of as many leaves: the unit in which a log is published
 * (<a href="https://c2sp.org/tlog-tiles">c2sp.org/tlog-tiles</a>). A tile never changes; one that is not full yet is published
 * under its width.
 *
 * @param level 0 for leaf hashes; each level above has the hashes of full tiles of the level below; {@link #ENTRIES} for entries
 * @param index of the tile in its level, from 0
 * @param width number of hashes or entries, 1 to 256
 */
public record Tile(int level, long index, int width) {
    /** Width of a full tile. */
    public static final int FULL = 256;

    /** The level of entry bundles. */
    public static final int ENTRIES = -1;

    static final int HEIGHT = 8;

    private static final int MAX_LEVEL = 7;

    /**
     * A tile that a tree of fewer than 2^63 leaves can have.
     *
     * @throws RejectedException with {@link Reason#TILE_PATH_MALFORMED} if there is none
     */
    public Tile {
        boolean exists = level >= ENTRIES && level <= MAX_LEVEL && width >= 1 && width <= FULL;
        if (!exists || index < 0 || index > count(Long.MAX_VALUE, Math.max(level, 0)) / FULL) {
            throw new RejectedException(Reason.TILE_PATH_MALFORMED, "no tree has such a tile");
        }
    }

    /**
     * {@return the tile with this path, or {@link Reason#TILE_PATH_MALFORMED}}
     *
     * @param path below the log's prefix, for example {@code tile/0/x001/234.p/7}
     */
    public static Result<Tile> parse(String path) {
        return Result.of(() -> parsed(path));
    }

    private static Tile parsed(String path) {
        try {
            List<String> parts = Parts.of(path, '/', 3);
            String folder = parts.get(1);
            String place = parts.get(2);
            int level = folder.equals("entries") ? ENTRIES : Integer.parseInt(folder);
            int partial = place.indexOf(".p/");
            int width = partial < 0 ? FULL : Integer.parseInt(place.substring(partial + 3));
            String number = partial < 0 ? place : place.substring(0, partial);
            Tile tile = new Tile(level, Long.parseLong(number.replace("/", "").replace("x", "")), width);
            // Read generously above; this alone decides, so that a tile has one path.
            if (tile.path().equals(path)) {
                return tile;
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            // answered below, like every other path that is not the one of a tile
        }
        throw new RejectedException(Reason.TILE_PATH_MALFORMED, "not the one path of a tile");
    }

    /** {@return the path below the log's prefix} */
    public String path() {
        String number = group(index);
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            number = "x" + group(rest) + "/" + number;
        }
        String folder = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + folder + "/" + number + (width == FULL ? "" : ".p/" + width);
    }

    private static String group(long number) {
        return Long.toString(1000 + number % 1000).substring(1);
    }

    /** {@return the entry bundle with the entries of this tile of level 0} */
    public Tile entries() {
        return new Tile(ENTRIES, index, width);
    }

    /**
     * {@return the tiles of hashes that a tree has and a smaller one had not, level by level} Their entry bundles are those
     * of the tiles of level 0.
     *
     * @param older size of the smaller tree
     * @param newer size of the tree
     */
    public static List<Tile> added(long older, long newer) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; level <= MAX_LEVEL && count(newer, level) > 0; level++) {
            long from = count(older, level);
            long to = count(newer, level);
            for (long tile = from / FULL; from < to && tile <= (to - 1) / FULL; tile++) {
                tiles.add(new Tile(level, tile, (int) Math.min(to - tile * FULL, FULL)));
            }
        }
        return tiles;
    }

    /** The number of hashes that a tree has at a level. */
    private static long count(long size, int level) {
        return size >> (HEIGHT * level);
    }

    /** The tile of a tree's level that has a given hash of that level. */
    static Tile with(int level, long hash, long size) {
        long begin = hash - hash % FULL;
        return new Tile(level, hash / FULL, (int) Math.min(count(size, level) - begin, FULL));
    }

    /**
     * {@return the tile's bytes: its hashes one after the other}
     *
     * @param source of the tree's hashes
     */
    public Bytes hashes(HashSource source) {
        byte[] hashes = new byte[width * Hash.SIZE];
        for (int i = 0; i < width; i++) {
            Hash hash = source.hash(level * HEIGHT, index * FULL + i);
            System.arraycopy(hash.value().unsafeArray(), 0, hashes, i * Hash.SIZE, Hash.SIZE);
        }
        return Bytes.wrap(hashes);
    }
}
