package org.mingzheng.ledger.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.ledger.tile.TileReader;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.record.RecordState;
import org.springframework.stereotype.Component;

/** Records as the projection has them: not trusted; statements are. */
@Component
public final class Records {
    private final Transactions transactions;
    private final TileReader tiles;

    Records(Transactions transactions, TileReader tiles) {
        this.transactions = transactions;
        this.tiles = tiles;
    }

    /**
     * An entry of a record's history.
     *
     * @param id its leaf hash
     * @param origin its log
     * @param index of its leaf
     * @param knownMillis time of its transaction
     * @param entry what it says
     */
    public record Told(Bytes id, String origin, long index, long knownMillis, Entry entry) {}

    private record Place(int log, String origin, long index, long known) {}

    /**
     * {@return what is known of a record}
     *
     * @param name type, slash, id
     */
    public Optional<RecordState> find(String name) {
        return transactions
                .read(connection -> Rows.query(
                        connection, row -> Rows.bytes(row, 1), "select state from record where name = ?", name))
                .stream()
                .findFirst()
                .map(state -> RecordState.parse(state).orThrow());
    }

    /**
     * {@return the log in which a record began; for a guard of a unique number, the one whose entry took it}
     *
     * @param name type, slash, id
     * @param state what is known of it
     */
    public Origin home(String name, RecordState state) {
        return transactions
                .read(connection -> Rows.query(
                        connection,
                        row -> new Origin(row.getString(1)),
                        "select l.origin from entry e join log l on l.id = e.log where e.record = ? and e.state = 1"
                                + " order by e.known, e.log, e.idx limit 1",
                        name))
                .stream()
                .findFirst()
                .orElse(state.last().origin());
    }

    /**
     * {@return the record's entries and those that moved it, in the order in which they became known}
     *
     * @param name type, slash, id
     */
    public List<Told> history(String name) {
        List<Place> places = transactions.read(connection -> Rows.query(
                connection,
                row -> new Place(row.getInt(1), row.getString(2), row.getLong(3), row.getLong(4)),
                "select p.log, l.origin, p.idx, e.known from (select log, idx from entry where record = ? and state = 1"
                        + " union select log, idx from move where record = ?) p join log l on l.id = p.log"
                        + " join entry e on e.log = p.log and e.idx = p.idx and e.state = 1"
                        + " order by e.known, p.log, p.idx",
                name,
                name));
        List<Told> history = new ArrayList<>();
        places.forEach(place -> tiles.entry(place.log, place.index).ifPresent(text -> history.add(told(place, text))));
        return history;
    }

    private static Told told(Place place, Bytes text) {
        return new Told(
                Hash.leaf(text).value(),
                place.origin,
                place.index,
                place.known,
                Entry.parse(text).orThrow());
    }
}
