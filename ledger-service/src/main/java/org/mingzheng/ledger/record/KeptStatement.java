package org.mingzheng.ledger.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;

/**
 * A statement that is kept.
 *
 * @param record type, slash, id
 * @param note the stated record
 * @param age in seconds
 * @param current whether nothing has happened to the record since
 * @param complete whether every organisation's line is there
 */
record KeptStatement(String record, Bytes note, double age, boolean current, boolean complete) {
    private static final int MAX_STATE = 1 << 17;

    /** From record, answer, note, age, the record's state now, and whether it is complete. */
    static KeptStatement of(ResultSet row) throws SQLException {
        byte[] state = row.getBytes(5);
        boolean current = state == null || lastEntry(Bytes.wrap(state)).equals(lastEntry(Rows.bytes(row, 2)));
        return new KeptStatement(row.getString(1), Rows.bytes(row, 3), row.getDouble(4), current, row.getBoolean(6));
    }

    private static String lastEntry(Bytes state) {
        return ((JsonObject) Json.parse(state, MAX_STATE).orThrow()).text("entry");
    }

    boolean isFresh(int maxAgeSeconds, int completingSeconds) {
        return current && age < (complete ? maxAgeSeconds : completingSeconds);
    }
}
