package org.mingzheng.ledger.timeline;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.ledger.definition.EntryTypes;
import org.mingzheng.ledger.tile.TileReader;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.springframework.stereotype.Component;

/** Timelines from the rows and bundles of the projection: not trusted; statements and receipts are. */
@Component
final class Timelines {
    /** Most moments in an answer: a certificate may be relied on by thousands of decisions. */
    static final int PAGE = 1000;

    private final Transactions transactions;
    private final TileReader tiles;

    Timelines(Transactions transactions, TileReader tiles) {
        this.transactions = transactions;
        this.tiles = tiles;
    }

    /**
     * A page of a timeline.
     *
     * @param moments in the order in which they became known
     * @param more whether there are later ones
     */
    record Page(List<Moment> moments, boolean more) {}

    /** Whether a moment is shown. */
    interface Shown {
        boolean test(Entry entry) throws LedgerAwayException, RefusedException;
    }

    /** The moments of a record that are shown, but for the first ones; none if there is no such record. */
    Page read(String record, int from, Shown shown) throws LedgerAwayException, RefusedException {
        States states = new States(EntryTypes.shipped(), record);
        List<Moment> moments = new ArrayList<>();
        String state = "";
        int before = 0;
        for (Place place : places(record)) {
            Entry entry = entry(place);
            state = place.chained() ? states.after(entry) : state;
            if (shown.test(entry)) {
                if (moments.size() == PAGE) {
                    return new Page(moments, true);
                }
                if (before++ >= from) {
                    moments.add(new Moment(place, record, entry, state, states.marks()));
                }
            }
        }
        return new Page(moments, false);
    }

    private Entry entry(Place place) {
        Bytes text = tiles.entry(place.log(), place.index()).orElseThrow();
        return Entry.parse(text).orThrow();
    }

    private List<Place> places(String record) {
        return transactions.read(connection -> Rows.query(
                connection,
                row -> new Place(row.getInt(1), row.getString(2), row.getLong(3), row.getLong(4), row.getBoolean(5)),
                "select p.log, l.origin, p.idx, e.known, p.chained from (select log, idx, bool_or(chained) as chained"
                        + " from (select log, idx, true as chained from entry where record = ? and state = 1 union all"
                        + " select log, idx, true from move where record = ? union all select log, idx, false from link"
                        + " where record = ?) a group by log, idx) p join log l on l.id = p.log join entry e on e.log ="
                        + " p.log and e.idx = p.idx and e.state = 1 order by e.known, p.log, p.idx",
                record,
                record,
                record));
    }
}
