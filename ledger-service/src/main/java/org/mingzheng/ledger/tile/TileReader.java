package org.mingzheng.ledger.tile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.ConsistencyProof;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.HashSource;
import org.mingzheng.proof.log.Tile;
import org.mingzheng.proof.log.TileHashes;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.springframework.stereotype.Component;

/** Tiles and entry bundles of the projection. Tiles only grow, so what was read once is good for every smaller tree. */
@Component
public final class TileReader {
    private static final int KEPT = 4096;

    private final Transactions transactions;
    private final Map<Key, Bytes> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bytes> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(int log, int level, long index) {}

    TileReader(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * {@return a tree's hashes}
     *
     * @param log number of the log's row
     * @param size of the tree, projected already
     */
    public HashSource hashes(int log, long size) {
        return new TileHashes(size, tile -> tile(log, tile).orElse(Bytes.empty()));
    }

    /**
     * {@return whether a tree is one that grew out of another}
     *
     * @param log number of the log's row
     * @param before head of the smaller tree
     * @param after head of the greater one, projected already
     */
    public boolean extend(int log, TreeHead before, TreeHead after) {
        if (before.size() == 0 || before.size() >= after.size()) {
            return before.size() == 0 || before.equals(after);
        }
        try {
            HashSource source = hashes(log, after.size());
            return ConsistencyProof.of(before.size(), after.size(), source).verify(before, after)
                    instanceof Result.Accepted;
        } catch (RejectedException e) {
            return false;
        }
    }

    /**
     * {@return a tile of hashes, if the projection has it}
     *
     * @param log number of the log's row
     * @param tile of level 0 or more
     */
    public Optional<Bytes> tile(int log, Tile tile) {
        int wanted = tile.width() * Hash.SIZE;
        Key key = new Key(log, tile.level(), tile.index());
        Bytes known = known(key);
        if (known.size() < wanted) {
            known = read(key);
            keep(key, known);
        }
        return known.size() < wanted ? Optional.empty() : Optional.of(known.slice(0, wanted));
    }

    private synchronized Bytes known(Key key) {
        return kept.getOrDefault(key, Bytes.empty());
    }

    private synchronized void keep(Key key, Bytes tile) {
        kept.put(key, tile);
    }

    /** Forgets everything: after the rows were dropped. */
    public synchronized void forget() {
        kept.clear();
    }

    private Bytes read(Key key) {
        return transactions.read(connection -> Rows.query(
                        connection,
                        row -> Rows.bytes(row, 1),
                        "select hashes from tile where log = ? and level = ? and idx = ?",
                        key.log,
                        key.level,
                        key.index)
                .stream()
                .findFirst()
                .orElse(Bytes.empty()));
    }

    /**
     * {@return the bundle with the first entries of it, if the projection has them}
     *
     * @param log number of the log's row
     * @param tile of level {@link Tile#ENTRIES}
     */
    public Optional<Bytes> bundle(int log, Tile tile) {
        return transactions
                .read(connection -> Rows.query(
                                connection,
                                row -> Rows.bytes(row, 1),
                                "select entries from bundle where log = ? and idx = ?",
                                log,
                                tile.index())
                        .stream()
                        .findFirst())
                .flatMap(encoded -> prefix(encoded, tile.width()));
    }

    private static Optional<Bytes> prefix(Bytes encoded, int width) {
        int at = 0;
        for (int i = 0; i < width; i++) {
            if (at + 2 > encoded.size()) {
                return Optional.empty();
            }
            at += 2 + (encoded.at(at) << 8 | encoded.at(at + 1));
        }
        return Optional.of(at == encoded.size() ? encoded : encoded.slice(0, at));
    }

    /**
     * {@return an entry, if the projection has it}
     *
     * @param log number of the log's row
     * @param index of the leaf
     */
    public Optional<Bytes> entry(int log, long index) {
        int within = (int) (index % Tile.FULL);
        return bundle(log, new Tile(Tile.ENTRIES, index / Tile.FULL, within + 1))
                .map(bundle -> last(bundle, within));
    }

    private static Bytes last(Bytes bundle, int index) {
        int at = 0;
        for (int i = 0; i < index; i++) {
            at += 2 + (bundle.at(at) << 8 | bundle.at(at + 1));
        }
        return bundle.slice(at + 2, bundle.size());
    }
}
