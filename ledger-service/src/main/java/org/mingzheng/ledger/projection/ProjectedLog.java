package org.mingzheng.ledger.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.ledger.log.LogRow;
import org.mingzheng.ledger.log.Logs;
import org.mingzheng.ledger.past.Stops;
import org.mingzheng.proof.block.Appended;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.Tile;

/** A log while it grows: its right edge in memory, what leaves memory in {@link Changes}. Thrown away if a transaction fails. */
final class ProjectedLog {
    private final int number;
    private final Origin origin;
    private final TileStack tiles = new TileStack();
    private final BundleTail bundle = new BundleTail();
    private Frontier frontier;
    private boolean stopped;

    private ProjectedLog(LogRow row) {
        this.number = row.number();
        this.origin = row.origin();
        this.frontier = row.frontier();
        this.stopped = row.stopped().filter(why -> !Stops.isOfThePast(why)).isPresent();
    }

    static ProjectedLog load(Connection connection, int number) throws SQLException {
        LogRow row = Logs.read(connection, number);
        ProjectedLog log = new ProjectedLog(row);
        long size = row.size();
        for (int level = 0; level < TileStack.LEVELS && size >> (8 * level) > 0; level++) {
            long hashes = size >> (8 * level);
            log.tiles.resume(level, hashes / Tile.FULL, log.tile(connection, level, hashes));
        }
        log.bundle.resume(size / Tile.FULL, (int) (size % Tile.FULL), log.entries(connection, size));
        return log;
    }

    private Bytes tile(Connection connection, int level, long hashes) throws SQLException {
        int width = (int) (hashes % Tile.FULL);
        if (width == 0) {
            return Bytes.empty();
        }
        return Rows.query(
                        connection,
                        row -> Rows.bytes(row, 1),
                        "select hashes from tile where log = ? and level = ? and idx = ?",
                        number,
                        level,
                        hashes / Tile.FULL)
                .getFirst()
                .slice(0, width * Hash.SIZE);
    }

    private Bytes entries(Connection connection, long size) throws SQLException {
        if (size % Tile.FULL == 0) {
            return Bytes.empty();
        }
        return Rows.query(
                        connection,
                        row -> Rows.bytes(row, 1),
                        "select entries from bundle where log = ? and idx = ?",
                        number,
                        size / Tile.FULL)
                .getFirst();
    }

    int number() {
        return number;
    }

    Origin origin() {
        return origin;
    }

    Frontier frontier() {
        return frontier;
    }

    /**
     * Whether the append was taken over. The answer that peers endorsed must be the one that follows from the leaves; else the
     * log ends here, for whoever asks, with the evidence.
     */
    boolean append(Appended append, Bytes evidence, Changes changes) {
        if (stopped) {
            return false;
        }
        List<Hash> leaves = append.entries().stream().map(Hash::leaf).toList();
        Frontier longer = frontier.appendAll(leaves);
        if (append.firstIndex() != frontier.size() || !longer.head().equals(append.head())) {
            stopped = true;
            changes.stop(this, append, longer.head(), evidence);
            return false;
        }
        for (int i = 0; i < leaves.size(); i++) {
            tiles.append(leaves.get(i), (place, hashes) -> changes.tile(number, place, hashes));
            bundle.append(append.entries().get(i), (index, entries) -> changes.bundle(number, index, entries));
        }
        frontier = longer;
        return true;
    }

    void flush(Changes changes) {
        tiles.flush((place, hashes) -> changes.tile(number, place, hashes));
        bundle.flush((index, entries) -> changes.bundle(number, index, entries));
    }
}
