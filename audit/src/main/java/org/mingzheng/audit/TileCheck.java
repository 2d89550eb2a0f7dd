package org.mingzheng.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.registry.ReplayedLog;
import org.mingzheng.audit.served.Served;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.EntryBundle;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Tile;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.result.Result;

/**
 * Compares the tiles of a tree with those that a service serves: all above the leaves, and as many of the leaves' as asked for, at
 * equal distances. What is compared is compared as a whole: the hashes of a tile must lead to the subtree that the blocks lead to.
 */
record TileCheck(Served served, Findings findings, Withheld withheld, int most) {
    private static final int HEIGHT = 8;

    /** Counts of what was compared. */
    record Compared(int tiles, int bundles) {}

    Compared check(ReplayedLog log, TreeHead head) {
        int tiles = upper(log, head);
        int bundles = 0;
        for (Tile tile : leaves(head.size())) {
            tiles += leafTile(log, head, tile) ? 1 : 0;
            bundles += bundle(log, head, tile) ? 1 : 0;
        }
        return new Compared(tiles, bundles);
    }

    private List<Tile> leaves(long size) {
        long full = size / Tile.FULL;
        TreeSet<Long> indexes = new TreeSet<>();
        long count = Math.min(most, full);
        for (long i = 0; i < count; i++) {
            indexes.add(count == 1 ? full - 1 : i * (full - 1) / (count - 1));
        }
        List<Tile> tiles = new ArrayList<>();
        indexes.forEach(index -> tiles.add(new Tile(0, index, Tile.FULL)));
        if (size % Tile.FULL != 0) {
            tiles.add(new Tile(0, full, (int) (size % Tile.FULL)));
        }
        return tiles;
    }

    private int upper(ReplayedLog log, TreeHead head) {
        int compared = 0;
        for (int level = 1; head.size() >> (HEIGHT * level) > 0; level++) {
            long hashes = head.size() >> (HEIGHT * level);
            for (long first = 0; first < hashes; first += Tile.FULL) {
                Tile tile = new Tile(level, first / Tile.FULL, (int) Math.min(Tile.FULL, hashes - first));
                compared += upperTile(log, tile) ? 1 : 0;
            }
        }
        return compared;
    }

    private boolean upperTile(ReplayedLog log, Tile tile) {
        Optional<Bytes> found = get(log, tile.path());
        found.ifPresent(hashes -> findings.check(
                hashes.equals(tile.hashes(log.tree().subtrees())),
                FindingCode.TILE_DIFFERS,
                Evidence.of(log.origin()),
                tile.path() + " " + shortened(tile.hashes(log.tree().subtrees())),
                shortened(hashes)));
        return found.isPresent();
    }

    private boolean leafTile(ReplayedLog log, TreeHead head, Tile tile) {
        Optional<Bytes> found = get(log, tile.path());
        found.ifPresent(hashes -> {
            List<Hash> leaves = hashes(hashes);
            boolean whole = leaves.size() == tile.width() && hashes.size() == tile.width() * Hash.SIZE;
            compare(log, head, tile, whole ? leaves : List.of(), FindingCode.TILE_DIFFERS, tile.path());
        });
        return found.isPresent();
    }

    private boolean bundle(ReplayedLog log, TreeHead head, Tile tile) {
        String path = tile.entries().path();
        boolean must = served.isAskedWithRight() && log.registration().terms().open();
        Optional<Bytes> found = must ? get(log, path) : served.get("/log/" + log.origin() + "/" + path);
        if (!must && found.isEmpty()) {
            withheld.count("entry bundles");
        }
        found.ifPresent(bytes -> {
            List<Hash> leaves =
                    EntryBundle.parse(bytes, tile.width()) instanceof Result.Accepted<EntryBundle>(EntryBundle bundle)
                            ? bundle.entries().stream().map(Hash::leaf).toList()
                            : List.of();
            compare(log, head, tile, leaves, FindingCode.ENTRIES_DIFFER, path);
        });
        return found.isPresent();
    }

    private void compare(ReplayedLog log, TreeHead head, Tile tile, List<Hash> leaves, FindingCode code, String path) {
        boolean full = tile.width() == Tile.FULL;
        Hash expected = full ? log.tree().subtrees().hash(HEIGHT, tile.index()) : head.root();
        Hash found =
                full ? Frontier.empty().appendAll(leaves).root() : log.tree().root(tile.index(), leaves);
        findings.check(
                found.equals(expected),
                code,
                Evidence.of(log.origin()),
                path + " root " + expected.base64(),
                leaves.isEmpty() ? "malformed" : found.base64());
    }

    private Optional<Bytes> get(ReplayedLog log, String path) {
        Optional<Bytes> found = served.get("/log/" + log.origin() + "/" + path);
        findings.check(found.isPresent(), FindingCode.SERVICE_HIDES, Evidence.of(log.origin()), path, "nothing");
        return found;
    }

    private static List<Hash> hashes(Bytes tile) {
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; at + Hash.SIZE <= tile.size(); at += Hash.SIZE) {
            hashes.add(new Hash(tile.slice(at, at + Hash.SIZE)));
        }
        return hashes;
    }

    private static String shortened(Bytes hashes) {
        return hashes.size() < Hash.SIZE
                ? hashes.size() + " bytes"
                : hashes.size() + " bytes, beginning "
                        + hashes.slice(0, Hash.SIZE).base64();
    }
}
