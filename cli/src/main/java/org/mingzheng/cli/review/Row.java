package org.mingzheng.cli.review;

import java.util.List;
import java.util.Locale;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;

/**
 * One thing to look at.
 *
 * @param kind what it is
 * @param record type and id, or type and owner of a series
 * @param subject the series, deadline, event or record that it is about
 * @param expected what should be
 * @param found what is
 * @param evidence where
 */
record Row(Kind kind, String record, String subject, String expected, String found, Evidence evidence) {
    /** The columns of a table. */
    static final List<String> COLUMNS =
            List.of("kind", "record", "subject", "expected", "found", "origin", "block", "transaction");

    /** What is reported. */
    enum Kind {
        /** Numbers of a series that no record has. */
        GAP,
        /** A number that several records have. */
        DUPLICATE,
        /** An event that did not follow in time, or has not yet. */
        DEADLINE,
        /** An entry that came to the ledger long after it took effect. */
        LATE,
        /** An act that relied on a record which, as known now, was not good then. */
        RELIANCE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    List<String> cells() {
        String block = evidence.block() == Evidence.NO_BLOCK ? "" : Long.toString(evidence.block());
        return List.of(kind.code(), record, subject, expected, found, evidence.origin(), block, evidence.transaction());
    }

    JsonObject json() {
        JsonObjectBuilder json = JsonObject.builder();
        List<String> cells = cells();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                json.put(COLUMNS.get(i), cells.get(i));
            }
        }
        return json.build();
    }
}
