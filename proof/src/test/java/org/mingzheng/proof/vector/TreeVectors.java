package org.mingzheng.proof.vector;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.BulkEntry;
import org.mingzheng.proof.log.EntryBundle;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Mutations;
import org.mingzheng.proof.log.Trees;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.suite.Sha256;

/** What {@code log.md} stores and publishes: frontiers, bulk entries, tiles and entry bundles. */
final class TreeVectors {
    private static final Bytes ZERO = Bytes.of(new byte[1]);

    private TreeVectors() {}

    static Stream<Vector> all() {
        return Stream.of(frontiers(), bulkEntries(), tiles(), entryBundles()).flatMap(each -> each);
    }

    private static Stream<Vector> frontiers() {
        Bytes good = Trees.frontier(5).toBytes();
        Bytes line = Bytes.utf8("mingzheng/frontier/v1\n");
        Frontier largest = new Frontier(Long.MAX_VALUE, Collections.nCopies(63, Mutations.GARBAGE));
        return Stream.of(
                frontier("empty", "The first leaf of a log.", 0, 1),
                frontier("one-more", "A leaf that completes a subtree of 8.", 7, 8),
                frontier("nothing", "No leaf: the same frontier.", 13, 13),
                frontier("many", "Leaves across a power of two.", 5, 300),
                Vector.good(
                        "frontier",
                        "largest",
                        "A log of 2^63 - 1 leaves has 63 hashes.",
                        frontierInput(largest.toBytes(), List.of()),
                        largest.toBytes()),
                badFrontier("no-bytes", "Not even a format line.", Bytes.empty(), Reason.FRONTIER_MALFORMED),
                badFrontier(
                        "other-major-version",
                        "Of another major version nothing is known.",
                        Bytes.utf8("mingzheng/frontier/v2\n").concat(good.slice(line.size(), good.size())),
                        Reason.UNKNOWN_FORMAT),
                badFrontier(
                        "size-cut", "The size has 8 bytes.", good.slice(0, line.size() + 7), Reason.FRONTIER_MALFORMED),
                badFrontier(
                        "hash-missing",
                        "A hash for each bit of the size.",
                        good.slice(0, good.size() - Hash.SIZE),
                        Reason.FRONTIER_MALFORMED),
                badFrontier(
                        "hash-more",
                        "No hash without a bit of the size.",
                        good.concat(Mutations.GARBAGE.value()),
                        Reason.FRONTIER_MALFORMED),
                badFrontier("byte-more", "No byte after the hashes.", good.concat(ZERO), Reason.FRONTIER_MALFORMED),
                badFrontier(
                        "size-2-to-the-63",
                        "One leaf too many.",
                        line.concat(Bytes.wrap(new byte[] {-128, 0, 0, 0, 0, 0, 0, 0}))
                                .concat(Mutations.GARBAGE.value()),
                        Reason.FRONTIER_MALFORMED));
    }

    private static Vector frontier(String name, String why, int older, int newer) {
        return Vector.good(
                "frontier",
                name,
                why,
                frontierInput(
                        Trees.frontier(older).toBytes(), Trees.leaves(newer).subList(older, newer)),
                Trees.frontier(newer).toBytes());
    }

    private static Vector badFrontier(String name, String why, Bytes input, Reason reason) {
        return Vector.bad("frontier", name, why, frontierInput(input, List.of()), reason);
    }

    private static Map<String, Bytes> frontierInput(Bytes input, List<Hash> leaves) {
        String lines = leaves.stream().map(leaf -> leaf.base64() + "\n").collect(Collectors.joining());
        return Map.of("input", input, "leaves", Bytes.utf8(lines));
    }

