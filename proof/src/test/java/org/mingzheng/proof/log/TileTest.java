package org.mingzheng.proof.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

class TileTest {
    @ParameterizedTest
    @CsvSource({
        "tile/0/x001/x234/067, 0, 1234067, 256",
        "tile/0/000, 0, 0, 256",
        "tile/1/999.p/1, 1, 999, 1",
        "tile/2/x001/000.p/255, 2, 1000, 255",
        "tile/7/000.p/127, 7, 0, 127",
        "tile/6/127, 6, 127, 256",
        "tile/entries/x036/x028/x797/x018/x963/967, -1, 36028797018963967, 256",
        "tile/entries/005.p/9, -1, 5, 9"
    })
    void hasOnePath(String path, int level, long index, int width) {
        Tile tile = new Tile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.parse(path)).isEqualTo(Result.accepted(tile));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "tile",
                "tile/",
                "tile/0",
                "tile/0/",
                "tile//000",
                "/tile/0/000",
                "tile/0/000/",
                "tile/0/0",
                "tile/0/00",
                "tile/0/0000",
                "tile/0/1000",
                "tile/0/x000/001",
                "tile/0/001/000",
                "tile/0/x001",
                "tile/0/001/x000",
                "tile/0/X001/000",
                "tile/00/000",
                "tile/+0/000",
                "tile/-0/000",
                "tile/-1/000",
                "tile/0/-01",
                "tile/0/+01",
                "tile/8/000",
                "tile/63/000",
                "tile/64/000",
                "tile/7/001",
                "tile/6/128",
                "tile/entry/000",
                "tile/0/000.p/0",
                "tile/0/000.p/00",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/",
                "tile/0/000.p/-1",
                "tile/0/000.p",
                "tile/0/000.p/1/",
                "tile/0/000.p/1.p/1",
                "tile/0/0００",
                "tile/0/../000",
                "tile/0/000%2e",
                "Tile/0/000",
                "tile/0/x036/x028/x797/x018/x963/968",
                "tile/0/x009/x223/x372/x036/x854/x775/808",
                "tile/0/x999/x999/x999/x999/x999/x999/999"
            })
    void refusesEveryOtherPath(String path) {
        assertThat(Trees.reason(Tile.parse(path))).isEqualTo(Reason.TILE_PATH_MALFORMED);
    }

    @Test
    void ofATreeOf70000AreThoseThatTheSpecificationCounts() {
        List<Tile> tiles = Tile.added(0, 70_000);
        assertThat(tiles)
                .filteredOn(tile -> tile.level() == 0 && tile.width() == Tile.FULL)
                .hasSize(273);
        assertThat(tiles)
                .filteredOn(tile -> tile.level() > 0 || tile.width() < Tile.FULL)
                .containsExactly(new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(Tile.added(0, 256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
        assertThat(Tile.added(256, 256)).isEmpty();
        assertThat(Tile.added(Long.MAX_VALUE - 1, Long.MAX_VALUE))
                .containsExactly(new Tile(0, Long.MAX_VALUE >> 8, 255));
    }

    @Test
    void rebuildEveryRootAndProof() {
        int largest = 66_000;
        List<Hash> leaves = Trees.leaves(largest);
        HashSource memory = Trees.source(leaves);
        Map<String, Bytes> published = new HashMap<>();
        int size = 0;
        for (int next : new int[] {1, 2, 255, 256, 257, 511, 512, 1000, 65_535, 65_536, 65_537, largest}) {
            Tile.added(size, next).forEach(tile -> published.put(tile.path(), tile.hashes(memory)));
            size = next;
            TileHashes tiles = new TileHashes(size, tile -> published.get(tile.path()));
            assertThat(tiles.head(size))
                    .isEqualTo(
                            Frontier.empty().appendAll(leaves.subList(0, size)).head());
            int index = new Random(size).nextInt(size);
            assertThat(InclusionProof.of(index, size, tiles)).isEqualTo(InclusionProof.of(index, size, memory));
            assertThat(ConsistencyProof.of(index + 1, size, tiles))
                    .isEqualTo(ConsistencyProof.of(index + 1, size, memory));
        }
        assertThat(new TileHashes(0, tile -> Bytes.empty()).head(0)).isEqualTo(Trees.head(0));
    }

    @Test
    void ofAnotherLengthThanItsWidthIsRefused() {
        TileHashes tiles = new TileHashes(3, tile -> Bytes.of(new byte[3 * Hash.SIZE - 1]));
        assertThatThrownBy(() -> tiles.hash(1, 0))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.rejection().reason()).isEqualTo(Reason.TILE_LENGTH));
    }

    @Test
    void ofLevel0HasTheEntryBundleOfTheSameLeaves() {
        assertThat(new Tile(0, 1234, 7).entries().path()).isEqualTo("tile/entries/x001/234.p/7");
    }
}
