package org.mingzheng.ledger.projection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.proof.block.Appended;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.TreeHead;

/** The rows that some blocks change, written in a few statements. */
final class Changes {
    private final Map<TileKey, Bytes> tiles = new LinkedHashMap<>();
    private final Map<BundleKey, Bytes> bundles = new LinkedHashMap<>();
    private final Map<Bytes, Logged> entries = new LinkedHashMap<>();
    private final Map<String, Bytes> records = new LinkedHashMap<>();
    private final Touches moves = new Touches("move");
    private final Touches links = new Touches("link");
    private final List<Batch> batches = new ArrayList<>();
    private final Map<Integer, ProjectedLog> logs = new LinkedHashMap<>();
    private final Map<Integer, Long> times = new LinkedHashMap<>();
    private final Map<Integer, String> stops = new LinkedHashMap<>();

    private record TileKey(int log, int level, long index) {}

    private record BundleKey(int log, long index) {}

    /** An entry in its place. */
    record Logged(Bytes id, int log, long index, long known, String record) {}

    private record Batch(int log, String id, long first, long count, Bytes digest) {}

    void tile(int log, TileStack.Place place, Bytes hashes) {
        tiles.put(new TileKey(log, place.level(), place.index()), hashes);
    }

    void bundle(int log, long index, Bytes encoded) {
        bundles.put(new BundleKey(log, index), encoded);
    }

    void entry(Logged entry) {
        entries.putIfAbsent(entry.id, entry);
    }

    void record(String name, Bytes state) {
        records.put(name, state);
    }

    void move(String record, int log, long index) {
        moves.add(record, log, index);
    }

    void link(String record, int log, long index) {
        links.add(record, log, index);
    }

    void batch(int log, String id, long first, long count, Bytes digest) {
        batches.add(new Batch(log, id, first, count, digest));
    }

    void grown(ProjectedLog log, long timeMillis) {
        logs.put(log.number(), log);
        times.put(log.number(), timeMillis);
    }

    void stop(ProjectedLog log, Appended append, TreeHead computed, Bytes evidence) {
        JsonObject json = JsonObject.builder()
                .put("why", "the leaves in the blocks do not give the head that peers endorsed")
                .put("computed", head(computed))
                .put("endorsed", head(append.head()))
                .put("payload", evidence.base64())
                .build();
        stops.put(log.number(), new String(json.canonical().toArray(), StandardCharsets.UTF_8));
    }

    static JsonObject head(TreeHead head) {
        return JsonObject.builder()
                .put("size", head.size())
                .put("root", head.root().base64())
                .build();
    }

    Collection<ProjectedLog> logs() {
        return logs.values();
    }

    Collection<Logged> entries() {
        return entries.values();
    }

    Set<String> records() {
        return records.keySet();
    }

    void write(Connection connection) throws SQLException {
        logs.values().forEach(log -> log.flush(this));
        writeTiles(connection);
        writeBundles(connection);
        writeEntries(connection);
        writeRecords(connection);
        writeBatches(connection);
        writeLogs(connection);
    }

    private void writeTiles(Connection connection) throws SQLException {
        if (!tiles.isEmpty()) {
            var _ = Rows.update(
                    connection,
                    "insert into tile (log, level, idx, hashes) select * from unnest(?, ?, ?, ?)"
                            + " on conflict (log, level, idx) do update set hashes = excluded.hashes",
                    tiles.keySet().stream().map(TileKey::log).toArray(Integer[]::new),
                    tiles.keySet().stream().map(TileKey::level).toArray(Integer[]::new),
                    tiles.keySet().stream().map(TileKey::index).toArray(Long[]::new),
                    Rows.raw(tiles.values()));
        }
    }

    private void writeBundles(Connection connection) throws SQLException {
        if (!bundles.isEmpty()) {
            var _ = Rows.update(
                    connection,
                    "insert into bundle (log, idx, entries) select * from unnest(?, ?, ?)"
                            + " on conflict (log, idx) do update set entries = excluded.entries",
                    bundles.keySet().stream().map(BundleKey::log).toArray(Integer[]::new),
                    bundles.keySet().stream().map(BundleKey::index).toArray(Long[]::new),
                    Rows.raw(bundles.values()));
        }
    }

    private void writeEntries(Connection connection) throws SQLException {
        if (!entries.isEmpty()) {
            Collection<Logged> all = entries.values();
            var _ = Rows.update(
                    connection,
                    "insert into entry (id, log, turn, state, idx, known, record)"
                            + " select i, l, 0, 1, x, k, r from unnest(?, ?, ?, ?, ?) as t (i, l, x, k, r)"
                            + " on conflict (id) do update set state = 1, idx = excluded.idx, known = excluded.known,"
                            + " record = excluded.record, bytes = null, reason = null",
                    all.stream().map(each -> each.id.unsafeArray()).toArray(byte[][]::new),
                    all.stream().map(Logged::log).toArray(Integer[]::new),
                    all.stream().map(Logged::index).toArray(Long[]::new),
                    all.stream().map(Logged::known).toArray(Long[]::new),
                    all.stream().map(Logged::record).toArray(String[]::new));
        }
    }

    private void writeRecords(Connection connection) throws SQLException {
        if (!records.isEmpty()) {
            var _ = Rows.update(
                    connection,
                    "insert into record (name, state) select * from unnest(?, ?)"
                            + " on conflict (name) do update set state = excluded.state, changed = now()",
                    records.keySet().toArray(String[]::new),
                    Rows.raw(records.values()));
        }
        moves.write(connection);
        links.write(connection);
    }

    private void writeBatches(Connection connection) throws SQLException {
        if (!batches.isEmpty()) {
            var _ = Rows.update(
                    connection,
                    "insert into batch (log, id, first, count, digest) select * from unnest(?, ?, ?, ?, ?)"
                            + " on conflict do nothing",
                    batches.stream().map(Batch::log).toArray(Integer[]::new),
                    batches.stream().map(Batch::id).toArray(String[]::new),
                    batches.stream().map(Batch::first).toArray(Long[]::new),
                    batches.stream().map(Batch::count).toArray(Long[]::new),
                    batches.stream().map(each -> each.digest.unsafeArray()).toArray(byte[][]::new));
        }
    }

    private void writeLogs(Connection connection) throws SQLException {
        for (ProjectedLog log : logs.values()) {
            var _ = Rows.update(
                    connection,
                    "update log set size = ?, frontier = ?, time = ? where id = ?",
                    log.frontier().size(),
                    log.frontier().toBytes(),
                    times.getOrDefault(log.number(), 0L),
                    log.number());
        }
        for (Map.Entry<Integer, String> stop : stops.entrySet()) {
            var _ = Rows.update(
                    connection,
                    "update log set stopped = ? where id = ? and stopped is null",
                    stop.getValue(),
                    stop.getKey());
        }
    }
}