    private static Stream<Vector> bulkEntries() {
        BulkEntry entry = new BulkEntry(Sha256.digest(Bytes.utf8("commitment")));
        return Stream.of(
                Vector.good(
                        "bulk-entry",
                        "commitment",
                        "A commitment behind the format line.",
                        Map.of("input", entry.toBytes()),
                        Bytes.utf8(entry.leafHash().base64() + "\n")),
                badBulkEntry(
                        "bare", "A commitment alone is no entry.", entry.commitment(), Reason.BULK_ENTRY_MALFORMED),
                badBulkEntry(
                        "short",
                        "A commitment has 32 bytes.",
                        entry.toBytes().slice(0, entry.toBytes().size() - 1),
                        Reason.BULK_ENTRY_MALFORMED),
                badBulkEntry(
                        "final-newline",
                        "Nothing follows the commitment.",
                        entry.toBytes().concat(Bytes.utf8("\n")),
                        Reason.BULK_ENTRY_MALFORMED),
                badBulkEntry(
                        "other-major-version",
                        "Of another major version nothing is known.",
                        Bytes.utf8("mingzheng/bulk/v2\n").concat(entry.commitment()),
                        Reason.UNKNOWN_FORMAT));
    }

    private static Vector badBulkEntry(String name, String why, Bytes input, Reason reason) {
        return Vector.bad("bulk-entry", name, why, Map.of("input", input), reason);
    }

    private static Stream<Vector> tiles() {
        return Stream.of(
                tile("full", "A full tile.", "tile/0/x001/x234/067", "0 1234067 256"),
                tile("partial", "A partial tile.", "tile/2/005.p/17", "2 5 17"),
                tile("entries", "An entry bundle has level -1.", "tile/entries/000.p/255", "-1 0 255"),
                tile("top", "The widest tile of level 7.", "tile/7/000.p/127", "7 0 127"),
                badTile("leading-zero", "The level has no leading zero.", "tile/00/000"),
                badTile("level-8", "No tree below 2^63 leaves has level 8.", "tile/8/000"),
                badTile("index-short", "Groups have three digits.", "tile/0/67"),
                badTile("index-long", "Groups have three digits.", "tile/0/1234"),
                badTile("index-zero-group", "The index has no leading group of zeros.", "tile/0/x000/001"),
                badTile("index-without-x", "All groups but the last have an x.", "tile/0/001/234"),
                badTile("index-too-large", "No tree below 2^63 leaves has so many tiles.", "tile/6/128"),
                badTile("width-0", "No tile is empty.", "tile/0/000.p/0"),
                badTile("width-256", "A full tile has no width.", "tile/0/000.p/256"),
                badTile("leading-slash", "The path is relative.", "/tile/0/000"),
                badTile("dots", "The path is that of no other file.", "tile/0/../../checkpoint"));
    }

    private static Vector tile(String name, String why, String path, String output) {
        return Vector.good("tile", name, why, path(path), Bytes.utf8(output + "\n"));
    }

    private static Vector badTile(String name, String why, String path) {
        return Vector.bad("tile", name, why, path(path), Reason.TILE_PATH_MALFORMED);
    }

    private static Map<String, Bytes> path(String path) {
        return Map.of("input", Bytes.utf8(path + "\n"));
    }

    private static Stream<Vector> entryBundles() {
        List<Bytes> entries = List.of(Trees.entry(0), Bytes.empty(), Trees.entry(1));
        Bytes good = new EntryBundle(entries).toBytes();
        Bytes hashes = entries.stream().map(entry -> Hash.leaf(entry).value()).reduce(Bytes.empty(), Bytes::concat);
        return Stream.of(
                Vector.good("entry-bundle", "three", "An empty entry is an entry.", bundle(good, 3), hashes),
                badBundle("too-few", "Fewer entries than the width.", good, 4),
                badBundle("too-many", "More entries than the width.", good, 2),
                badBundle("cut", "The last entry is cut off.", good.slice(0, good.size() - 1), 3),
                badBundle("half-a-length", "A length has two bytes.", good.concat(ZERO), 4),
                badBundle("none", "No bundle is empty.", Bytes.empty(), 0));
    }

    private static Vector badBundle(String name, String why, Bytes input, int width) {
        return Vector.bad("entry-bundle", name, why, bundle(input, width), Reason.ENTRY_BUNDLE_MALFORMED);
    }

    private static Map<String, Bytes> bundle(Bytes input, int width) {
        return Map.of("input", input, "width", Bytes.utf8(width + "\n"));
    }
}
